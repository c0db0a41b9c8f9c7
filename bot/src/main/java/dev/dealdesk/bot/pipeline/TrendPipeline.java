package dev.dealdesk.bot.pipeline;

import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Command;
import dev.dealdesk.bot.command.Option;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Resolved;
import dev.dealdesk.bot.command.Visibility;
import dev.dealdesk.bot.command.Work;
import dev.dealdesk.bot.naming.Names;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Store;
import java.util.List;

/** {@code /pipeline trend}: what was open at the beginning of each of some weeks, and is now. */
public final class TrendPipeline implements Command {

  static final String ROUTE = "pipeline trend";

  private static final long USUAL = 13;
  private static final long LEAST = 2;
  private static final long MOST = 52;

  private final Work work;
  private final List<Option> options;

  public TrendPipeline(Store store) {
    work = new Work(store);
    options =
        List.of(
            Option.text(Whose.INPUT, Whose.completer(new Names(store))),
            Option.text("period", Spans.completer(store)),
            Option.of("weeks", Option.Kind.INTEGER));
  }

  @Override
  public String route() {
    return ROUTE;
  }

  @Override
  public List<Option> options() {
    return options;
  }

  @Override
  public Visibility visibility() {
    return Visibility.PRIVATE;
  }

  @Override
  public Reply run(Call call) {
    long weeks = call.inputs().number("weeks").orElse(USUAL);
    if (weeks < LEAST || weeks > MOST) {
      return Reply.refuse(call.texts().say("pipeline.trend.weeks", "least", LEAST, "most", MOST));
    }
    return work.read(call, desk -> shown(call, desk, (int) weeks));
  }

  private static Reply shown(Call call, Desk desk, int weeks) {
    Resolved<Lens> lens = new LensReader(call, desk, ROUTE).read();
    return lens.question()
        .orElseGet(() ->
            Showing.reply(
                call, new TrendPage(call, desk, lens.got().orElseThrow(), weeks).blocks()));
  }
}
