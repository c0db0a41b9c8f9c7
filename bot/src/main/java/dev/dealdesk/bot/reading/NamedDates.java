package dev.dealdesk.bot.reading;

import dev.dealdesk.bot.reading.Term.Digits;
import dev.dealdesk.bot.reading.Term.MonthName;
import dev.dealdesk.bot.reading.Term.Step;
import dev.dealdesk.bot.reading.Term.Unit;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Dates with a month by name, and days of a month. */
final class NamedDates {

  private NamedDates() {}

  /** March 31, but also March 2027. */
  static Reading<LocalDate> dayOrYear(DateTerms terms, DateContext context) {
    Digits number = terms.first(Digits.class);
    return number.isYear()
        ? month(terms, context)
        : Days.existing(Days.yearly(monthOf(terms), number.value(), context));
  }

  /** Mar 31, 2027; 2027년 3월 31일. */
  static Reading<LocalDate> full(DateTerms terms, DateContext context) {
    Digits first = terms.all(Digits.class).get(0);
    Digits second = terms.all(Digits.class).get(1);
    boolean yearFirst = first.isYear() || terms.has(Term.Mark.YEAR);
    Digits year = yearFirst ? first : second;
    Digits day = yearFirst ? second : first;
    return Days.existing(Days.of(Days.year(year), monthOf(terms), day.value()));
  }

  /** 내년 1월 5일. */
  static Reading<LocalDate> inSteppedYear(DateTerms terms, DateContext context) {
    int day = terms.first(Digits.class).value();
    return steppedYear(terms, context)
        .map(year -> Days.existing(Days.of(year, monthOf(terms), day)))
        .orElseGet(NamedDates::garbage);
  }

  /** 다음 달 15일. */
  static Reading<LocalDate> inSteppedMonth(DateTerms terms, DateContext context) {
    if (terms.first(Unit.class) != Unit.MONTH) {
      return garbage();
    }
    LocalDate month = context.today().plusMonths(terms.first(Step.class).count());
    int day = terms.first(Digits.class).value();
    return Days.existing(Days.of(month.getYear(), month.getMonthValue(), day));
  }

  /** 15일. */
  static Reading<LocalDate> dayOfMonth(DateTerms terms, DateContext context) {
    return Days.existing(Days.monthly(terms.first(Digits.class).value(), context));
  }

  /** March: which day of it is asked. */
  static Reading<LocalDate> month(DateTerms terms, DateContext context) {
    return yearMonth(terms, context)
        .map(month -> Reading.anyOf(List.of(month.atEndOfMonth(), month.atDay(1))))
        .orElseGet(NamedDates::garbage);
  }

  static Reading<LocalDate> monthEnd(DateTerms terms, DateContext context) {
    return yearMonth(terms, context)
        .map(month -> Reading.anyOf(List.of(month.atEndOfMonth())))
        .orElseGet(NamedDates::garbage);
  }

  private static Optional<YearMonth> yearMonth(DateTerms terms, DateContext context) {
    int month = monthOf(terms);
    if (!terms.all(Digits.class).isEmpty()) {
      return Optional.of(YearMonth.of(Days.year(terms.first(Digits.class)), month));
    }
    if (!terms.all(Step.class).isEmpty()) {
      return steppedYear(terms, context).map(year -> YearMonth.of(year, month));
    }
    YearMonth now = YearMonth.from(context.today());
    YearMonth thisYear = now.withMonth(month);
    if (context.forward()) {
      return Optional.of(thisYear.isBefore(now) ? thisYear.plusYears(1) : thisYear);
    }
    return Optional.of(thisYear.isAfter(now) ? thisYear.minusYears(1) : thisYear);
  }

  private static Optional<Integer> steppedYear(DateTerms terms, DateContext context) {
    return terms.first(Unit.class) == Unit.YEAR
        ? Optional.of(context.today().getYear() + terms.first(Step.class).count())
        : Optional.empty();
  }

  private static int monthOf(DateTerms terms) {
    return terms.first(MonthName.class).month();
  }

  private static Reading<LocalDate> garbage() {
    return new Reading.NotUnderstood<>(Reason.GARBAGE);
  }
}
