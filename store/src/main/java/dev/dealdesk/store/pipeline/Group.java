package dev.dealdesk.store.pipeline;

import dev.dealdesk.store.account.Account;
import dev.dealdesk.store.person.Person;
import dev.dealdesk.store.workspace.ForecastCategory;
import dev.dealdesk.store.workspace.Stage;
import java.util.Currency;
import java.util.Optional;

/** Opportunities that have something in common, and what they come to. */
public record Group(Key key, Worth worth) {

  /** What they have in common. */
  public sealed interface Key {

    record OfStage(Stage stage) implements Key {}

    /** Empty: nobody owns them. */
    record OfOwner(Optional<Person> owner) implements Key {}

    record OfCategory(ForecastCategory category) implements Key {}

    /** Empty: their account is unknown. */
    record OfAccount(Optional<Account.Ref> account) implements Key {}

    record OfCurrency(Currency currency) implements Key {}

    /** Empty: their close date is unknown. */
    record ClosingIn(Optional<Period> period) implements Key {}
  }
}
