package dev.dealdesk.bot.reading;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads when something happened: {@code yesterday 3pm}, {@code 30분 전}, {@code 3/2 14:30}. */
public final class MomentReader {

  private static final Set<String> NOW = Set.of("now", "just now", "right now", "지금", "방금", "방금 전");

  private static final Pattern AGO =
      Pattern.compile(
          "(?:(?<hours>\\d{1,3}|an?|one) ?(?:hours?|hrs?|h|시간))?"
              + " ?(?:(?<minutes>\\d{1,4}|a) ?(?:minutes?|mins?|m|분))?"
              + "(?<half>half an hour|반 ?시간)? ?(?:ago|전)");

  private MomentReader() {}

  /**
   * Reads a day, a time of day, or both, in English or Korean.
   *
   * <ul>
   *   <li>A day alone is its first instant, as in files that are imported; today alone is now.
   *   <li>A time alone is the last one so far. An hour from 1 to 7 that says neither am nor pm is
   *       asked back: {@code 3:00} is mostly in the afternoon.
   *   <li>Where a phrase can be in the past and in the future, it is in the past.
   * </ul>
   *
   * @param zone in which the day is {@code context.today()} at {@code now}
   */
  public static Reading<Instant> read(String typed, Instant now, ZoneId zone, DateContext context) {
    return Typed.read(typed, plain -> new At(now, zone, context).read(plain));
  }

  private record At(Instant now, ZoneId zone, DateContext context) {

    Reading<Instant> read(String plain) {
      Matcher ago = AGO.matcher(plain);
      if (NOW.contains(plain)) {
        return new Reading.Understood<>(now);
      }
      if (ago.matches() && !back(ago).isZero()) {
        return new Reading.Understood<>(now.minus(back(ago)));
      }
      return TimeOfDay.within(plain).map(this::timed).orElseGet(() -> dated(plain));
    }

    private static Duration back(Matcher ago) {
      return Duration.ofHours(count(ago, "hours"))
          .plusMinutes(count(ago, "minutes"))
          .plusMinutes(ago.group("half") == null ? 0 : 30);
    }

    private static long count(Matcher ago, String group) {
      String typed = ago.group(group);
      if (typed == null) {
        return 0;
      }
      return Character.isDigit(typed.charAt(0)) ? Long.parseLong(typed) : 1;
    }

    private Reading<Instant> timed(TimeOfDay time) {
      if (time.rest().isEmpty()) {
        return past(time.times().stream().map(this::last).toList());
      }
      return days(
          time.rest(),
          days ->
              days.stream()
                  .flatMap(day -> time.times().stream().map(each -> instant(day, each)))
                  .toList());
    }

    private Reading<Instant> dated(String plain) {
      return days(
          plain,
          days ->
              days.stream()
                  .map(day -> day.equals(context.today()) ? now : instant(day, LocalTime.MIDNIGHT))
                  .toList());
    }

    /** What becomes of the days that a phrase means. */
    private interface Instants {
      List<Instant> of(Collection<LocalDate> days);
    }

    private Reading<Instant> days(String phrase, Instants instants) {
      return switch (DateReader.read(phrase, context)) {
        case Reading.Understood<LocalDate>(var day) -> past(instants.of(List.of(day)));
        case Reading.Ambiguous<LocalDate>(var days) -> past(instants.of(days));
        case Reading.Unknown<LocalDate>() -> new Reading.Unknown<>();
        case Reading.NotUnderstood<LocalDate>(var reason) -> new Reading.NotUnderstood<>(reason);
      };
    }

    private Reading<Instant> past(List<Instant> all) {
      List<Instant> past = all.stream().filter(each -> !each.isAfter(now)).toList();
      return Reading.anyOf(past.isEmpty() ? all : past);
    }

    private Instant last(LocalTime time) {
      Instant today = instant(context.today(), time);
      return today.isAfter(now) ? instant(context.today().minusDays(1), time) : today;
    }

    private Instant instant(LocalDate day, LocalTime time) {
      return day.atTime(time).atZone(zone).toInstant();
    }
  }
}
