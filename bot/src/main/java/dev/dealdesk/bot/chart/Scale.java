package dev.dealdesk.bot.chart;

import java.math.BigDecimal;

/**
 * Where amounts stand between two places of a picture.
 *
 * @param low the amount at the left
 * @param high the amount at the right
 */
record Scale(double low, double high, double left, double right) {

  /** Never a scale of no width, so that nothing is divided by. */
  Scale {
    high = high > low ? high : low + 1;
  }

  double at(BigDecimal amount) {
    return at(amount.doubleValue());
  }

  double at(double amount) {
    return left + (amount - low) / (high - low) * (right - left);
  }
}
