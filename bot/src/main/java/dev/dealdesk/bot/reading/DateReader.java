package dev.dealdesk.bot.reading;

import dev.dealdesk.bot.reading.Term.Weekday;
import java.time.LocalDate;
import java.util.List;

/** Reads dates as people type them: {@code 3/31}, {@code next friday}, {@code 다음 달 말}. */
public final class DateReader {

  private DateReader() {}

  /**
   * Reads one date in English or Korean, whatever the person's language.
   *
   * <ul>
   *   <li>Without a year it is the next one or the last one, today included.
   *   <li>{@code 3/4} is March 4, for {@link java.util.Locale#UK} 3 April; the other order is taken
   *       when the first gives no date. {@code 3.4.2026} and, in Korean, {@code 3/4/26} are asked
   *       back.
   *   <li>{@code friday} is the nearest one in the direction; typed on a Friday it is asked back.
   *       {@code next friday} is the Friday of the next ISO week.
   *   <li>A week, month or year named without a day ({@code next month}, {@code March}) is asked
   *       back; so is {@code end of year} where the fiscal year ends elsewhere.
   *   <li>A quarter is a fiscal one, and is its last day; where direction is LAST, its first.
   *   <li>A day of the week beside a date must be its own.
   * </ul>
   */
  public static Reading<LocalDate> read(String typed, DateContext context) {
    return Typed.read(typed, plain -> inRange(read(DateTerms.of(plain), context)));
  }

  private static Reading<LocalDate> read(DateTerms terms, DateContext context) {
    DatePhrases.Phrase phrase = DatePhrases.ALL.get(terms.shape());
    if (phrase != null) {
      return phrase.read(terms, context);
    }
    List<Term> all = terms.terms();
    if (all.size() > 1 && all.getFirst() instanceof Weekday weekday) {
      return checked(read(terms.without(0), context), weekday);
    }
    if (all.size() > 1 && all.getLast() instanceof Weekday weekday) {
      return checked(read(terms.without(all.size() - 1), context), weekday);
    }
    return new Reading.NotUnderstood<>(Reason.GARBAGE);
  }

  private static Reading<LocalDate> checked(Reading<LocalDate> reading, Weekday weekday) {
    List<LocalDate> fitting =
        dates(reading).stream().filter(date -> date.getDayOfWeek() == weekday.day()).toList();
    boolean contradicts = fitting.isEmpty() && !dates(reading).isEmpty();
    if (contradicts) {
      return new Reading.NotUnderstood<>(Reason.WRONG_WEEKDAY);
    }
    return fitting.isEmpty() ? reading : Reading.anyOf(fitting);
  }

  private static Reading<LocalDate> inRange(Reading<LocalDate> reading) {
    boolean outside =
        dates(reading).stream().anyMatch(date -> date.getYear() < 1900 || date.getYear() > 2199);
    return outside ? new Reading.NotUnderstood<>(Reason.OUT_OF_RANGE) : reading;
  }

  private static List<LocalDate> dates(Reading<LocalDate> reading) {
    return switch (reading) {
      case Reading.Understood<LocalDate>(LocalDate date) -> List.of(date);
      case Reading.Ambiguous<LocalDate>(List<LocalDate> candidates) -> candidates;
      case Reading.Unknown<LocalDate> _, Reading.NotUnderstood<LocalDate> _ -> List.of();
    };
  }
}
