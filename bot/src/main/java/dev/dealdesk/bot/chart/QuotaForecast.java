package dev.dealdesk.bot.chart;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * What is won and what may still be, against what is to be won; a row for each owner or period.
 *
 * @param name of the file, without its ending; unique in a message
 */
public record QuotaForecast(String name, String title, Currency currency, List<Row> rows) {

  public QuotaForecast {
    rows = List.copyOf(rows);
  }

  /** The amounts of the forecast categories, none in another, beside one another. */
  public record Row(
      String label,
      BigDecimal closed,
      BigDecimal commit,
      BigDecimal bestCase,
      BigDecimal pipeline,
      Optional<BigDecimal> quota) {

    List<BigDecimal> parts() {
      return List.of(closed, commit, bestCase, pipeline);
    }

    BigDecimal sum() {
      return parts().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
  }
}
