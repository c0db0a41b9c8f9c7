package dev.dealdesk.store.digest;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;

/** Once a week, on a day and at a time of day. */
public record Schedule(DayOfWeek weekday, LocalTime time) {

  /** Where nothing else is said. */
  public static final Schedule USUAL = new Schedule(DayOfWeek.MONDAY, LocalTime.of(9, 0));

  /**
   * More than a zone can be changed by, and less than a week lacks the hours of a change to summer
   * time.
   */
  private static final Duration SAME_WEEK = Duration.ofDays(5);

  /**
   * The first time after an instant. A time that does not exist on that day, since clocks are put
   * forward over it, is the next instant that does; one that there is twice is the first of both.
   */
  public Instant next(Instant after, ZoneId zone) {
    LocalDate day =
        LocalDate.ofInstant(after, zone).minusDays(1).with(TemporalAdjusters.nextOrSame(weekday));
    Instant at = instant(day, zone);
    while (!at.isAfter(after)) {
      day = day.plusWeeks(1);
      at = instant(day, zone);
    }
    return at;
  }

  /**
   * After which instant the one that follows an earlier one is looked for: a workspace that moves
   * to another zone has no second one in the same week.
   */
  static Instant settled(Instant earlier) {
    return earlier.plus(SAME_WEEK);
  }

  /** Where the first digest's period begins: seven days of the zone's before it. */
  static Instant weekBefore(Instant at, ZoneId zone) {
    return at.atZone(zone).minusWeeks(1).toInstant();
  }

  private Instant instant(LocalDate day, ZoneId zone) {
    LocalDateTime local = day.atTime(time);
    ZoneOffsetTransition change = zone.getRules().getTransition(local);
    return change != null && change.isGap()
        ? change.getInstant()
        : local.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
  }
}
