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

/** {@code /pipeline forecast}: what a period is going to bring, against its quotas. */
public final class ForecastPipeline implements Command {

  static final String ROUTE = "pipeline forecast";

  private static final String USUAL = "quarter";

  private final Work work;
  private final List<Option> options;

  public ForecastPipeline(Store store) {
    work = new Work(store);
    options =
        List.of(
            Option.text("period", Spans.completer(store)),
            Option.text(Whose.INPUT, Whose.completer(new Names(store))));
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
    return work.read(call, desk -> shown(call, desk));
  }

  private static Reply shown(Call call, Desk desk) {
    Resolved<Lens> lens = new LensReader(call, desk, ROUTE).read(USUAL);
    if (lens.question().isPresent()) {
      return lens.question().get();
    }
    return lens.got()
        .filter(Forecasting::isWhole)
        .map(whole -> Showing.reply(call, new ForecastPage(call, desk, whole).blocks()))
        .orElseGet(() -> Reply.refuse(call.texts().say("forecast.needs_period")));
  }
}
