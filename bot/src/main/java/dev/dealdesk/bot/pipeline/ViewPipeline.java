package dev.dealdesk.bot.pipeline;

import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Command;
import dev.dealdesk.bot.command.Option;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Resolved;
import dev.dealdesk.bot.command.Visibility;
import dev.dealdesk.bot.command.Work;
import dev.dealdesk.bot.naming.Names;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.pipeline.Grouping;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** {@code /pipeline view}: what is open, in groups, now or at the end of an earlier day. */
public final class ViewPipeline implements Command {

  static final String ROUTE = "pipeline view";

  private final Work work;
  private final List<Option> options;

  public ViewPipeline(Store store) {
    work = new Work(store);
    options =
        List.of(
            Option.text(Whose.INPUT, Whose.completer(new Names(store))),
            Option.text("period", Spans.completer(store)),
            Option.choice(
                "group-by",
                Arrays.stream(Grouping.values()).map(ViewPipeline::code).toArray(String[]::new)),
            Option.text("as-of"));
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
    return work.read(
        call,
        desk -> {
          Resolved<Lens> lens = new LensReader(call, desk, ROUTE).read();
          Resolved<PastMoment> moment = PastMoment.read(call, desk, ROUTE);
          return Resolved.firstQuestion(lens, moment)
              .orElseGet(() ->
                  Showing.reply(
                      call,
                      new ViewPage(
                              call,
                              desk,
                              lens.got().orElseThrow(),
                              moment.got().orElseThrow(),
                              grouping(call))
                          .blocks()));
        });
  }

  static Grouping grouping(Call call) {
    return call.inputs()
        .text("group-by")
        .map(code -> Grouping.valueOf(code.toUpperCase(Locale.ROOT)))
        .orElse(Grouping.STAGE);
  }

  static String code(Grouping grouping) {
    return grouping.name().toLowerCase(Locale.ROOT);
  }
}
