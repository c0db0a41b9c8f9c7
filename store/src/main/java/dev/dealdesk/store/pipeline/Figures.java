package dev.dealdesk.store.pipeline;

import dev.dealdesk.store.opportunity.Total;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How selling went in a period: for one owner, or for all. Amounts are in the workspace's currency,
 * at the rates of the instant that was asked about; what has no rate counts, and has no amount.
 *
 * @param won opportunities that are won, with their close date in the period
 * @param lost likewise
 * @param wonWithoutAmount of the won, those without an amount, with 0 or without a rate: they are
 *     outside of rates by amount and of averages
 * @param lostWithoutAmount likewise
 * @param wonAmount what the won come to
 * @param lostAmount what the lost would have come to
 * @param cycleDays days from creation to close date, of all won together
 * @param pushes how often a close date was moved to a later day in the period, while open
 * @param slipDays by how many days, all together
 * @param worked opportunities that were open at any time in the period
 * @param activities notes, calls, e-mails and meetings of the period, on any opportunity
 * @param open what is open now
 */
public record Figures(
    long won,
    long lost,
    long wonWithoutAmount,
    long lostWithoutAmount,
    Total wonAmount,
    Total lostAmount,
    long cycleDays,
    long pushes,
    long slipDays,
    long worked,
    long activities,
    Open open) {

  /** What is open, with an amount and without. */
  public record Open(long count, Total amount, Total expected) {}

  /** Won of all closed, 0 to 1; as in Salesforce's win rate. None where nothing closed. */
  public OptionalDouble winRate() {
    return ratio((double) won, (double) (won + lost));
  }

  /** Amount won of all amount closed, 0 to 1. */
  public OptionalDouble winRateByAmount() {
    return ratio(
        wonAmount.amount().doubleValue(),
        wonAmount.amount().add(lostAmount.amount()).doubleValue());
  }

  /** What an opportunity with an amount was won at on average. */
  public Optional<Total> averageWon() {
    long counted = won - wonWithoutAmount;
    return counted == 0
        ? Optional.empty()
        : Optional.of(
            new Total(
                wonAmount
                    .amount()
                    .divide(
                        BigDecimal.valueOf(counted),
                        wonAmount.amount().scale(),
                        RoundingMode.HALF_EVEN),
                wonAmount.currency()));
  }

  /** Days from creation to close date, of the won on average: the sales cycle. */
  public OptionalDouble averageCycleDays() {
    return ratio((double) cycleDays, (double) won);
  }

  /** Activities for each opportunity that was open in the period. */
  public OptionalDouble activitiesEach() {
    return ratio((double) activities, (double) worked);
  }

  /**
   * Sales velocity: open opportunities × win rate × average won amount ÷ cycle in days, which is
   * what comes in on a day if all goes on like this. None where one of these is unknown, or the
   * cycle is shorter than a day.
   */
  public Optional<Total> velocity() {
    OptionalDouble rate = winRate();
    OptionalDouble cycle = averageCycleDays();
    if (rate.isEmpty() || cycle.isEmpty() || cycle.getAsDouble() < 1) {
      return Optional.empty();
    }
    return averageWon()
        .map(average ->
            new Total(
                average
                    .amount()
                    .multiply(BigDecimal.valueOf(open.count()))
                    .multiply(BigDecimal.valueOf(rate.getAsDouble()))
                    .divide(BigDecimal.valueOf(cycle.getAsDouble()), MathContext.DECIMAL64)
                    .setScale(average.amount().scale(), RoundingMode.HALF_EVEN),
                average.currency()));
  }

  private static OptionalDouble ratio(double part, double whole) {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(part / whole);
  }
}
