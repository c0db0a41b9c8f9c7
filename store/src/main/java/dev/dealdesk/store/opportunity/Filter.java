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

  /** Of these, the ones of an account. */
  public Filter ofAccount(AccountId id) {
    return new Filter(
        owner, stage, Optional.of(id), status, closingFrom, closingTo, atLeast, atMost);
  }

  /** Of these, the ones that somebody owns. */
  public Filter ownedBy(PersonId person) {
    return new Filter(
        Optional.of(person), stage, account, status, closingFrom, closingTo, atLeast, atMost);
  }

  /** Of these, the open, the won or the lost ones. */
  public Filter withStatus(StageKind kind) {
    return new Filter(
        owner, stage, account, Optional.of(kind), closingFrom, closingTo, atLeast, atMost);
  }
}
