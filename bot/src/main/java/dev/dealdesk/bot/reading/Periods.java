package dev.dealdesk.bot.reading;

import dev.dealdesk.bot.reading.Term.Step;
import dev.dealdesk.bot.reading.Term.Unit;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Weeks, months, quarters and years told from today: their end, or a day of them to be asked. */
final class Periods {

  private Periods() {}

  /** End of month, 다음 달 말. */
  static Reading<LocalDate> end(DateTerms terms, DateContext context) {
    Unit unit = terms.first(Unit.class);
    return Reading.anyOf(ends(unit, within(terms, context), context));
  }

  private static List<LocalDate> ends(Unit unit, LocalDate day, DateContext context) {
    if (unit == Unit.WEEK) {
      return List.of(day.with(DayOfWeek.FRIDAY), day.with(DayOfWeek.SUNDAY));
    }
    if (unit == Unit.MONTH) {
      return List.of(Days.lastOfMonth(day));
    }
    if (unit == Unit.QUARTER) {
      return List.of(FiscalQuarters.lastDay(FiscalQuarters.startOf(day, context)));
    }
    if (unit == Unit.YEAR) {
      int fiscalYear = FiscalQuarters.fiscalYear(day, context);
      LocalDate lastQuarter = FiscalQuarters.start(fiscalYear, 4, context);
      return List.of(Days.lastOfYear(day), FiscalQuarters.lastDay(lastQuarter));
    }
    return List.of();
  }

  /** Next month: which day of it is asked. */
  static Reading<LocalDate> whole(DateTerms terms, DateContext context) {
    Unit unit = terms.first(Unit.class);
    LocalDate day = within(terms, context);
    if (unit == Unit.WEEK) {
      return Reading.anyOf(
          Stream.of(DayOfWeek.values()).limit(5).<LocalDate>map(day::with).toList());
    }
    return Reading.anyOf(
        Stream.concat(ends(unit, day, context).stream(), starts(unit, day, context)).toList());
  }

  private static Stream<LocalDate> starts(Unit unit, LocalDate day, DateContext context) {
    if (unit == Unit.MONTH) {
      return Stream.of(day.withDayOfMonth(1), day);
    }
    if (unit == Unit.QUARTER) {
      return Stream.of(FiscalQuarters.startOf(day, context));
    }
    return unit == Unit.YEAR ? Stream.of(day.withDayOfYear(1)) : Stream.empty();
  }

  /** A day within the period. */
  private static LocalDate within(DateTerms terms, DateContext context) {
    int steps = terms.all(Step.class).stream().mapToInt(Step::count).sum();
    return terms.first(Unit.class).after(context.today(), steps);
  }
}
