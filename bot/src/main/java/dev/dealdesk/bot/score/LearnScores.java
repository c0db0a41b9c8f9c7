package dev.dealdesk.bot.score;

import dev.dealdesk.bot.command.Duty;
import dev.dealdesk.store.GuildId;
import dev.dealdesk.store.Store;
import java.time.Instant;

/**
 * Learns for the day what a card wanted to show: a card does not wait for that, and has the score
 * when it is shown the next time.
 */
public final class LearnScores implements Duty {

  private final Store store;

  public LearnScores(Store store) {
    this.store = store;
  }

  @Override
  public String name() {
    return "learn-scores";
  }

  @Override
  public void perform(GuildId guild, Instant now) {
    if (store.wantsScores(guild)) {
      store.read(
          guild,
          desk -> {
            desk.scores(now).learn();
            return desk;
          });
    }
  }
}
