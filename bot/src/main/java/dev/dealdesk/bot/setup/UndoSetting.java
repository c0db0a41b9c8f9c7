package dev.dealdesk.bot.setup;

import dev.dealdesk.bot.command.Action;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Work;
import dev.dealdesk.store.Store;

/** Takes back what a press or a form has set. */
public final class UndoSetting implements Action {

  static final String ROUTE = "setup.undo";
  static final String INTERACTION = "interaction";

  private final Work work;

  public UndoSetting(Store store) {
    work = new Work(store);
  }

  @Override
  public String route() {
    return ROUTE;
  }

  @Override
  public Reply run(Call call) {
    long interaction = call.inputs().number(INTERACTION).orElseThrow();
    return work.write(
        call,
        desk ->
            new Told(call, desk, ROUTE).of(desk.setup().undo(interaction), Spot.in(call.inputs())));
  }
}
