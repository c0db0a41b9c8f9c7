package dev.dealdesk.bot.importing.plan;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates and times as exports write them. */
final class DateGrammar {

  private static final int LONGEST = 60;

  private static final Pattern TIME =
      Pattern.compile(
          "[T,]?\\s*(?<half>오전|오후)?\\s*(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})"
              + "(?:[.,](?<fraction>\\d{1,9}))?)?\\s*(?<ampm>[AaPp]\\.?[Mm]\\.?)?\\s*"
              + "(?<zone>Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?$");

  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})\\s?[-/.년]\\s*(\\d{1,2})\\s?[-/.월]\\s*(\\d{1,2})[.일]?");
  private static final Pattern COMPACT = Pattern.compile("((?:19|20|21)\\d{2})(\\d{2})(\\d{2})");
  private static final Pattern THREE =
      Pattern.compile("(\\d{1,2})[-/.]\\s?(\\d{1,2})[-/.]\\s?(\\d{4}|\\d{2})\\.?");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("(\\p{Alpha}{3,9})\\.?\\s+(\\d{1,2}),?\\s+(\\d{4})");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})[-\\s](\\p{Alpha}{3,9})\\.?[-\\s,]+(\\d{4}|\\d{2})");
  private static final Pattern MILLIS = Pattern.compile("1\\d{12}");

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private DateGrammar() {}

  /** Whether this is three numbers whose order has to be known. */
  static Optional<Matcher> ordered(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher matcher = THREE.matcher(datePart(text, TIME.matcher(text)));
    return matcher.matches() ? Optional.of(matcher) : Optional.empty();
  }

  static Optional<When> read(String text, DateOrder order) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    if (MILLIS.matcher(text).matches()) {
      return Optional.of(new When.Exactly(Instant.ofEpochMilli(Long.parseLong(text))));
    }
    Matcher time = TIME.matcher(text);
    Optional<LocalDate> date =
        date(datePart(text, time), order)
            .filter(day -> day.getYear() >= 1900 && day.getYear() < 2200);
    return date.flatMap(
        day -> time.reset().find() ? at(day, time) : Optional.of(new When.Day(day)));
  }

  private static String datePart(String text, Matcher time) {
    return (time.find() ? text.substring(0, time.start()) : text).strip();
  }

  private static Optional<LocalDate> date(String text, DateOrder order) {
    Matcher three = THREE.matcher(text);
    if (three.matches()) {
      return order.date(three.group(1), three.group(2), three.group(3));
    }
    for (Pattern pattern : List.of(YEAR_FIRST, COMPACT)) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.matches()) {
        return DateOrder.of(matcher.group(1), matcher.group(2), matcher.group(3));
      }
    }
    Matcher monthFirst = MONTH_FIRST.matcher(text);
    if (monthFirst.matches()) {
      return named(monthFirst.group(3), monthFirst.group(1), monthFirst.group(2));
    }
    Matcher dayFirst = DAY_FIRST.matcher(text);
    return dayFirst.matches()
        ? named(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1))
        : Optional.empty();
  }

  private static Optional<LocalDate> named(String year, String month, String day) {
    int index = MONTHS.indexOf(month.substring(0, 3).toLowerCase(Locale.ROOT));
    return index < 0 ? Optional.empty() : DateOrder.of(year, String.valueOf(index + 1), day);
  }

  private static Optional<When> at(LocalDate day, Matcher time) {
    try {
      LocalTime clock =
          LocalTime.of(
              hour(time),
              Integer.parseInt(time.group("minute")),
              second(time.group("second")),
              nanos(time.group("fraction")));
      String zone = time.group("zone");
      return Optional.of(
          zone == null
              ? new When.Clock(day.atTime(clock))
              : new When.Exactly(day.atTime(clock).toInstant(offset(zone))));
    } catch (DateTimeException notATime) {
      return Optional.empty();
    }
  }

  private static int second(@Nullable String text) {
    return text == null ? 0 : Integer.parseInt(text);
  }

  private static int nanos(@Nullable String fraction) {
    return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
  }

  private static ZoneOffset offset(String zone) {
    return zone.matches("[+-].*") ? ZoneOffset.of(zone) : ZoneOffset.UTC;
  }

  private static int hour(Matcher time) {
    int said = Integer.parseInt(time.group("hour"));
    String half = time.group("half");
    String ampm = time.group("ampm");
    if (half == null && ampm == null) {
      return said;
    }
    boolean afternoon = "오후".equals(half) || (ampm != null && ampm.matches("[Pp].*"));
    if (said < 1 || said > 12) {
      throw new DateTimeException("No hour of a half day: " + said);
    }
    return said % 12 + (afternoon ? 12 : 0);
  }
}
