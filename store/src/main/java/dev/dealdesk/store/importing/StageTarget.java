package dev.dealdesk.store.importing;

import dev.dealdesk.store.StageId;

/** The stage that a file's stage becomes. */
public sealed interface StageTarget {

  record Existing(StageId id) implements StageTarget {}

  /**
   * An open stage that the import makes, among the others by its probability.
   *
   * @param probability in percent
   */
  record Created(String name, int probability) implements StageTarget {}
}
