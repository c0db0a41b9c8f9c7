package dev.dealdesk.bot.figures;

import dev.dealdesk.bot.reading.Printer;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.pipeline.FiscalCalendar;
import dev.dealdesk.store.pipeline.Period;

/** Names periods: {@code November 2026}, {@code Q4 2026}, {@code 2026년 4분기}. */
public record PeriodWords(Texts texts, FiscalCalendar calendar) {

  /** Without Markdown. A fiscal year that is none of the calendar's is said to be one. */
  public String of(Period period) {
    boolean fiscal = calendar.firstMonth() != 1;
    String year = String.valueOf(calendar.yearNumber(period.to()));
    if (period.equals(calendar.year(period.from()))) {
      return texts.label("figures.period.year", "fiscal", fiscal, "year", year);
    }
    if (period.equals(calendar.quarter(period.from()))) {
      int quarter = calendar.quarterNumber(period.from());
      return texts.label(
          "figures.period.quarter", "fiscal", fiscal, "year", year, "quarter", quarter);
    }
    return period.equals(calendar.month(period.from()))
        ? new Printer(texts.locale()).month(period.from())
        : days(period);
  }

  /** From its first day to its last, without Markdown. */
  public String days(Period period) {
    return period.from().equals(period.to())
        ? texts.label("figures.period.day", "day", period.from())
        : texts.label("figures.period.days", "from", period.from(), "to", period.to());
  }
}
