package dev.dealdesk.store.opportunity;

import dev.dealdesk.store.Money;
import dev.dealdesk.store.Probability;
import dev.dealdesk.store.account.Account;
import dev.dealdesk.store.person.Person;
import dev.dealdesk.store.workspace.ForecastCategory;
import dev.dealdesk.store.workspace.Stage;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/** One thing to change about an opportunity. An empty value makes it unknown. */
public sealed interface Edit {

  record Rename(String name) implements Edit {}

  record ToAccount(Optional<Account.Ref> account) implements Edit {}

  record Assign(Optional<Person> owner) implements Edit {}

  record Amount(Optional<Money> amount) implements Edit {}

  /** In another currency: an amount keeps its figure, and one yet to be known will be in it. */
  record In(Currency currency) implements Edit {}

  record CloseOn(Optional<LocalDate> date) implements Edit {}

  /** A person's own probability; empty: the stage's again. */
  record Estimate(Optional<Probability> probability) implements Edit {}

  /** A person's own forecast category; empty: the stage's again. */
  record Categorise(Optional<ForecastCategory> category) implements Edit {}

  record Plan(Optional<NextStep> nextStep) implements Edit {}

  record Type(Optional<String> type) implements Edit {}

  record LeadSource(Optional<String> source) implements Edit {}

  record Describe(Optional<String> description) implements Edit {}

  record LostBecause(Optional<String> reason) implements Edit {}

  /**
   * To another stage. Into a won or lost stage is closing: the close date becomes today unless a
   * {@link CloseOn} follows. Out of one is reopening.
   */
  record Move(Stage stage) implements Edit {}

  /** Back to what held just before it was closed. */
  record Reopen() implements Edit {}

  record Delete() implements Edit {}

  record Restore() implements Edit {}
}
