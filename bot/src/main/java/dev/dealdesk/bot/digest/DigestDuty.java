package dev.dealdesk.bot.digest;

import dev.dealdesk.bot.command.Duty;
import dev.dealdesk.bot.command.Messenger;
import dev.dealdesk.bot.text.Bundles;
import dev.dealdesk.store.GuildId;
import dev.dealdesk.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Posts the digests that are due: those of the workspace, and people's own. */
public final class DigestDuty implements Duty {

  private final Store store;
  private final Posting posting;

  public DigestDuty(Store store, Messenger messenger, Bundles texts) {
    this.store = store;
    this.posting = new Posting(store, messenger, texts);
  }

  @Override
  public String name() {
    return "digest";
  }

  /** What cannot be posted leaves a message that says so, which is due at once. */
  @Override
  public void perform(GuildId guild, Instant now) {
    List<RuntimeException> broken = new ArrayList<>();
    due(guild, now).forEach(run -> post(guild, run, now, broken));
    due(guild, now).forEach(run -> post(guild, run, now, broken));
    if (!broken.isEmpty()) {
      RuntimeException first = broken.removeFirst();
      broken.forEach(first::addSuppressed);
      throw first;
    }
  }

  /** One that fails keeps nobody from theirs. */
  private void post(GuildId guild, long run, Instant now, List<RuntimeException> broken) {
    try {
      posting.post(guild, run, now);
    } catch (RuntimeException mishap) {
      broken.add(mishap);
    }
  }

  private List<Long> due(GuildId guild, Instant now) {
    return store.tend(
        guild,
        desk -> {
          desk.digests().decide(now);
          return desk.digestRuns().open(now);
        });
  }
}
