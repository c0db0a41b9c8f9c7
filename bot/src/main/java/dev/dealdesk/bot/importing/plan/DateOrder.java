package dev.dealdesk.bot.importing.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** The order in which a date's three numbers stand. */
public enum DateOrder {
  MONTH_DAY_YEAR,
  DAY_MONTH_YEAR,
  YEAR_MONTH_DAY;

  Optional<LocalDate> date(String first, String second, String third) {
    return switch (this) {
      case MONTH_DAY_YEAR -> of(third, first, second);
      case DAY_MONTH_YEAR -> of(third, second, first);
      case YEAR_MONTH_DAY -> third.length() == 4 ? Optional.empty() : of(first, second, third);
    };
  }

  /** Two digits are a year of this century, as nobody's pipeline is older. */
  static Optional<LocalDate> of(String year, String month, String day) {
    try {
      int said = Integer.parseInt(year);
      return Optional.of(
          LocalDate.of(
              year.length() == 2 ? 2000 + said : said,
              Integer.parseInt(month),
              Integer.parseInt(day)));
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }
}
