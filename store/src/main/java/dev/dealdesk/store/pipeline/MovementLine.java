package dev.dealdesk.store.pipeline;

import java.util.EnumSet;
import java.util.Set;

/**
 * The lines of a movement, in the order in which they are read; opening plus all of them is
 * closing. An opportunity is in at most one line by which it came in and in at most one by which it
 * left; both are at its last amount. What its amount became in between is in increased or
 * decreased.
 */
public enum MovementLine {
  /** Made in the period. */
  NEW,
  /** Loaded from a file in the period, whenever it was made. */
  IMPORTED,
  /** Came into the scope: by its close date, its owner, its forecast category. */
  MOVED_IN,
  /** Was closed when the period began, and open in it. */
  REOPENED,
  /** Was deleted when the period began. */
  RESTORED,
  INCREASED,
  DECREASED,
  /** Left the scope, and is not deleted. */
  MOVED_OUT,
  WON,
  LOST,
  DELETED,
  /** What other exchange rates make of the opening. */
  RATE_EFFECT;

  private static final Set<MovementLine> ENTRIES =
      EnumSet.of(NEW, IMPORTED, MOVED_IN, REOPENED, RESTORED);
  private static final Set<MovementLine> EXITS = EnumSet.of(MOVED_OUT, WON, LOST, DELETED);

  public boolean isEntry() {
    return ENTRIES.contains(this);
  }

  public boolean isExit() {
    return EXITS.contains(this);
  }
}
