package dev.dealdesk.bot.sample;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** Days told by their distance from today, so that the sample is as fresh as its first run. */
record Days(LocalDate today, ZoneId zone) {

  static Days of(Instant now, ZoneId zone) {
    return new Days(LocalDate.ofInstant(now, zone), zone);
  }

  /**
   * @param before how many working days before today, from 1
   */
  Instant workday(int before, LocalTime time) {
    LocalDate day = today;
    for (int left = before; left > 0; ) {
      day = day.minusDays(1);
      left -= isWeekend(day) ? 0 : 1;
    }
    return day.atTime(time).atZone(zone).toInstant();
  }

  /**
   * A day on which somebody works.
   *
   * @param distance in days from today; on a weekend, the next working day away from today
   */
  LocalDate near(int distance) {
    int step = distance < 0 ? -1 : 1;
    LocalDate day = today.plusDays(distance);
    while (isWeekend(day)) {
      day = day.plusDays(step);
    }
    return day;
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
