package dev.dealdesk.bot.sample;

import dev.dealdesk.store.GuildId;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.workspace.ProcessTemplate;
import java.time.Instant;
import java.util.Locale;

/**
 * Fills a new workspace with Salesforce's demo records and two weeks of an invented team's work on
 * them, dated as if all of it had just happened. It is one transaction, so that a process that is
 * killed leaves nothing behind, and it is done only where there is no workspace yet.
 *
 * <p>Everything is written as commands write it, by people at instants. Their interactions are
 * numbered from 1: Discord's ids hold a time, and are larger than that.
 */
public final class Sample {

  private final Store store;
  private final Seed seed = SeedReading.read();

  public Sample(Store store) {
    this.store = store;
  }

  /**
   * @param server the server's name
   * @param starting is called where there is something to do
   */
  public void fill(GuildId guild, String server, Instant now, Runnable starting) {
    store.begin(
        guild,
        server,
        Locale.ENGLISH,
        ProcessTemplate.SALESFORCE,
        now,
        together -> {
          starting.run();
          new Filling(seed, together, now).run();
        });
  }
}
