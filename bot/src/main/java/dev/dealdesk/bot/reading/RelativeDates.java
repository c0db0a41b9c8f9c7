package dev.dealdesk.bot.reading;

import dev.dealdesk.bot.reading.Term.Digits;
import dev.dealdesk.bot.reading.Term.Mark;
import dev.dealdesk.bot.reading.Term.Offset;
import dev.dealdesk.bot.reading.Term.Step;
import dev.dealdesk.bot.reading.Term.Unit;
import dev.dealdesk.bot.reading.Term.Weekday;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** Dates told from today. */
final class RelativeDates {

  private RelativeDates() {}

  static Reading<LocalDate> offset(DateTerms terms, DateContext context) {
    return new Reading.Understood<>(context.today().plusDays(terms.first(Offset.class).days()));
  }

  /** In 3 weeks, 2주 전; a bare "3 weeks" goes the context's way. */
  static Reading<LocalDate> away(DateTerms terms, DateContext context) {
    boolean back =
        terms.has(Mark.BEFORE)
            || (!context.forward() && !terms.has(Mark.IN) && !terms.has(Mark.AFTER));
    int number = terms.first(Digits.class).value();
    return new Reading.Understood<>(unit(terms).after(context.today(), back ? -number : number));
  }

  private static Unit unit(DateTerms terms) {
    if (terms.has(Mark.DAY)) {
      return Unit.DAY;
    }
    return terms.has(Mark.YEAR) ? Unit.YEAR : terms.first(Unit.class);
  }

  static Reading<LocalDate> weekday(DateTerms terms, DateContext context) {
    LocalDate today = context.today();
    DayOfWeek day = terms.first(Weekday.class).day();
    LocalDate other =
        today.with(
            context.forward() ? TemporalAdjusters.next(day) : TemporalAdjusters.previous(day));
    return Reading.anyOf(today.getDayOfWeek() == day ? List.of(other, today) : List.of(other));
  }

  /** Friday of an ISO week. */
  static Reading<LocalDate> weekdayOfWeek(DateTerms terms, DateContext context) {
    boolean otherUnit = terms.all(Unit.class).stream().anyMatch(unit -> unit != Unit.WEEK);
    if (otherUnit) {
      return new Reading.NotUnderstood<>(Reason.GARBAGE);
    }
    LocalDate week = context.today().plusWeeks(terms.first(Step.class).count());
    return new Reading.Understood<>(week.with(terms.first(Weekday.class).day()));
  }
}
