package dev.dealdesk.bot.alert;

import dev.dealdesk.bot.command.Action;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Work;
import dev.dealdesk.store.Store;

/** A channel hears no more. */
final class RemoveChannel implements Action {

  static final String ROUTE = "alert.remove";
  static final String CHANNEL = "channel";

  private final Work work;

  RemoveChannel(Store store) {
    work = new Work(store);
  }

  @Override
  public String route() {
    return ROUTE;
  }

  @Override
  public Reply run(Call call) {
    return work.write(
        call,
        desk -> {
          desk.alerts().unroute(call.inputs().number(CHANNEL).orElseThrow());
          return new Reply.Edit(new AlertPanel(call.texts(), desk.alerts().settings()).blocks());
        });
  }
}
