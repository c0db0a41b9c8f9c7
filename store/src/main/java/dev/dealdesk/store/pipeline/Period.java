package dev.dealdesk.store.pipeline;

import java.time.LocalDate;

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

  public boolean has(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
