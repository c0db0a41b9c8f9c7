package dev.dealdesk.sandbox.fault;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Failures to inject. A route is a method and a path whose parameters are written {@code *} or in
 * braces, such as {@code POST /channels/{id}/messages}; {@code *} alone is every route.
 */
public final class Faults {
  private final List<Fault> pending = new CopyOnWriteArrayList<>();
  private final AtomicInteger twice = new AtomicInteger();
  private final Runnable drop;
  private final Runnable invalidate;

  /** Faults over a gateway that can drop its connections and forget its sessions. */
  public Faults(Runnable drop, Runnable invalidate) {
    this.drop = drop;
    this.invalidate = invalidate;
  }

  /** Answers the next calls with a status such as 500. */
  public void fail(String route, int status, int times) {
    pending.add(new Fault(route, new Effect.Fail(status), new AtomicInteger(times)));
  }

  /** Answers the next calls with 429 and the time to wait. */
  public void rateLimit(String route, Duration retryAfter, int times) {
    pending.add(new Fault(route, new Effect.RateLimit(retryAfter), new AtomicInteger(times)));
  }

  /** Carries out the next calls, and holds their answers back. */
  public void delay(String route, Duration by, int times) {
    pending.add(new Fault(route, new Effect.Delay(by), new AtomicInteger(times)));
  }

  /** Breaks the connection of the next calls, unanswered and not carried out. */
  public void refuse(String route, int times) {
    pending.add(new Fault(route, new Effect.Refuse(), new AtomicInteger(times)));
  }

  /** Carries out the next calls, and breaks the connection before the answer. */
  public void loseAnswer(String route, int times) {
    pending.add(new Fault(route, new Effect.LoseAnswer(), new AtomicInteger(times)));
  }

  /** Delivers the next interactions twice. */
  public void deliverTwice(int times) {
    twice.addAndGet(times);
  }

  /** Drops every gateway connection; the sessions can be resumed. */
  public void dropGateway() {
    drop.run();
  }

  /** Drops every gateway connection and forgets the sessions, so that the bot identifies anew. */
  public void dropGatewayForGood() {
    invalidate.run();
    drop.run();
  }

  /** Takes back what has not happened yet. */
  public void clear() {
    pending.clear();
    twice.set(0);
  }

  /** Whether the next interaction is to be delivered twice; counts it. */
  public boolean takeTwice() {
    return twice.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
  }

  /** What is to happen to a call on this route; counts it. */
  public Optional<Effect> take(String route) {
    for (Fault fault : pending) {
      if (fault.matches(route) && fault.take()) {
        return Optional.of(fault.effect());
      }
    }
    pending.removeIf(Fault::spent);
    return Optional.empty();
  }
}
