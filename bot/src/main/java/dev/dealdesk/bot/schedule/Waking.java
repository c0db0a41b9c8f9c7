package dev.dealdesk.bot.schedule;

import dev.dealdesk.bot.duty.Rounds;
import dev.dealdesk.store.GuildId;
import dev.dealdesk.store.database.Database;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.quartz.SchedulerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has a round done in every server, one after the other. Whoever wakes while that is under way has
 * it done once more afterwards, and does not wait; however many do, once is enough.
 */
final class Waking {

  private static final Logger log = LoggerFactory.getLogger(Waking.class);

  private final Database database;
  private final Rounds rounds;
  private final Alarms alarms;
  private final Clock clock;
  private final ReentrantLock underWay = new ReentrantLock();
  private final AtomicBoolean wanted = new AtomicBoolean();
  private volatile Optional<Instant> last = Optional.empty();
  private volatile boolean over;

  Waking(Database database, Rounds rounds, Alarms alarms, Clock clock) {
    this.database = database;
    this.rounds = rounds;
    this.alarms = alarms;
    this.clock = clock;
  }

  void wake() {
    wanted.set(true);
    while (wanted.get() && underWay.tryLock()) {
      try {
        while (wanted.getAndSet(false)) {
          goRound();
        }
      } catch (RuntimeException broken) {
        log.error("The servers could not be gone through; the next wake tries again", broken);
      } finally {
        underWay.unlock();
      }
    }
  }

  private void goRound() {
    for (GuildId guild : database.guilds()) {
      if (over) {
        return;
      }
      rounds.perform(guild);
      refresh(guild);
    }
    last = Optional.of(clock.instant());
  }

  /** A server whose alarm cannot be set is still woken every minute. */
  private void refresh(GuildId guild) {
    try {
      alarms.refresh(guild);
    } catch (SchedulerException | RuntimeException broken) {
      log.error("The alarm of server {} could not be set", guild.value(), broken);
    }
  }

  /** When this process had last been in every server; none where others have done it. */
  Optional<Instant> last() {
    return last;
  }

  /** Goes no further than the server that it is in. */
  void stop() {
    over = true;
  }
}
