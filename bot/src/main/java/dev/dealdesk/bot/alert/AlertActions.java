package dev.dealdesk.bot.alert;

import dev.dealdesk.bot.command.Action;
import dev.dealdesk.store.Store;
import java.util.List;

/** Everything that a team does about its alerts. */
public final class AlertActions {

  private AlertActions() {}

  public static List<Action> all(Store store) {
    return List.of(
        new ShowAlerts(store),
        new SetChannel(store),
        new SetLarge(store),
        new SwitchAlert(store),
        new RemoveChannel(store));
  }
}
