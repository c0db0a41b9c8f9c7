package dev.dealdesk.store.opportunity;

import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.person.Person;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An entry of an opportunity's history.
 *
 * @param at when it happened; for an import, when the file says it did
 * @param loadedAt when an import brought it; none where it happened here
 * @param actor who did it; none for an import that names nobody
 * @param interaction Discord's id of what caused it
 */
public record Change(
    long id,
    OpportunityNumber number,
    Instant at,
    Optional<Instant> loadedAt,
    Kind kind,
    Optional<Person> actor,
    OptionalLong interaction,
    Map<Field, Delta> fields,
    Optional<RoleDelta> role) {

  public Change {
    fields = Map.copyOf(fields);
  }

  /** What sort of change it was. */
  public enum Kind {
    CREATED,
    EDITED,
    MOVED,
    CLOSED,
    REOPENED,
    DELETED,
    RESTORED,
    ROLE_ADDED,
    ROLE_REMOVED,
    PRIMARY_CHANGED,
    NOTED,
    IMPORTED,
    UNDONE;

    /** As the database writes it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    public static Kind of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }
  }

  /**
   * Which contact came into or left which role.
   *
   * @param replaced the contact that was primary before, where that changed
   */
  public record RoleDelta(
      String contact, String role, boolean primary, Optional<String> replaced) {}
}
