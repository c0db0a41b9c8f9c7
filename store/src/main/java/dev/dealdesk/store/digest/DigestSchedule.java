package dev.dealdesk.store.digest;

import dev.dealdesk.store.person.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A digest that comes every week.
 *
 * @param askedBy who wanted it, and is told where it cannot be posted
 * @param askedAt when
 * @param next the instant that the next one is due at, and up to which it tells
 * @param spread how long after that it is posted
 * @param troubledAt since when it could not be posted
 */
public record DigestSchedule(
    Audience audience,
    Schedule schedule,
    Person askedBy,
    Instant askedAt,
    Instant next,
    Duration spread,
    Optional<Instant> troubledAt) {

  /** When the next one is posted. */
  public Instant postedAt() {
    return next.plus(spread);
  }
}
