package dev.dealdesk.bot.alert;

import dev.dealdesk.bot.command.Action;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Work;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.alert.AlertKind;

/** Switches a kind of alert on or off. */
final class SwitchAlert implements Action {

  static final String ROUTE = "alert.switch";
  static final String KIND = "kind";
  static final String ON = "on";

  private final Work work;

  SwitchAlert(Store store) {
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
          desk.alerts()
              .want(AlertKind.of(call.inputs().text(KIND).orElseThrow()), call.inputs().yes(ON));
          return new Reply.Edit(new AlertPanel(call.texts(), desk.alerts().settings()).blocks());
        });
  }
}
