package dev.dealdesk.store.pipeline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Some days in a row.
 *
 * @param from the first of them
 * @param to the last of them
 */
public record Period(LocalDate from, LocalDate to) {

  public Period {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("A period does not end before it begins");
    }
  }

  /** How many whole months it is long: 3 for a quarter. */
  public int months() {
    return (int) ChronoUnit.MONTHS.between(from, to.plusDays(1));
  }

  /** The one of the same whole months right before. */
  public Period previous() {
    return new Period(from.minusMonths(months()), from.minusDays(1));
  }

  public boolean has(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
