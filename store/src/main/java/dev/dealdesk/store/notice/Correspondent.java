package dev.dealdesk.store.notice;

import dev.dealdesk.store.PersonId;
import dev.dealdesk.store.UserId;
import dev.dealdesk.store.workspace.Workspace;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * A member of the server, as somebody to write to.
 *
 * @param language the person's own, as far as it is known
 * @param morning the last day whose morning message was decided on
 * @param retryAt nothing is sent before
 * @param open the letter that is being sent
 */
record Correspondent(
    PersonId person,
    UserId user,
    Optional<Locale> language,
    NoticeSettings settings,
    Optional<LocalDate> morning,
    Optional<Instant> retryAt,
    Optional<Timing.Waiting> waiting,
    Optional<Open> open) {

  /**
   * A letter that was written and may not have arrived.
   *
   * @param day of a morning message
   * @param claimedUntil until when somebody is sending it
   */
  record Open(long id, Optional<LocalDate> day, Instant claimedUntil, int attempts) {}

  /** Whether there may be something to do for this person now. */
  boolean isDue(Workspace workspace, Instant now) {
    if (retryAt.filter(now::isBefore).isPresent()) {
      return false;
    }
    return open.map(letter -> !now.isBefore(letter.claimedUntil()) && isReachable(workspace, now))
        .orElseGet(() -> !(next(workspace, now) instanceof Timing.Next.Nothing));
  }

  boolean isReachable(Workspace workspace, Instant now) {
    return Timing.open(timetable(workspace), now);
  }

  Timing.Next next(Workspace workspace, Instant now) {
    return Timing.decide(timetable(workspace), waiting, morning, now);
  }

  private Timing.Timetable timetable(Workspace workspace) {
    return new Timing.Timetable(workspace.zone(), settings.hours(workspace), workspace.morningAt());
  }
}
