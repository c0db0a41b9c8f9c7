package dev.dealdesk.bot.schedule;

import dev.dealdesk.bot.command.Duty;
import dev.dealdesk.store.GuildId;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes round the servers and lets every duty do there what is due by the desk's clock. A duty that
 * fails in one server is logged, counted, and keeps nobody else waiting; the next round tries again.
 */
public final class Rounds {

  private static final Logger log = LoggerFactory.getLogger(Rounds.class);

  private final Supplier<List<GuildId>> guilds;
  private final List<Duty> duties;
  private final Clock clock;
  private final MeterRegistry meters;
  private final ReentrantLock walking = new ReentrantLock();
  private final AtomicBoolean wanted = new AtomicBoolean();
  private volatile Optional<Instant> last = Optional.empty();
  private volatile boolean over;

  /**
   * @param guilds the servers that there are
   */
  public Rounds(
      Supplier<List<GuildId>> guilds, List<Duty> duties, Clock clock, MeterRegistry meters) {
    this.guilds = guilds;
    this.duties = List.copyOf(duties);
    this.clock = clock;
    this.meters = meters;
  }

  /**
   * Goes a round. Whoever asks while one is under way has another one follow it, and does not wait;
   * however many ask, one is enough.
   */
  public void go() {
    wanted.set(true);
    while (wanted.get() && walking.tryLock()) {
      try {
        while (wanted.getAndSet(false)) {
          walk(clock.instant());
        }
      } finally {
        walking.unlock();
      }
    }
  }

  private void walk(Instant now) {
    for (GuildId guild : guilds.get()) {
      for (Duty duty : duties) {
        if (over) {
          return;
        }
        perform(duty, guild, now);
      }
    }
    last = Optional.of(now);
  }

  private void perform(Duty duty, GuildId guild, Instant now) {
    Timer.Sample sample = Timer.start(meters);
    String outcome = "done";
    try {
      duty.perform(guild, now);
    } catch (RuntimeException broken) {
      outcome = "failed";
      log.error("{} failed in server {}", duty.name(), guild.value(), broken);
    }
    sample.stop(
        Timer.builder("dealdesk.duties")
            .description("What Dealdesk did by itself, server by server")
            .tag("duty", duty.name())
            .tag("outcome", outcome)
            .register(meters));
  }

  /** When the last whole round began, by the desk's clock; none where this process has gone none. */
  public Optional<Instant> last() {
    return last;
  }

  /** Goes no further: a round under way ends with the duty that it is at. */
  void stop() {
    over = true;
  }
}
