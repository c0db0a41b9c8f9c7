package dev.dealdesk.store.pipeline;

import dev.dealdesk.store.AccountId;
import dev.dealdesk.store.PersonId;
import dev.dealdesk.store.workspace.ForecastCategory;
import java.util.Optional;
import java.util.Set;

/**
 * Whose and which opportunities are meant, by what they are like at the instant that is asked
 * about; what is empty does not matter.
 *
 * @param owners owned by one of these
 * @param account of this account
 * @param category in this forecast category; of closed ones also, that were in it when they closed
 * @param closing with a close date in this period
 */
public record Scope(
    Set<PersonId> owners,
    Optional<AccountId> account,
    Optional<ForecastCategory> category,
    Optional<Period> closing) {

  /** Everything. */
  public static final Scope ALL =
      new Scope(Set.of(), Optional.empty(), Optional.empty(), Optional.empty());

  public Scope {
    owners = Set.copyOf(owners);
  }

  /** Of these, the ones that somebody owns. */
  public Scope ownedBy(PersonId owner) {
    return ownedBy(Set.of(owner));
  }

  /** Of these, the ones that one of several people owns. */
  public Scope ownedBy(Set<PersonId> people) {
    return new Scope(people, account, category, closing);
  }

  /** Of these, the ones of an account. */
  public Scope ofAccount(AccountId id) {
    return new Scope(owners, Optional.of(id), category, closing);
  }

  /** Of these, the ones in a forecast category. */
  public Scope in(ForecastCategory one) {
    return new Scope(owners, account, Optional.of(one), closing);
  }

  /** Of these, the ones that close in a period. */
  public Scope closingIn(Period period) {
    return new Scope(owners, account, category, Optional.of(period));
  }
}
