package dev.dealdesk.store.importing;

import dev.dealdesk.store.StageId;
import dev.dealdesk.store.workspace.StageKind;

/** The stage that a file's stage becomes. */
public sealed interface StageTarget {

  record Existing(StageId id) implements StageTarget {}

  /**
   * A stage that the import makes; an open one stands among the others by its probability.
   *
   * @param probability in percent; 100 where it is won, 0 where it is lost
   */
  record Created(String name, StageKind kind, int probability) implements StageTarget {

    /** An open one. */
    public Created(String name, int probability) {
      this(name, StageKind.OPEN, probability);
    }
  }
}
