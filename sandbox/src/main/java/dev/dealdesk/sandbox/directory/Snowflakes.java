package dev.dealdesk.sandbox.directory;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Discord's ids: milliseconds since 2015 in the upper 42 bits, a counter below. They stay in real
 * time, since a library reads an interaction's age from its id.
 */
public final class Snowflakes {
  private static final long EPOCH = 1_420_070_400_000L;
  private static final int TIME_SHIFT = 22;

  private final InstantSource time;
  private final AtomicLong last = new AtomicLong();

  /** Ids by this time. */
  public Snowflakes(InstantSource time) {
    this.time = time;
  }

  /** An id greater than every one before. */
  public long next() {
    long candidate = (time.millis() - EPOCH) << TIME_SHIFT;
    return last.updateAndGet(previous -> Math.max(previous + 1, candidate));
  }

  /** When an id was made. */
  public static Instant instant(long id) {
    return Instant.ofEpochMilli((id >>> TIME_SHIFT) + EPOCH);
  }
}
