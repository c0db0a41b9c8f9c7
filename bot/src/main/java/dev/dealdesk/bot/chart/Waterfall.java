package dev.dealdesk.bot.chart;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;

/**
 * How one sum became another: the opening, what was added and taken away, and the closing, which is
 * the opening and all changes.
 *
 * @param name of the file, without its ending; unique in a message
 */
public record Waterfall(
    String name, String title, Currency currency, Step opening, List<Step> changes, Step closing) {

  public Waterfall {
    changes = List.copyOf(changes);
  }

  /** A line: a sum, or with its sign what is added to it. */
  public record Step(String label, BigDecimal amount) {}
}
