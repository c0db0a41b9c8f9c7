package dev.dealdesk.bot.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Days that may not exist, and which of the recurring ones is meant. */
final class Days {

  private static final int YEARS_BETWEEN_LEAP_DAYS = 8;
  private static final int MONTHS_BETWEEN_DAYS_31 = 2;

  private Days() {}

  static Optional<LocalDate> of(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException noSuchDate) {
      return Optional.empty();
    }
  }

  /** This day of the year, next or last. */
  static Optional<LocalDate> yearly(int month, int day, DateContext context) {
    int year = context.today().getYear();
    return nearest(years -> of(year + years, month, day), YEARS_BETWEEN_LEAP_DAYS, context);
  }

  /** This day of the month, next or last. */
  static Optional<LocalDate> monthly(int day, DateContext context) {
    return nearest(
        months -> {
          LocalDate month = context.today().plusMonths(months);
          return of(month.getYear(), month.getMonthValue(), day);
        },
        MONTHS_BETWEEN_DAYS_31,
        context);
  }

  private static Optional<LocalDate> nearest(
      IntFunction<Optional<LocalDate>> occurrence, int farthest, DateContext context) {
    LocalDate today = context.today();
    return IntStream.rangeClosed(0, farthest)
        .map(distance -> context.forward() ? distance : -distance)
        .mapToObj(occurrence)
        .flatMap(Optional::stream)
        .filter(date -> context.forward() ? !date.isBefore(today) : !date.isAfter(today))
        .findFirst();
  }

  /** A year as typed: 27 is 2027. */
  static int year(Term.Digits number) {
    return number.length() <= 2 ? number.value() + 2000 : number.value();
  }

  static Reading<LocalDate> existing(Optional<LocalDate> date) {
    return date.<Reading<LocalDate>>map(Reading.Understood::new)
        .orElseGet(() -> new Reading.NotUnderstood<>(Reason.NO_SUCH_DATE));
  }

  static Reading<LocalDate> existing(List<LocalDate> dates) {
    return dates.isEmpty()
        ? new Reading.NotUnderstood<>(Reason.NO_SUCH_DATE)
        : Reading.anyOf(dates);
  }

  static LocalDate lastOfMonth(LocalDate date) {
    return date.withDayOfMonth(date.lengthOfMonth());
  }

  static LocalDate lastOfYear(LocalDate date) {
    return Year.from(date).atMonth(12).atEndOfMonth();
  }
}
