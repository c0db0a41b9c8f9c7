package dev.dealdesk.store.notice;

import dev.dealdesk.store.workspace.WorkingHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/** Decides when a person is told what waits for them. */
final class Timing {

  /**
   * So long nothing more has to come before what came is told: what is done at once is one message.
   */
  static final Duration QUIET = Duration.ofMinutes(2);

  /** What came is told after so long, though more keeps coming. */
  static final Duration LONGEST = Duration.ofMinutes(10);

  private Timing() {}

  /**
   * What a person's day looks like.
   *
   * @param hours outside which they are told nothing
   * @param morningAt when the morning message is sent; where that is outside their hours, it is
   *     sent as they begin
   */
  record Timetable(ZoneId zone, WorkingHours hours, LocalTime morningAt) {

    private boolean open(LocalDateTime when) {
      return hours.cover(when);
    }

    private LocalTime morning() {
      boolean within = !morningAt.isBefore(hours.start()) && morningAt.isBefore(hours.end());
      return within ? morningAt : hours.start();
    }
  }

  /**
   * What waits to be told.
   *
   * @param first when the first of it came
   * @param last when the last of it came
   */
  record Waiting(Instant first, Instant last) {}

  /** What to do now. */
  sealed interface Next {
    record Nothing() implements Next {}

    /** Tell what waits. */
    record Changes() implements Next {}

    /** Send the morning message of a day, with what waits. */
    record Morning(LocalDate day) implements Next {}
  }

  /** Whether the person may be told anything now. */
  static boolean open(Timetable timetable, Instant now) {
    return timetable.open(LocalDateTime.ofInstant(now, timetable.zone()));
  }

  /**
   * @param morning the last day whose morning message was decided on
   */
  static Next decide(
      Timetable timetable, Optional<Waiting> waiting, Optional<LocalDate> morning, Instant now) {
    LocalDateTime here = LocalDateTime.ofInstant(now, timetable.zone());
    LocalDate today = here.toLocalDate();
    if (!timetable.open(here)) {
      return new Next.Nothing();
    }
    boolean mornings = morning.map(last -> last.isBefore(today)).orElse(true);
    if (mornings && !here.toLocalTime().isBefore(timetable.morning())) {
      return new Next.Morning(today);
    }
    return waiting.filter(some -> ripe(some, now)).isPresent()
        ? new Next.Changes()
        : new Next.Nothing();
  }

  private static boolean ripe(Waiting waiting, Instant now) {
    return !now.isBefore(waiting.last().plus(QUIET))
        || !now.isBefore(waiting.first().plus(LONGEST));
  }
}
