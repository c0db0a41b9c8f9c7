package dev.dealdesk.store.opportunity;

import dev.dealdesk.store.AccountId;
import dev.dealdesk.store.PersonId;
import dev.dealdesk.store.StageId;
import dev.dealdesk.store.workspace.StageKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which opportunities to list; what is empty does not matter.
 *
 * @param closingFrom close date on this day or later
 * @param closingTo close date on this day or earlier
 * @param atLeast amount, in the opportunity's own currency
 * @param atMost amount, in the opportunity's own currency
 */
public record Filter(
    Optional<PersonId> owner,
    Optional<StageId> stage,
    Optional<AccountId> account,
    Optional<StageKind> status,
    Optional<LocalDate> closingFrom,
    Optional<LocalDate> closingTo,
    Optional<BigDecimal> atLeast,
    Optional<BigDecimal> atMost) {

  /** Every opportunity. */
  public static final Filter ALL =
      new Filter(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
}
