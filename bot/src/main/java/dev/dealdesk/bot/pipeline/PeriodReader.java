package dev.dealdesk.bot.pipeline;

import dev.dealdesk.store.pipeline.FiscalCalendar;
import dev.dealdesk.store.pipeline.Period;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads periods as people type them, in either language: {@code this quarter}, {@code Q3}, {@code
 * 2026년 3분기}, {@code November}, {@code 2026}. Quarters and years are the fiscal year's.
 */
record PeriodReader(LocalDate today, FiscalCalendar calendar) {

  /** Told from today, in the order in which they are offered. */
  static final List<String> CODES =
      List.of(
          "month",
          "next_month",
          "last_month",
          "quarter",
          "next_quarter",
          "last_quarter",
          "year",
          "last_year");

  static final String ALL = "all";

  private static final Map<String, String> PHRASES =
      Map.ofEntries(
          Map.entry("all", ALL),
          Map.entry("any", ALL),
          Map.entry("anytime", ALL),
          Map.entry("전체", ALL),
          Map.entry("모두", ALL),
          Map.entry("month", "month"),
          Map.entry("thismonth", "month"),
          Map.entry("이번달", "month"),
          Map.entry("nextmonth", "next_month"),
          Map.entry("다음달", "next_month"),
          Map.entry("lastmonth", "last_month"),
          Map.entry("지난달", "last_month"),
          Map.entry("quarter", "quarter"),
          Map.entry("thisquarter", "quarter"),
          Map.entry("이번분기", "quarter"),
          Map.entry("nextquarter", "next_quarter"),
          Map.entry("다음분기", "next_quarter"),
          Map.entry("lastquarter", "last_quarter"),
          Map.entry("지난분기", "last_quarter"),
          Map.entry("year", "year"),
          Map.entry("thisyear", "year"),
          Map.entry("올해", "year"),
          Map.entry("lastyear", "last_year"),
          Map.entry("작년", "last_year"));

  private static final Pattern DAYS =
      Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)(?:\\.\\.|~|–|to)(\\d{4}-\\d\\d-\\d\\d)");
  private static final Pattern QUARTER =
      Pattern.compile("(?:fy)?(\\d{4})?년?(?:q([1-4])|([1-4])분기)(?:fy)?(\\d{4})?");
  private static final Pattern YEAR = Pattern.compile("(?:fy)?(\\d{4})(?:년|회계연도)?");
  private static final Pattern MONTH = Pattern.compile("(?:(\\d{4})(?:년|-))?(1[0-2]|0?[1-9])월?");
  private static final Pattern NAMED_MONTH = Pattern.compile("(\\d{4})?([a-z]{3,9})(\\d{4})?");

  /**
   * @param days none: any time
   */
  record Span(Optional<Period> days) {}

  /** Nothing where it means no period. */
  Optional<Span> read(String typed) {
    String plain = typed.toLowerCase(Locale.ROOT).replaceAll("[\\s,'’]", "");
    String code = PHRASES.getOrDefault(plain, plain);
    if (code.equals(ALL)) {
      return Optional.of(new Span(Optional.empty()));
    }
    try {
      return (CODES.contains(code) ? Optional.of(told(code)) : written(plain))
          .map(period -> new Span(Optional.of(period)));
    } catch (DateTimeException | IllegalArgumentException noSuchDay) {
      return Optional.empty();
    }
  }

  /** A period told from today, by its code. */
  Period told(String code) {
    Period quarter = calendar.quarter(today);
    Period year = calendar.year(today);
    return switch (code) {
      case "month" -> calendar.month(today);
      case "next_month" -> calendar.month(today.plusMonths(1));
      case "last_month" -> calendar.month(today.minusMonths(1));
      case "quarter" -> quarter;
      case "next_quarter" -> calendar.quarter(quarter.to().plusDays(1));
      case "last_quarter" -> calendar.quarter(quarter.from().minusDays(1));
      case "year" -> year;
      case "last_year" -> calendar.year(year.from().minusDays(1));
      default -> throw new IllegalArgumentException("There is no period " + code);
    };
  }

  private Optional<Period> written(String plain) {
    return Stream.of(
            match(DAYS, plain)
                .map(m -> new Period(LocalDate.parse(m.group(1)), LocalDate.parse(m.group(2)))),
            match(QUARTER, plain).map(this::quarter),
            match(YEAR, plain).map(m -> calendar.yearEndingIn(Integer.parseInt(m.group(1)))),
            match(MONTH, plain)
                .filter(m -> m.group(1) != null || plain.endsWith("월"))
                .map(m -> month(m.group(1), Integer.parseInt(m.group(2)))),
            match(NAMED_MONTH, plain).flatMap(this::named))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<MatchResult> match(Pattern pattern, String plain) {
    return Optional.of(pattern.matcher(plain)).filter(m -> m.matches()).map(m -> m.toMatchResult());
  }

  private Period quarter(MatchResult match) {
    String number = match.group(2) == null ? match.group(3) : match.group(2);
    String year = match.group(1) == null ? match.group(4) : match.group(1);
    int of = year == null ? calendar.yearNumber(today) : Integer.parseInt(year);
    return calendar.quarter(of, Integer.parseInt(number));
  }

  private Period month(@Nullable String year, int month) {
    int of = year == null ? today.getYear() : Integer.parseInt(year);
    return calendar.month(LocalDate.of(of, month, 1));
  }

  private Optional<Period> named(MatchResult match) {
    String year = match.group(1) == null ? match.group(3) : match.group(1);
    return Arrays.stream(Month.values())
        .filter(month -> isCalled(month, match.group(2)))
        .findFirst()
        .map(month -> month(year, month.getValue()));
  }

  private static boolean isCalled(Month month, String name) {
    String full = month.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT);
    return full.equals(name) || full.substring(0, 3).equals(name);
  }

  /** Reads back as that period. */
  static String spelled(Period period) {
    return period.from() + ".." + period.to();
  }
}
