package dev.dealdesk.bot.start;

import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Inputs;
import dev.dealdesk.bot.command.MessageMenu;
import dev.dealdesk.bot.command.Quote;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Work;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.workspace.Right;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** "Create opportunity" in the menu of a message: the form, with what the message clearly says. */
public final class StartFromMessage implements MessageMenu {

  private final Work work;

  public StartFromMessage(Store store) {
    work = new Work(store);
  }

  @Override
  public String route() {
    return "message.create";
  }

  @Override
  public Reply run(Call call) {
    return work.prepare(
        call,
        Right.EDIT,
        desk -> {
          Call filled =
              Quote.in(call.inputs())
                  .map(quote -> new Gleaning(desk.workspace(), call).of(quote.text()))
                  .map(found -> call.with(with(call.inputs(), found)))
                  .orElse(call);
          return new StartForm(filled, desk).asked();
        });
  }

  private static Inputs with(Inputs inputs, Map<String, String> found) {
    Map<String, List<String>> values = new HashMap<>(inputs.values());
    found.forEach((name, value) -> values.put(name, List.of(value)));
    return new Inputs(values, inputs.people(), inputs.files());
  }
}
