package dev.dealdesk.bot.digest;

import dev.dealdesk.bot.command.Action;
import dev.dealdesk.bot.command.Messenger;
import dev.dealdesk.bot.text.Bundles;
import dev.dealdesk.store.Store;
import java.util.List;

/** Everything that people do about digests. */
public final class Digests {

  private Digests() {}

  public static List<Action> actions(Store store, Messenger messenger) {
    Posting posting = new Posting(store, messenger, new Bundles());
    return List.of(
        new ScheduleDigest(store, messenger.whereabouts()),
        new PreviewDigest(store),
        new PostDigest(store, posting),
        new Subscribe(store),
        new ShowStatus(store),
        new TurnOffDigest(store),
        new ShowDigest(store));
  }
}
