package dev.dealdesk.store.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.store.notice.Timing.Next;
import dev.dealdesk.store.notice.Timing.Timetable;
import dev.dealdesk.store.notice.Timing.Waiting;
import dev.dealdesk.store.workspace.WorkingHours;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimingTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  private static final Optional<LocalDate> DONE = Optional.of(MONDAY);
  private static final WorkingHours OFFICE =
      new WorkingHours(
          LocalTime.of(9, 0),
          LocalTime.of(18, 0),
          EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

  private final Timetable seoul =
      new Timetable(ZoneId.of("Asia/Seoul"), OFFICE, LocalTime.of(9, 0));

  @Test
  void waits_for_two_quiet_minutes() {
    assertThat(decide("14:03", waiting("14:00", "14:02"))).isEqualTo(new Next.Nothing());
    assertThat(decide("14:04", waiting("14:00", "14:02"))).isEqualTo(new Next.Changes());
  }

  @Test
  void waits_no_longer_than_ten_minutes_however_busy_it_is() {
    assertThat(decide("14:09", waiting("14:00", "14:09"))).isEqualTo(new Next.Nothing());
    assertThat(decide("14:10", waiting("14:00", "14:09"))).isEqualTo(new Next.Changes());
  }

  @Test
  void says_nothing_outside_the_hours_and_all_of_it_as_they_begin() {
    Optional<Waiting> late = waiting("17:59", "17:59");
    assertThat(decide("18:01", late)).isEqualTo(new Next.Nothing());
    assertThat(Timing.decide(seoul, late, DONE, at("2026-03-03", "08:59")))
        .isEqualTo(new Next.Nothing());
    assertThat(Timing.decide(seoul, late, DONE, at("2026-03-03", "09:00")))
        .isEqualTo(new Next.Morning(LocalDate.of(2026, 3, 3)));
  }

  @Test
  void says_what_was_held_back_as_the_hours_begin_where_the_morning_comes_later() {
    Timetable later = new Timetable(seoul.zone(), OFFICE, LocalTime.of(10, 30));
    Optional<Waiting> late = waiting("17:59", "17:59");
    assertThat(Timing.decide(later, late, DONE, at("2026-03-03", "09:00")))
        .isEqualTo(new Next.Changes());
    assertThat(Timing.decide(later, Optional.empty(), DONE, at("2026-03-03", "10:30")))
        .isEqualTo(new Next.Morning(LocalDate.of(2026, 3, 3)));
  }

  @Test
  void has_one_morning_a_working_day_however_late() {
    assertThat(decide("14:00", Optional.empty())).isEqualTo(new Next.Nothing());
    assertThat(Timing.decide(seoul, Optional.empty(), DONE, at("2026-03-03", "16:20")))
        .isEqualTo(new Next.Morning(LocalDate.of(2026, 3, 3)));
    assertThat(Timing.decide(seoul, Optional.empty(), Optional.empty(), at("2026-03-07", "10:00")))
        .as("on a Saturday")
        .isEqualTo(new Next.Nothing());
  }

  @Test
  void begins_the_morning_with_the_hours_where_these_leave_it_out() {
    for (String[] hours : new String[][] {{"13:00", "17:00"}, {"06:00", "08:00"}}) {
      WorkingHours own =
          new WorkingHours(
              LocalTime.parse(hours[0]), LocalTime.parse(hours[1]), EnumSet.of(DayOfWeek.MONDAY));
      Timetable part = new Timetable(seoul.zone(), own, LocalTime.of(9, 0));
      Instant before = at("2026-03-02", hours[0]).minusSeconds(1);
      assertThat(Timing.decide(part, Optional.empty(), Optional.empty(), before))
          .isEqualTo(new Next.Nothing());
      assertThat(Timing.decide(part, Optional.empty(), Optional.empty(), before.plusSeconds(1)))
          .isEqualTo(new Next.Morning(MONDAY));
    }
  }

  private Next decide(String time, Optional<Waiting> waiting) {
    return Timing.decide(seoul, waiting, DONE, at("2026-03-02", time));
  }

  private Optional<Waiting> waiting(String first, String last) {
    return Optional.of(new Waiting(at("2026-03-02", first), at("2026-03-02", last)));
  }

  private Instant at(String day, String time) {
    return LocalDate.parse(day).atTime(LocalTime.parse(time)).atZone(seoul.zone()).toInstant();
  }
}
