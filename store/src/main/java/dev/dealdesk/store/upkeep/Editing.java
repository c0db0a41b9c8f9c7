package dev.dealdesk.store.upkeep;

import dev.dealdesk.store.person.Person;
import dev.dealdesk.store.record.RecordField;
import dev.dealdesk.store.record.RecordId;
import dev.dealdesk.store.record.RecordState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What came of editing a record. */
public sealed interface Editing {

  record Edited(RecordState before, RecordState after) implements Editing {}

  /** It was so already. */
  record Unchanged(RecordState current) implements Editing {}

  /**
   * Somebody else changed the same fields meanwhile; nothing was changed.
   *
   * @param seen as the person saw it
   * @param wanted as it would have become
   * @param version of the record as it is now
   */
  record Conflicted(
      RecordState seen,
      RecordState current,
      RecordState wanted,
      List<Conflict> conflicts,
      long version)
      implements Editing {
    public Conflicted {
      conflicts = List.copyOf(conflicts);
    }
  }

  /** It has been deleted or merged meanwhile. */
  record Missing(RecordId id) implements Editing {}

  /** A field that somebody else has changed since the person who edits it looked. */
  record Conflict(RecordField field, Optional<Person> by, Instant at) {}
}
