package dev.dealdesk.bot.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/**
 * Sums over time, each a line.
 *
 * @param name of the file, without its ending; unique in a message
 * @param days the days of the points, in order
 * @param lines at most four
 */
public record Trend(
    String name, String title, Currency currency, List<LocalDate> days, List<Line> lines) {

  public Trend {
    days = List.copyOf(days);
    lines = List.copyOf(lines);
    for (Line line : lines) {
      if (line.values().size() != days.size()) {
        throw new IllegalArgumentException("A line has a value for each day");
      }
    }
  }

  /**
   * @param values one for each day
   */
  public record Line(String label, List<BigDecimal> values) {
    public Line {
      values = List.copyOf(values);
    }
  }
}
