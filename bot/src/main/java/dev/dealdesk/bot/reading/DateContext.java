package dev.dealdesk.bot.reading;

import java.time.LocalDate;
import java.util.Locale;

/**
 * Where and when a date is typed.
 *
 * @param today in the workspace's zone
 * @param locale the person's; only {@link Locale#UK} writes 3/4 for 3 April
 * @param fiscalYearStartMonth 1 to 12; the fiscal year starts on its 1st and is named by the year
 *     it ends in
 */
public record DateContext(
    LocalDate today, Locale locale, DateDirection direction, int fiscalYearStartMonth) {
  public DateContext {
    if (fiscalYearStartMonth < 1 || fiscalYearStartMonth > 12) {
      throw new IllegalArgumentException("Not a month: " + fiscalYearStartMonth);
    }
  }

  boolean forward() {
    return direction == DateDirection.NEXT;
  }

  boolean dayFirst() {
    return locale.getLanguage().equals("en") && locale.getCountry().equals("GB");
  }
}
