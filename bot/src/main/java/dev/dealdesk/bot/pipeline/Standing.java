package dev.dealdesk.bot.pipeline;

import dev.dealdesk.store.opportunity.Total;
import dev.dealdesk.store.person.Person;
import dev.dealdesk.store.pipeline.Figures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How somebody did in a period.
 *
 * @param owner none: what nobody owns
 * @param quota in the currency of the figures; none: there is none, or it is in another
 */
record Standing(Optional<Person> owner, Figures figures, Optional<Total> quota) {

  /** The part of the quota that is won, in per cent. */
  Optional<BigDecimal> attainment() {
    return quota
        .filter(wanted -> wanted.amount().signum() > 0)
        .map(wanted ->
            figures
                .wonAmount()
                .amount()
                .movePointRight(2)
                .divide(wanted.amount(), 0, RoundingMode.HALF_EVEN));
  }

  /** Whether there is anything to rank. */
  boolean played() {
    return figures.won() + figures.lost() > 0 || quota.isPresent();
  }
}
