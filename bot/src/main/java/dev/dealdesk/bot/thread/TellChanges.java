package dev.dealdesk.bot.thread;

import dev.dealdesk.bot.command.Duty;
import dev.dealdesk.bot.command.Messenger;
import dev.dealdesk.bot.text.Bundles;
import dev.dealdesk.store.GuildId;
import dev.dealdesk.store.Store;
import java.time.Instant;

/** Every change of an opportunity that has a thread is told there. */
public final class TellChanges implements Duty {

  private final Store store;
  private final Telling telling;

  public TellChanges(Store store, Messenger messenger, Bundles texts) {
    this.store = store;
    this.telling = new Telling(store, messenger, texts);
  }

  @Override
  public String name() {
    return "tell-changes";
  }

  @Override
  public void perform(GuildId guild, Instant now) {
    store
        .read(guild, desk -> desk.threads().due(now))
        .forEach(number -> telling.tell(guild, number, now));
  }
}
