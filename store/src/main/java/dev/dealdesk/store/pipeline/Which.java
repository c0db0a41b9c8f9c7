package dev.dealdesk.store.pipeline;

import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;

/**
 * Which of the opportunities that were in a scope at one of two instants, and changed in between.
 *
 * @param lines those in one of these lines; empty: also those that moved no amount, and changed
 *     their stage, close date, owner, account or category
 * @param currency those with an amount in this currency, before or after
 */
public record Which(
    Scope scope, Instant from, Instant to, Set<MovementLine> lines, Optional<Currency> currency) {

  public Which {
    lines = Set.copyOf(lines);
  }

  /** All that changed. */
  public static Which all(Scope scope, Instant from, Instant to) {
    return new Which(scope, from, to, Set.of(), Optional.empty());
  }

  /** Of these, the ones in a line of the movement. */
  public Which in(MovementLine line) {
    return new Which(scope, from, to, Set.of(line), currency);
  }
}
