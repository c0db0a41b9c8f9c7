package dev.dealdesk.bot.reading;

import dev.dealdesk.bot.reading.Term.Digits;
import dev.dealdesk.bot.reading.Term.Mark;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Dates of digits and separators. */
final class NumericDates {

  private NumericDates() {}

  /** 20261231. */
  static Reading<LocalDate> compact(DateTerms terms, DateContext context) {
    Digits number = terms.first(Digits.class);
    int value = number.value();
    return number.length() == 8
        ? Days.existing(Days.of(value / 10_000, value / 100 % 100, value % 100))
        : new Reading.NotUnderstood<>(Reason.GARBAGE);
  }

  /** 3/31. */
  static Reading<LocalDate> pair(DateTerms terms, DateContext context) {
    int first = terms.all(Digits.class).get(0).value();
    int second = terms.all(Digits.class).get(1).value();
    Optional<LocalDate> monthFirst = Days.yearly(first, second, context);
    Optional<LocalDate> dayFirst = Days.yearly(second, first, context);
    return Days.existing(
        context.dayFirst() ? dayFirst.or(() -> monthFirst) : monthFirst.or(() -> dayFirst));
  }

  /** 2026-12-31, 31/12/2026, 26.12.31. */
  static Reading<LocalDate> triple(DateTerms terms, DateContext context) {
    List<Digits> numbers = terms.all(Digits.class);
    Digits first = numbers.get(0);
    Digits last = numbers.get(2);
    int middle = numbers.get(1).value();
    if (first.isYear()) {
      return Days.existing(Days.of(first.value(), middle, last.value()));
    }
    Stream<LocalDate> yearLast = yearLast(first.value(), middle, Days.year(last), context);
    boolean dotted = terms.has(Mark.DOT);
    if (last.isYear() || !(dotted || korean(context))) {
      return Days.existing((dotted ? yearLast : yearLast.limit(1)).toList());
    }
    Optional<LocalDate> yearFirst = Days.of(Days.year(first), middle, last.value());
    return dotted && korean(context) && yearFirst.isPresent()
        ? Days.existing(yearFirst)
        : Days.existing(Stream.concat(yearFirst.stream(), yearLast).toList());
  }

  private static boolean korean(DateContext context) {
    return context.locale().getLanguage().equals("ko");
  }

  private static Stream<LocalDate> yearLast(int first, int second, int year, DateContext context) {
    Optional<LocalDate> monthFirst = Days.of(year, first, second);
    Optional<LocalDate> dayFirst = Days.of(year, second, first);
    return (context.dayFirst() ? Stream.of(dayFirst, monthFirst) : Stream.of(monthFirst, dayFirst))
        .flatMap(Optional::stream);
  }
}
