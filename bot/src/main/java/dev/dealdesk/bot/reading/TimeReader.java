package dev.dealdesk.bot.reading;

import java.time.LocalTime;
import java.util.regex.Pattern;

/** Reads a time of day: {@code 9}, {@code 9:30am}, {@code 17:00}, {@code 오전 9시 반}. */
public final class TimeReader {

  private static final Pattern HOUR_ALONE = Pattern.compile("\\d{1,2}");

  private TimeReader() {}

  /** An hour from 1 to 7 that says neither am nor pm is asked back. */
  public static Reading<LocalTime> read(String typed) {
    return Typed.read(typed, TimeReader::plain);
  }

  private static Reading<LocalTime> plain(String plain) {
    String timed = HOUR_ALONE.matcher(plain).matches() ? plain + ":00" : plain;
    return TimeOfDay.within(timed)
        .filter(time -> time.rest().isEmpty())
        .map(time -> Reading.anyOf(time.times()))
        .orElseGet(() -> new Reading.NotUnderstood<>(Reason.GARBAGE));
  }
}
