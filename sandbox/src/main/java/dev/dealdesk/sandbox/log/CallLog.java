package dev.dealdesk.sandbox.log;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The last calls, and the violations among them. */
public final class CallLog {
  private static final int CALLS_KEPT = 5_000;
  private static final int VIOLATIONS_KEPT = 1_000;
  private static final int PAYLOAD_KEPT = 64 * 1024;

  private final InstantSource time;
  private final Deque<Call> calls = new ArrayDeque<>();
  private final Deque<Violation> violations = new ArrayDeque<>();
  private final List<Consumer<Call>> listeners = new CopyOnWriteArrayList<>();
  private long count;

  /** A log that dates its entries by this time. */
  public CallLog(InstantSource time) {
    this.time = time;
  }

  /** Notes a REST call. */
  public void rest(
      String route, String path, String payload, int status, String outcome, Duration took) {
    add(Call.Way.REST, route, path, payload, status, outcome, took);
  }

  /** Notes a gateway message. */
  public void gateway(Call.Way way, String event, String payload) {
    add(way, event, "", payload, 0, "ok", Duration.ZERO);
  }

  /** Notes a broken rule. */
  public void violation(int code, String call, String detail) {
    Violation violation = new Violation(time.instant(), code, call, detail);
    synchronized (violations) {
      if (violations.size() == VIOLATIONS_KEPT) {
        violations.removeFirst();
      }
      violations.addLast(violation);
    }
  }

  /** What was broken so far, oldest first. */
  public List<Violation> violations() {
    synchronized (violations) {
      return List.copyOf(violations);
    }
  }

  /** Forgets the violations so far and returns them. */
  public List<Violation> takeViolations() {
    synchronized (violations) {
      List<Violation> taken = List.copyOf(violations);
      violations.clear();
      return taken;
    }
  }

  /** The last calls, oldest first. */
  public List<Call> calls() {
    synchronized (calls) {
      return List.copyOf(calls);
    }
  }

  /** The last few calls as text, for a failure's message. */
  public String tail() {
    List<Call> all = calls();
    List<String> lines = new ArrayList<>();
    all.subList(Math.max(0, all.size() - 12), all.size())
        .forEach(call -> lines.add(call.toString()));
    violations().forEach(violation -> lines.add(violation.toString()));
    return String.join("\n  ", lines);
  }

  /** Calls the listener for each call from now on, on the thread that made it. */
  public void listen(Consumer<Call> listener) {
    listeners.add(listener);
  }

  private void add(
      Call.Way way,
      String route,
      String path,
      String payload,
      int status,
      String outcome,
      Duration took) {
    String kept = payload.length() > PAYLOAD_KEPT ? payload.substring(0, PAYLOAD_KEPT) : payload;
    Instant now = time.instant();
    Call call;
    synchronized (calls) {
      call = new Call(++count, now, way, route, path, kept, status, outcome, took);
      if (calls.size() == CALLS_KEPT) {
        calls.removeFirst();
      }
      calls.addLast(call);
    }
    listeners.forEach(listener -> listener.accept(call));
  }
}
