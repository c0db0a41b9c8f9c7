package dev.dealdesk.store.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.store.GuildId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** When a weekly time comes, also where clocks are put forward and back. */
class ScheduleTest {

  private static final Schedule MONDAY_AT_NINE = Schedule.USUAL;

  @Test
  void itComesOnceAWeek() {
    assertThat(next(MONDAY_AT_NINE, "2026-03-05T10:00:00Z", "UTC"))
        .isEqualTo(Instant.parse("2026-03-09T09:00:00Z"));
    assertThat(next(MONDAY_AT_NINE, "2026-03-09T08:59:59Z", "UTC"))
        .isEqualTo(Instant.parse("2026-03-09T09:00:00Z"));
    assertThat(next(MONDAY_AT_NINE, "2026-03-09T09:00:00Z", "UTC"))
        .isEqualTo(Instant.parse("2026-03-16T09:00:00Z"));
  }

  @Test
  void theDayIsThatOfTheZone() {
    assertThat(next(MONDAY_AT_NINE, "2026-03-08T23:59:00Z", "Asia/Seoul"))
        .isEqualTo(Instant.parse("2026-03-09T00:00:00Z"));
    Schedule late = new Schedule(DayOfWeek.SUNDAY, LocalTime.of(23, 30));
    assertThat(next(late, "2026-03-09T03:00:00Z", "America/Los_Angeles"))
        .isEqualTo(Instant.parse("2026-03-09T06:30:00Z"));
  }

  @Test
  void itKeepsItsTimeOfDayWhenClocksAreChanged() {
    // New York goes from -5 to -4 on 8 March 2026, and back on 1 November.
    assertThat(next(MONDAY_AT_NINE, "2026-03-02T14:00:00Z", "America/New_York"))
        .isEqualTo(Instant.parse("2026-03-09T13:00:00Z"));
    assertThat(next(MONDAY_AT_NINE, "2026-10-26T13:00:00Z", "America/New_York"))
        .isEqualTo(Instant.parse("2026-11-02T14:00:00Z"));
    // Lord Howe Island goes from +11 to +10:30 on 5 April 2026, and back on 4 October.
    assertThat(next(MONDAY_AT_NINE, "2026-03-29T22:00:00Z", "Australia/Lord_Howe"))
        .isEqualTo(Instant.parse("2026-04-05T22:30:00Z"));
    assertThat(next(MONDAY_AT_NINE, "2026-09-27T22:30:00Z", "Australia/Lord_Howe"))
        .isEqualTo(Instant.parse("2026-10-04T22:00:00Z"));
    assertThat(next(MONDAY_AT_NINE, "2026-03-02T00:00:00Z", "Asia/Seoul"))
        .isEqualTo(Instant.parse("2026-03-09T00:00:00Z"));
  }

  @Test
  void aTimeThatDoesNotExistIsTheNextInstantThatDoes() {
    Schedule night = new Schedule(DayOfWeek.SUNDAY, LocalTime.of(2, 30));
    assertThat(next(night, "2026-03-02T00:00:00Z", "America/New_York"))
        .isEqualTo(Instant.parse("2026-03-08T07:00:00Z"));
    assertThat(next(night, "2026-03-08T07:00:00Z", "America/New_York"))
        .isEqualTo(Instant.parse("2026-03-15T06:30:00Z"));
    Schedule quarterPast = new Schedule(DayOfWeek.SUNDAY, LocalTime.of(2, 15));
    // At two, Lord Howe's clocks are put forward by half an hour.
    assertThat(next(quarterPast, "2026-09-28T00:00:00Z", "Australia/Lord_Howe"))
        .isEqualTo(Instant.parse("2026-10-03T15:30:00Z"));
    // Samoa had no 30 December 2011, which was a Friday.
    Schedule friday = new Schedule(DayOfWeek.FRIDAY, LocalTime.of(9, 0));
    assertThat(next(friday, "2011-12-27T00:00:00Z", "Pacific/Apia"))
        .isEqualTo(Instant.parse("2011-12-30T10:00:00Z"));
  }

  @Test
  void aTimeThatThereIsTwiceComesOnce() {
    Schedule night = new Schedule(DayOfWeek.SUNDAY, LocalTime.of(1, 30));
    assertThat(next(night, "2026-10-26T00:00:00Z", "America/New_York"))
        .isEqualTo(Instant.parse("2026-11-01T05:30:00Z"));
    assertThat(next(night, "2026-11-01T05:30:00Z", "America/New_York"))
        .isEqualTo(Instant.parse("2026-11-08T06:30:00Z"));
    Schedule quarterToTwo = new Schedule(DayOfWeek.SUNDAY, LocalTime.of(1, 45));
    assertThat(next(quarterToTwo, "2026-04-01T00:00:00Z", "Australia/Lord_Howe"))
        .isEqualTo(Instant.parse("2026-04-04T14:45:00Z"));
    assertThat(next(quarterToTwo, "2026-04-04T14:45:00Z", "Australia/Lord_Howe"))
        .isEqualTo(Instant.parse("2026-04-11T15:15:00Z"));
  }

  @Test
  void aYearHasOneAWeekInEveryZone() {
    for (String zone : ZoneId.getAvailableZoneIds()) {
      Instant at = next(MONDAY_AT_NINE, "2026-01-01T00:00:00Z", zone);
      for (int week = 0; week < 52; week++) {
        Instant following = MONDAY_AT_NINE.next(Schedule.settled(at), ZoneId.of(zone));
        assertThat(Duration.between(at, following))
            .as(zone)
            .isBetween(Duration.ofHours(7 * 24 - 3), Duration.ofHours(7 * 24 + 3));
        at = following;
      }
    }
  }

  @Test
  void anotherZoneBringsNoSecondOneInAWeek() {
    Instant inSeoul = next(MONDAY_AT_NINE, "2026-03-05T00:00:00Z", "Asia/Seoul");
    assertThat(next(MONDAY_AT_NINE, inSeoul.toString(), "America/New_York"))
        .as("nine o'clock comes to New York too")
        .isEqualTo(Instant.parse("2026-03-09T13:00:00Z"));
    assertThat(MONDAY_AT_NINE.next(Schedule.settled(inSeoul), ZoneId.of("America/New_York")))
        .isEqualTo(Instant.parse("2026-03-16T13:00:00Z"));
  }

  @Test
  void theFirstPeriodIsAWeekOfDays() {
    assertThat(
            Schedule.weekBefore(
                Instant.parse("2026-03-09T13:00:00Z"), ZoneId.of("America/New_York")))
        .isEqualTo(Instant.parse("2026-03-02T14:00:00Z"));
  }

  @Test
  void tenThousandAreSpreadOverMinutesAndFewAreNot() {
    Map<Duration, Integer> inASecond = new TreeMap<>();
    for (long guild = 0; guild < 10_000; guild++) {
      // As Discord counts them: one a second.
      long id = (1_400_000_000_000L + guild * 1000) << 22;
      inASecond.merge(Spread.of(new GuildId(id), 10_000), 1, Integer::sum);
    }
    assertThat(inASecond.keySet()).allMatch(late -> late.compareTo(Duration.ofMinutes(6)) < 0);
    assertThat(inASecond.values()).allMatch(many -> many < 70);
    assertThat(Spread.of(new GuildId(1_574_795_796_543_438_848L), 20)).isZero();
  }

  private static Instant next(Schedule schedule, String after, String zone) {
    return schedule.next(Instant.parse(after), ZoneId.of(zone));
  }
}
