package dev.dealdesk.bot;

import dev.dealdesk.bot.alert.AlertDuty;
import dev.dealdesk.bot.command.Duty;
import dev.dealdesk.bot.command.Messenger;
import dev.dealdesk.bot.digest.DigestDuty;
import dev.dealdesk.bot.notice.NoticeDuty;
import dev.dealdesk.bot.score.LearnScores;
import dev.dealdesk.bot.text.Bundles;
import dev.dealdesk.bot.thread.TellChanges;
import dev.dealdesk.bot.welcome.Welcome;
import dev.dealdesk.store.Store;
import java.util.List;

/** Everything Dealdesk does by itself. */
final class Duties {

  private Duties() {}

  static List<Duty> all(Store store, Messenger messenger) {
    Bundles texts = new Bundles();
    return List.of(
        new Welcome(store, messenger, texts),
        new TellChanges(store, messenger, texts),
        new NoticeDuty(store, messenger, texts),
        new AlertDuty(store, messenger, texts),
        new DigestDuty(store, messenger, texts),
        new LearnScores(store));
  }
}
