package dev.dealdesk.bot.pipeline;

import dev.dealdesk.store.Desk;
import dev.dealdesk.store.PersonId;
import dev.dealdesk.store.forecast.ForecastSheet;
import dev.dealdesk.store.pipeline.Moment;
import dev.dealdesk.store.pipeline.Period;
import java.time.Instant;
import java.util.Set;

/** Forecasts as they are looked at through a lens. */
final class Forecasting {

  private Forecasting() {}

  /** Quotas and adjustments are of months, quarters and years. */
  static boolean isWhole(Lens lens) {
    return lens.closing().filter(Forecasting::isWhole).isPresent();
  }

  private static boolean isWhole(Period period) {
    return Set.of(1, 3, 12).contains(period.months())
        && period.from().getDayOfMonth() == 1
        && period.to().plusDays(1).getDayOfMonth() == 1;
  }

  static Period period(Lens lens) {
    return lens.closing().orElseThrow();
  }

  static Set<PersonId> owners(Lens lens) {
    return lens.whose().scope().owners();
  }

  static ForecastSheet sheet(Desk desk, Lens lens, Instant now) {
    return desk.forecasts().sheet(period(lens), owners(lens), Moment.asKnownThen(now));
  }
}
