package dev.dealdesk.store.record;

import dev.dealdesk.store.person.Person;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An entry of the history of an account or a contact.
 *
 * @param actor who did it
 * @param interaction Discord's id of what caused it
 * @param other of a merge, the record that was merged into this one, or that this one was merged
 *     into
 * @param undoes the entry that this one takes back
 */
public record RecordChange(
    long id,
    RecordId record,
    Instant at,
    Optional<Person> actor,
    OptionalLong interaction,
    What what,
    Map<RecordField, RecordDelta> fields,
    Optional<Other> other,
    OptionalLong undoes) {

  public RecordChange {
    fields = Map.copyOf(fields);
  }

  /** What was done. */
  public enum What {
    CREATED,
    IMPORTED,
    EDITED,
    MERGED,
    DELETED,
    RESTORED,
    UNDONE;

    /** As the database writes it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static What ofCode(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  /**
   * The other record of a merge.
   *
   * @param survives whether that one is what is left
   */
  public record Other(long id, boolean survives) {
    /** Under which the history keeps the one that was merged into this. */
    static final String MERGED = "merged";

    /** Under which the history keeps the one that this was merged into. */
    static final String INTO = "into";

    String key() {
      return survives ? INTO : MERGED;
    }
  }
}
