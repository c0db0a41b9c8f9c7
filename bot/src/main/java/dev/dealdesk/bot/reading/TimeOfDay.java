package dev.dealdesk.bot.reading;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time of day within a phrase.
 *
 * @param times what it may mean, the likeliest first
 * @param rest the phrase without it
 */
record TimeOfDay(List<LocalTime> times, String rest) {

  private static final Pattern NAMED = Pattern.compile("\\b(noon|midnight)\\b|(정오|자정)");
  private static final Pattern ENGLISH =
      Pattern.compile("(?<![\\d:/.-])(\\d{1,2})(?::(\\d{2}))? ?([ap])\\.?m\\b\\.?");
  private static final Pattern KOREAN =
      Pattern.compile(
          "(?:(오전|오후|새벽|아침|낮|저녁|밤) ?)?(?<!\\d)(\\d{1,2})시(?!간)(?: ?(\\d{1,2})분| ?(반))?");
  private static final Pattern CLOCK =
      Pattern.compile(
          "(?:(오전|오후|새벽|아침|낮|저녁|밤) ?)?(?<![\\d:/.-])(\\d{1,2}):(\\d{2})(?::\\d{2})?(?!\\d)");

  /** Until then nobody says "am", and after it nobody says "pm" in business. */
  private static final int EARLIEST = 8;

  /** The time of day in a phrase, where there is one that a clock shows. */
  static Optional<TimeOfDay> within(String phrase) {
    Matcher named = NAMED.matcher(phrase);
    if (named.find()) {
      boolean noon = named.group().equals("noon") || named.group().equals("정오");
      return Optional.of(of(phrase, named, List.of(LocalTime.of(noon ? 12 : 0, 0))));
    }
    Matcher english = ENGLISH.matcher(phrase);
    if (english.find()) {
      String half = english.group(3).equals("p") ? "오후" : "오전";
      return read(phrase, english, half, english.group(1), english.group(2));
    }
    Matcher korean = KOREAN.matcher(phrase);
    if (korean.find()) {
      String minutes = korean.group(4) == null ? korean.group(3) : "30";
      return read(phrase, korean, korean.group(1), korean.group(2), minutes);
    }
    Matcher clock = CLOCK.matcher(phrase);
    return clock.find()
        ? read(phrase, clock, clock.group(1), clock.group(2), clock.group(3))
        : Optional.empty();
  }

  private static Optional<TimeOfDay> read(
      String phrase, Matcher found, @Nullable String half, String hour, @Nullable String minute) {
    int hours = Integer.parseInt(hour);
    int minutes = minute == null ? 0 : Integer.parseInt(minute);
    if (hours > 23 || minutes > 59) {
      return Optional.empty();
    }
    boolean unsaid = half == null && hour.charAt(0) != '0' && hours < EARLIEST;
    List<LocalTime> times =
        unsaid
            ? List.of(LocalTime.of(hours + 12, minutes), LocalTime.of(hours, minutes))
            : List.of(LocalTime.of(half == null ? hours : hour(half, hours), minutes));
    return Optional.of(of(phrase, found, times));
  }

  private static int hour(String half, int hour) {
    boolean morning = half.equals("오전") || half.equals("새벽") || half.equals("아침");
    boolean night = half.equals("밤") && (hour == 12 || hour < 5);
    if (morning || night) {
      return hour == 12 ? 0 : hour;
    }
    return hour < 12 ? hour + 12 : hour;
  }

  private static TimeOfDay of(String phrase, Matcher found, List<LocalTime> times) {
    String before = phrase.substring(0, found.start());
    String after = phrase.substring(found.end()).replaceFirst("^ ?(에|쯤|경)", "");
    String rest = (before + " " + after).replaceAll("(?:\\bat|@|,)(?= *$)|^ *,", " ");
    return new TimeOfDay(times, rest.replaceAll(" +", " ").strip());
  }
}
