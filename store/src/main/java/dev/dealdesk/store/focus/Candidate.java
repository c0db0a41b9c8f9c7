package dev.dealdesk.store.focus;

import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.Probability;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * An open opportunity, as far as its rank depends on it.
 *
 * @param amount in the workspace's currency; none where it is unknown or there is no rate
 * @param nextStepDue the day of its next step
 * @param flags how many risk flags it has
 * @param important whether the person has marked it
 */
record Candidate(
    OpportunityNumber number,
    Optional<BigDecimal> amount,
    Probability probability,
    Optional<LocalDate> closeDate,
    Optional<LocalDate> nextStepDue,
    int flags,
    boolean important) {

  /** What it is ranked by. */
  record Weighed(Candidate candidate, Likelihood likelihood, double urgency) {

    /** Marked ones first; then by points; where the amount is unknown, by urgency. */
    static final Comparator<Weighed> ORDER =
        Comparator.<Weighed, Boolean>comparing(weighed -> !weighed.candidate.important())
            .thenComparing(Comparator.comparingDouble(Weighed::points).reversed())
            .thenComparing(Comparator.comparingDouble(Weighed::urgency).reversed())
            .thenComparingLong(weighed -> weighed.candidate.number().value());

    /** Amount × likelihood × urgency. */
    double points() {
      return candidate.amount().map(BigDecimal::doubleValue).orElse(0.0)
          * likelihood.percent()
          / 100
          * urgency;
    }
  }

  Weighed weighed(Likelihood likelihood, LocalDate today) {
    return new Weighed(this, likelihood, Urgency.of(today, closeDate, nextStepDue, flags));
  }
}
