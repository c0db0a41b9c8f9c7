package dev.dealdesk.bot.notice;

import dev.dealdesk.bot.command.Action;
import dev.dealdesk.bot.command.Messenger;
import dev.dealdesk.store.Store;
import java.util.List;

/** Everything that a person does about their notices. */
public final class Notices {

  private Notices() {}

  public static List<Action> actions(Store store, Messenger messenger) {
    Panels panels = new Panels(store);
    return List.of(
        new ShowNotices(panels),
        new SwitchNotice(panels),
        new ShowHours(panels),
        new ChooseHours(panels),
        new TryNotice(panels, messenger));
  }
}
