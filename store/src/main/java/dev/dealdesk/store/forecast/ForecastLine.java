package dev.dealdesk.store.forecast;

import dev.dealdesk.store.opportunity.Total;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a period brings: what is closed, and what is open by forecast category, as in Salesforce's
 * forecasts. All in the workspace's currency.
 *
 * @param closed won, with its close date in the period
 * @param commit open, with its close date in the period, and all but sure
 * @param bestCase likewise, if things go well
 * @param pipeline likewise, all else but what is omitted
 * @param quota what is to be won in the period; none where nobody has said
 * @param adjustments what managers' adjustments add to closed and commit, or take away
 */
public record ForecastLine(
    Total closed,
    Total commit,
    Total bestCase,
    Total pipeline,
    Optional<Total> quota,
    Total adjustments) {

  /** Closed and commit, as adjusted: what is expected to come in. */
  public Total forecast() {
    return plus(plus(closed, commit), adjustments);
  }

  /** Everything open in the period that is not omitted. */
  public Total open() {
    return plus(plus(commit, bestCase), pipeline);
  }

  /** Closed against quota, 0 to 1 and beyond; none without a quota. */
  public OptionalDouble attainment() {
    return quota
        .filter(total -> total.amount().signum() > 0)
        .map(total -> OptionalDouble.of(ratio(closed.amount(), total.amount())))
        .orElseGet(OptionalDouble::empty);
  }

  /** Quota less forecast: what is missing still; negative where there is more. */
  public Optional<Total> gap() {
    return quota.map(
        total -> new Total(total.amount().subtract(forecast().amount()), total.currency()));
  }

  /**
   * How often what is open covers what is still to be won (quota less closed): below 3 is commonly
   * taken for thin. None without a quota, or where it is reached.
   */
  public OptionalDouble coverage() {
    return quota
        .map(total -> total.amount().subtract(closed.amount()))
        .filter(left -> left.signum() > 0)
        .map(left -> OptionalDouble.of(ratio(open().amount(), left)))
        .orElseGet(OptionalDouble::empty);
  }

  /** Both together; quotas where there are any. */
  ForecastLine plus(ForecastLine other) {
    return new ForecastLine(
        plus(closed, other.closed),
        plus(commit, other.commit),
        plus(bestCase, other.bestCase),
        plus(pipeline, other.pipeline),
        quota.map(one -> other.quota.map(more -> plus(one, more)).orElse(one)).or(other::quota),
        plus(adjustments, other.adjustments));
  }

  private static Total plus(Total one, Total other) {
    return new Total(one.amount().add(other.amount()), one.currency());
  }

  private static double ratio(BigDecimal part, BigDecimal whole) {
    return part.doubleValue() / whole.doubleValue();
  }
}
