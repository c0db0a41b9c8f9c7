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
import java.util.List;

/**
 * {@code /pipeline changes}: how the open pipeline became what it is, since a moment or since the
 * person last looked.
 */
public final class ChangesPipeline implements Command {

  static final String ROUTE = "pipeline changes";

  private final Store store;
  private final Work work;
  private final List<Option> options;

  public ChangesPipeline(Store store) {
    this.store = store;
    work = new Work(store);
    options =
        List.of(
            Option.text("since", Window.completer()),
            Option.text(Whose.INPUT, Whose.completer(new Names(store))),
            Option.text("period", Spans.completer(store)));
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
    Reply reply =
        work.read(
            call,
            desk -> {
              Resolved<Lens> lens = new LensReader(call, desk, ROUTE).read();
              Resolved<Window> window = Window.read(call, desk, ROUTE);
              return Resolved.firstQuestion(lens, window)
                  .orElseGet(() ->
                      Showing.reply(
                          call,
                          new ChangesPage(
                                  call, desk, lens.got().orElseThrow(), window.got().orElseThrow())
                              .blocks()));
            });
    if (Window.isAsked(call) && !(reply instanceof Reply.Refuse)) {
      store.tend(
          call.guild(),
          desk -> {
            desk.looks().look(call.person().id(), call.at());
            return reply;
          });
    }
    return reply;
  }
}
