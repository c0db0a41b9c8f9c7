package dev.dealdesk.store.opportunity;

import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.person.Person;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * An entry of an opportunity's history.
 *
 * @param at when it happened; for an import, when the file says it did
 * @param loadedAt when an import brought it; none where it happened here
 * @param actor who did it; none for an import that names nobody
 * @param interaction Discord's id of what caused it
 * @param activity the id of the activity that was written down
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
    Optional<RoleDelta> role,
    OptionalLong activity) {

  /** Under which the history keeps an activity, beside the codes of fields. */
  static final String ACTIVITY = "activity";

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

    /** What sort of change leads from one state to the next. */
    public static Kind between(Opportunity before, Opportunity after) {
      if (before.deleted() != after.deleted()) {
        return after.deleted() ? DELETED : RESTORED;
      }
      if (before.stage().id().equals(after.stage().id())) {
        return EDITED;
      }
      if (after.isClosed()) {
        return CLOSED;
      }
      return before.isClosed() ? REOPENED : MOVED;
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
  public record RoleDelta(String contact, String role, boolean primary, Optional<String> replaced) {

    /** Under which the history keeps it, beside the codes of fields. */
    static final String CODE = "role";

    /** As the history keeps it. */
    public Map<String, Map<String, @Nullable String>> json() {
      Map<String, @Nullable String> values = new HashMap<>();
      values.put("contact", contact);
      values.put("role", role);
      values.put("primary", String.valueOf(primary));
      values.put("replaced", replaced.orElse(null));
      return Map.of(CODE, values);
    }
  }
}
