package dev.dealdesk.bot.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/** Round amounts to draw lines at, from zero or below to the highest or above. */
record Ticks(List<BigDecimal> values) {

  private static final int MOST = 5;

  static Ticks over(List<BigDecimal> amounts) {
    BigDecimal high = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
    BigDecimal low = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::min);
    BigDecimal step = step(high.subtract(low));
    BigDecimal first = low.signum() < 0 ? down(low, step) : BigDecimal.ZERO;
    List<BigDecimal> before =
        Stream.iterate(first, tick -> tick.compareTo(high) < 0, step::add).toList();
    BigDecimal end = before.isEmpty() ? step : before.getLast().add(step);
    return new Ticks(Stream.concat(before.stream(), Stream.of(end)).toList());
  }

  private static BigDecimal down(BigDecimal low, BigDecimal step) {
    return low.divide(step, 0, RoundingMode.FLOOR).multiply(step);
  }

  /** The least of 1, 2, 5, 10, 20… that takes few enough steps; whole, since so are most sums. */
  private static BigDecimal step(BigDecimal range) {
    BigDecimal power = BigDecimal.ONE;
    while (true) {
      for (int digit : new int[] {1, 2, 5}) {
        BigDecimal step = power.multiply(BigDecimal.valueOf(digit));
        if (step.multiply(BigDecimal.valueOf(MOST)).compareTo(range) >= 0) {
          return step;
        }
      }
      power = power.movePointRight(1);
    }
  }

  double low() {
    return values.getFirst().doubleValue();
  }

  double high() {
    return values.getLast().doubleValue();
  }
}
