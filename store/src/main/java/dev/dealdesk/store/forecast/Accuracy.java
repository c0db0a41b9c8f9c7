package dev.dealdesk.store.forecast;

import dev.dealdesk.store.opportunity.Total;
import dev.dealdesk.store.person.Person;
import dev.dealdesk.store.pipeline.Period;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How right an owner's forecasts were: what was forecast some weeks before the end of each of
 * several periods, as it was known then, against what closed in it.
 *
 * @param owner none: all together
 * @param periods the latest first; only those in which something was forecast or closed
 */
public record Accuracy(Optional<Person> owner, List<Past> periods) {

  public Accuracy {
    periods = List.copyOf(periods);
  }

  /** One period. */
  public record Past(Period period, Total forecast, Total closed) {

    /** How far the forecast was off, as a share of what closed; none where nothing did. */
    public OptionalDouble error() {
      return closed.amount().signum() == 0
          ? OptionalDouble.empty()
          : OptionalDouble.of(
              forecast.amount().subtract(closed.amount()).doubleValue()
                  / closed.amount().doubleValue());
    }
  }

  /**
   * Forecast accuracy, 0 to 1: 1 less the mean of the absolute errors (MAPE), never below 0. None
   * where nothing closed in any period.
   */
  public OptionalDouble accuracy() {
    OptionalDouble mean =
        periods.stream().flatMapToDouble(past -> past.error().stream()).map(Math::abs).average();
    return mean.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(Math.max(0, 1 - mean.getAsDouble()));
  }

  /** The mean of the errors with their signs: above 0 too much was promised, below too little. */
  public OptionalDouble bias() {
    return periods.stream().flatMapToDouble(past -> past.error().stream()).average();
  }
}
