package dev.dealdesk.store.opportunity;

import dev.dealdesk.store.AccountId;
import dev.dealdesk.store.PersonId;
import dev.dealdesk.store.StageId;
import dev.dealdesk.store.workspace.StageKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A filter that says by itself which rows fit. */
record Wanted(
    @Nullable Long owner,
    @Nullable Long stage,
    @Nullable Long account,
    @Nullable StageKind status,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable BigDecimal least,
    @Nullable BigDecimal most) {

  /** Every opportunity. */
  static final Wanted ALL = new Wanted(null, null, null, null, null, null, null, null);

  Wanted owner(Long id) {
    return new Wanted(id, stage, account, status, from, to, least, most);
  }

  Wanted stage(Long id) {
    return new Wanted(owner, id, account, status, from, to, least, most);
  }

  Wanted account(Long id) {
    return new Wanted(owner, stage, id, status, from, to, least, most);
  }

  Wanted status(StageKind kind) {
    return new Wanted(owner, stage, account, kind, from, to, least, most);
  }

  Wanted closing(@Nullable LocalDate first, @Nullable LocalDate last) {
    return new Wanted(owner, stage, account, status, first, last, least, most);
  }

  Wanted amount(@Nullable BigDecimal low, @Nullable BigDecimal high) {
    return new Wanted(owner, stage, account, status, from, to, low, high);
  }

  Filter filter() {
    return new Filter(
        Optional.ofNullable(owner).map(PersonId::new),
        Optional.ofNullable(stage).map(Long::intValue).map(StageId::new),
        Optional.ofNullable(account).map(AccountId::new),
        Optional.ofNullable(status),
        Optional.ofNullable(from),
        Optional.ofNullable(to),
        Optional.ofNullable(least),
        Optional.ofNullable(most));
  }

  boolean fits(ManyOpportunities.Row row) {
    return (owner == null || owner.equals(row.owner()))
        && (stage == null || stage == row.stage())
        && (account == null || account.equals(row.account()))
        && (status == null || status.name().equalsIgnoreCase(row.status()))
        && within(from, row.closeDate(), to)
        && within(least, row.amount(), most);
  }

  private static <T extends Comparable<? super T>> boolean within(
      @Nullable T low, @Nullable T value, @Nullable T high) {
    if (low == null && high == null) {
      return true;
    }
    return value != null
        && (low == null || value.compareTo(low) >= 0)
        && (high == null || value.compareTo(high) <= 0);
  }
}
