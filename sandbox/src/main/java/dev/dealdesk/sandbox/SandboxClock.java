package dev.dealdesk.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A clock that runs as real time does and can be moved. Discord's ids do not follow it, and neither
 * do the limits of three seconds and fifteen minutes.
 */
public final class SandboxClock extends Clock {
  private final Clock real = Clock.systemUTC();
  private final ZoneId zone = ZoneOffset.UTC;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private volatile Duration ahead = Duration.ZERO;

  SandboxClock() {}

  @Override
  public Instant instant() {
    return real.instant().plus(ahead);
  }

  /** Moves it forward, or back by a negative duration. */
  public void advance(Duration by) {
    ahead = ahead.plus(by);
    listeners.forEach(Runnable::run);
  }

  /** Sets it; it goes on running from there. */
  public void moveTo(Instant instant) {
    ahead = Duration.between(real.instant(), instant);
    listeners.forEach(Runnable::run);
  }

  /** Calls someone each time the clock was moved. */
  public void onMove(Runnable listener) {
    listeners.add(listener);
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new Zoned(this, other);
  }

  private static final class Zoned extends Clock {
    private final Clock base;
    private final ZoneId zone;

    Zoned(Clock base, ZoneId zone) {
      this.base = base;
      this.zone = zone;
    }

    @Override
    public Instant instant() {
      return base.instant();
    }

    @Override
    public ZoneId getZone() {
      return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
      return new Zoned(base, other);
    }
  }
}
