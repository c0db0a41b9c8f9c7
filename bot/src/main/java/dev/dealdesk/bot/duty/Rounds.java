package dev.dealdesk.bot.duty;

import dev.dealdesk.bot.command.Duty;
import dev.dealdesk.store.GuildId;
import dev.dealdesk.store.Store;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Performs all duties of a server, one after the other. In this process a server has at most one
 * round under way and one waiting, however often it is woken.
 */
public final class Rounds implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(8);
  private static final Logger log = LoggerFactory.getLogger(Rounds.class);

  private final List<Duty> duties;
  private final Store store;
  private final Clock clock;
  private final MeterRegistry meters;
  private final Map<GuildId, Turn> turns = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /** A server's rounds: the lock is held by the one under way. */
  private record Turn(ReentrantLock underWay, AtomicBoolean waiting, AtomicLong seen) {
    Turn() {
      this(new ReentrantLock(), new AtomicBoolean(), new AtomicLong());
    }
  }

  public Rounds(List<Duty> duties, Store store, Clock clock, MeterRegistry meters) {
    this.duties = List.copyOf(duties);
    this.store = store;
    this.clock = clock;
    this.meters = meters;
  }

  /** Starts a round if anything was changed in this server since the last one began. */
  public void afterAction(GuildId guild) {
    if (store.changes(guild) != turn(guild).seen().get()) {
      start(guild);
    }
  }

  /** Starts a round, and does not wait for it. */
  public void start(GuildId guild) {
    AtomicBoolean waiting = turn(guild).waiting();
    if (waiting.compareAndSet(false, true)) {
      try {
        threads.execute(() -> perform(guild));
      } catch (RejectedExecutionException closed) {
        waiting.set(false);
      }
    }
  }

  /** Does a round, after the one that is under way. */
  public void perform(GuildId guild) {
    Turn turn = turn(guild);
    turn.underWay().lock();
    try {
      turn.waiting().set(false);
      turn.seen().set(store.changes(guild));
      duties.forEach(duty -> perform(duty, guild));
    } finally {
      turn.underWay().unlock();
    }
  }

  /** One that fails keeps nobody from the others, and is tried again in the next round. */
  private void perform(Duty duty, GuildId guild) {
    Timer.Sample sample = Timer.start(meters);
    String outcome = "failed";
    try {
      duty.perform(guild, clock.instant());
      outcome = "done";
    } catch (RuntimeException broken) {
      log.error("The duty {} failed for server {}", duty.name(), guild.value(), broken);
    }
    sample.stop(
        Timer.builder("dealdesk.duties")
            .description("What Dealdesk did by itself")
            .tag("duty", duty.name())
            .tag("outcome", outcome)
            .register(meters));
  }

  private Turn turn(GuildId guild) {
    return turns.computeIfAbsent(guild, _ -> new Turn());
  }

  /** Starts nothing new, and lets what is under way come to its end. */
  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        log.warn("Some duties were still being done after {} s", PATIENCE.toSeconds());
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
