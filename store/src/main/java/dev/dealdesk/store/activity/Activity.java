package dev.dealdesk.store.activity;

import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.person.Person;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that happened between the team and the customer, as Salesforce's activities.
 *
 * @param direction of an email or a call; none where nobody said
 * @param at when it happened
 * @param person who did it, or wrote it down
 * @param text in a person's words
 * @param messageUrl the Discord message that it was made from
 */
public record Activity(
    long id,
    OpportunityNumber opportunity,
    Kind kind,
    Optional<Direction> direction,
    Instant at,
    Optional<Person> person,
    String text,
    Optional<String> messageUrl) {

  /** What sort of thing happened. */
  public enum Kind {
    NOTE,
    CALL,
    EMAIL,
    MEETING;

    /** As the database writes it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  /** From whom to whom it went. */
  public enum Direction {
    /** From the customer. */
    IN,
    /** To the customer. */
    OUT;

    /** As the database writes it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Direction of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  /** What is known of an activity when it is written down. */
  public record New(
      Kind kind,
      Optional<Direction> direction,
      Instant at,
      String text,
      Optional<String> messageUrl) {

    /** Of something that no Discord message tells. */
    public New(Kind kind, Optional<Direction> direction, Instant at, String text) {
      this(kind, direction, at, text, Optional.empty());
    }
  }
}
