package dev.dealdesk.bot.reading;

import dev.dealdesk.bot.reading.Term.Digits;
import dev.dealdesk.bot.reading.Term.Quarter;
import dev.dealdesk.bot.reading.Term.Step;
import dev.dealdesk.bot.reading.Term.Unit;
import dev.dealdesk.store.pipeline.FiscalCalendar;
import java.time.LocalDate;

/** Quarters of the workspace's fiscal year. */
final class FiscalQuarters {

  private FiscalQuarters() {}

  /** Q3 is its last day for a close date, its first for "since". */
  static Reading<LocalDate> read(DateTerms terms, DateContext context) {
    return day(terms, context, context.forward());
  }

  static Reading<LocalDate> end(DateTerms terms, DateContext context) {
    return day(terms, context, true);
  }

  private static Reading<LocalDate> day(DateTerms terms, DateContext context, boolean last) {
    if (terms.all(Unit.class).stream().anyMatch(unit -> unit != Unit.YEAR)) {
      return new Reading.NotUnderstood<>(Reason.GARBAGE);
    }
    LocalDate start = start(year(terms, context), terms.first(Quarter.class).number(), context);
    return new Reading.Understood<>(last ? lastDay(start) : start);
  }

  private static int year(DateTerms terms, DateContext context) {
    if (!terms.all(Digits.class).isEmpty()) {
      return Days.year(terms.first(Digits.class));
    }
    int current = fiscalYear(context.today(), context);
    if (!terms.all(Step.class).isEmpty()) {
      return current + terms.first(Step.class).count();
    }
    LocalDate start = start(current, terms.first(Quarter.class).number(), context);
    if (context.forward()) {
      return lastDay(start).isBefore(context.today()) ? current + 1 : current;
    }
    return start.isAfter(context.today()) ? current - 1 : current;
  }

  /** Named by the year it ends in. */
  static int fiscalYear(LocalDate date, DateContext context) {
    return calendar(context).yearNumber(date);
  }

  static LocalDate start(int fiscalYear, int quarter, DateContext context) {
    return calendar(context).quarter(fiscalYear, quarter).from();
  }

  static LocalDate lastDay(LocalDate start) {
    return start.plusMonths(3).minusDays(1);
  }

  /** The first day of the fiscal quarter that has this date. */
  static LocalDate startOf(LocalDate date, DateContext context) {
    return calendar(context).quarter(date).from();
  }

  private static FiscalCalendar calendar(DateContext context) {
    return new FiscalCalendar(context.fiscalYearStartMonth());
  }
}
