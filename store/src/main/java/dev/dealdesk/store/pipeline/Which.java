package dev.dealdesk.store.pipeline;

import java.time.Instant;
import java.util.Set;

/**
 * Which of the opportunities that were in a scope at one of two instants, and changed in between.
 *
 * @param lines those in one of these lines; empty: also those that moved no amount, and changed
 *     their stage, close date, owner, account or category
 * @param without none that is in one of these
 */
public record Which(
    Scope scope, Instant from, Instant to, Set<MovementLine> lines, Set<MovementLine> without) {

  public Which {
    lines = Set.copyOf(lines);
    without = Set.copyOf(without);
  }

  /** All that changed. */
  public static Which all(Scope scope, Instant from, Instant to) {
    return new Which(scope, from, to, Set.of(), Set.of());
  }

  /** Of these, the ones in a line of the movement. */
  public Which in(MovementLine line) {
    return new Which(scope, from, to, Set.of(line), without);
  }

  /** Of these, the ones in none of some lines. */
  public Which outside(Set<MovementLine> others) {
    return new Which(scope, from, to, lines, others);
  }
}
