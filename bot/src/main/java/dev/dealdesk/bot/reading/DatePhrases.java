package dev.dealdesk.bot.reading;

import static java.util.Map.entry;

import java.time.LocalDate;
import java.util.Map;

/** Every phrase that is a date, by the kinds of its terms. */
final class DatePhrases {

  /** What a phrase means. */
  interface Phrase {
    Reading<LocalDate> read(DateTerms terms, DateContext context);
  }

  static final Map<String, Phrase> ALL =
      Map.ofEntries(
          entry("number", NumericDates::compact),
          entry("number - number - number", NumericDates::triple),
          entry("number / number / number", NumericDates::triple),
          entry("number . number . number", NumericDates::triple),
          entry("number - number", NumericDates::pair),
          entry("number / number", NumericDates::pair),
          entry("number . number", NumericDates::pair),
          entry("month number", NamedDates::dayOrYear),
          entry("number month", NamedDates::dayOrYear),
          entry("month number 일", NamedDates::dayOrYear),
          entry("month number number", NamedDates::full),
          entry("number month number", NamedDates::full),
          entry("number 년 month number 일", NamedDates::full),
          entry("next unit month number 일", NamedDates::inSteppedYear),
          entry("next unit number 일", NamedDates::inSteppedMonth),
          entry("number 일", NamedDates::dayOfMonth),
          entry("month", NamedDates::month),
          entry("number 년 month", NamedDates::month),
          entry("next unit month", NamedDates::month),
          entry("month end", NamedDates::monthEnd),
          entry("end month", NamedDates::monthEnd),
          entry("end month number", NamedDates::monthEnd),
          entry("month number end", NamedDates::monthEnd),
          entry("number 년 month end", NamedDates::monthEnd),
          entry("next unit month end", NamedDates::monthEnd),
          entry("today", RelativeDates::offset),
          entry("in number unit", RelativeDates::away),
          entry("number unit after", RelativeDates::away),
          entry("number unit ago", RelativeDates::away),
          entry("number unit", RelativeDates::away),
          entry("number 일 after", RelativeDates::away),
          entry("number 일 ago", RelativeDates::away),
          entry("number 년 after", RelativeDates::away),
          entry("number 년 ago", RelativeDates::away),
          entry("weekday", RelativeDates::weekday),
          entry("next weekday", RelativeDates::weekdayOfWeek),
          entry("next unit weekday", RelativeDates::weekdayOfWeek),
          entry("weekday next unit", RelativeDates::weekdayOfWeek),
          entry("end unit", Periods::end),
          entry("unit end", Periods::end),
          entry("next unit end", Periods::end),
          entry("end next unit", Periods::end),
          entry("next unit", Periods::whole),
          entry("quarter", FiscalQuarters::read),
          entry("quarter number", FiscalQuarters::read),
          entry("number quarter", FiscalQuarters::read),
          entry("number 년 quarter", FiscalQuarters::read),
          entry("next unit quarter", FiscalQuarters::read),
          entry("quarter end", FiscalQuarters::end),
          entry("end quarter", FiscalQuarters::end),
          entry("end quarter number", FiscalQuarters::end),
          entry("quarter number end", FiscalQuarters::end),
          entry("number 년 quarter end", FiscalQuarters::end),
          entry("next unit quarter end", FiscalQuarters::end));

  private DatePhrases() {}
}
