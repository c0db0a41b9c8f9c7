package dev.dealdesk.bot.chart;

import java.math.BigDecimal;
import java.util.List;

/**
 * Bars below one another, from the first to the last: a funnel by stage, a leaderboard.
 *
 * @param name of the file, without its ending; unique in a message
 */
public record Bars(String name, String title, List<Bar> bars) {

  public Bars {
    bars = List.copyOf(bars);
  }

  /**
   * @param value its length
   * @param figure what stands behind it, such as {@code 12 · $1.2M}
   */
  public record Bar(String label, BigDecimal value, String figure) {}
}
