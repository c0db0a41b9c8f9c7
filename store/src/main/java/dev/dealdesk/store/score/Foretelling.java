package dev.dealdesk.store.score;

import java.time.LocalDate;
import java.util.OptionalDouble;

/** Makes a predicted close date of what was learned and what is seen. */
final class Foretelling {

  /** The range of a log-normal time whose logarithm spreads by 0.65: 1.28 times that. */
  private static final double RANGE = Math.exp(1.28 * 0.65);

  private Foretelling() {}

  static ClosePrediction of(Model model, Sight sight, LocalDate today) {
    return switch (model) {
      case Model.Learned(var closed, _, var timing) ->
          dated(timing.of(sight), today, new Basis.Learned(closed));
      case Model.Unlearned(var closed, _, var cycle) ->
          dated(usual(cycle, sight), today, new Basis.Prior(closed, Training.NEEDED));
    };
  }

  /** The planned date, where it is still to come; else what is left of the usual cycle. */
  private static Timing.Days usual(double cycle, Sight sight) {
    OptionalDouble planned =
        sight
            .terms()
            .map(Sight.Terms::daysToCloseDate)
            .filter(days -> days.orElse(-1) >= 0)
            .orElse(OptionalDouble.empty());
    double days = planned.orElse(Math.max(cycle - sight.age(), cycle / 4));
    return new Timing.Days(days / RANGE, days, Math.max(days, 7) * RANGE);
  }

  private static ClosePrediction dated(Timing.Days days, LocalDate today, Basis basis) {
    return new ClosePrediction(
        today.plusDays(Math.round(days.likely())),
        today.plusDays(Math.round(days.earliest())),
        today.plusDays(Math.round(days.latest())),
        basis);
  }
}
