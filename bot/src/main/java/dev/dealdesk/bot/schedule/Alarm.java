package dev.dealdesk.bot.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** When in the week a server is woken. */
public record Alarm(DayOfWeek weekday, LocalTime time, ZoneId zone) {

  /** So long after a time of the week, which may be on the next day. */
  public static Alarm after(DayOfWeek weekday, LocalTime time, long seconds, ZoneId zone) {
    LocalDateTime at =
        LocalDate.EPOCH.with(TemporalAdjusters.next(weekday)).atTime(time).plusSeconds(seconds);
    return new Alarm(at.getDayOfWeek(), at.toLocalTime(), zone);
  }

  /** As Quartz writes it: seconds, minutes, hours, day of the month, month, day of the week. */
  String cron() {
    return "%d %d %d ? * %s"
        .formatted(
            time.getSecond(),
            time.getMinute(),
            time.getHour(),
            weekday.name().substring(0, 3).toUpperCase(Locale.ROOT));
  }
}
