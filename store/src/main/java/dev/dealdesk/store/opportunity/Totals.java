package dev.dealdesk.store.opportunity;

import java.util.List;

/**
 * What all opportunities of a filter come to, computed by the database over every row. Currencies
 * never add up: each has its own line.
 *
 * @param count all of them
 * @param unknownAmounts those whose amount is unknown
 * @param lines one a currency, by its code
 */
public record Totals(long count, long unknownAmounts, List<Line> lines) {

  public Totals {
    lines = List.copyOf(lines);
  }

  /**
   * One currency.
   *
   * @param count opportunities with an amount in it
   * @param amount their sum
   * @param expected the sum of their expected revenues, each rounded by itself
   */
  public record Line(long count, Total amount, Total expected) {}
}
