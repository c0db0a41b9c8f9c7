package dev.dealdesk.store.opportunity;

import dev.dealdesk.store.Money;
import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.account.Account;
import dev.dealdesk.store.person.Person;
import dev.dealdesk.store.workspace.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;

/** An opportunity in the making: edits are applied to it one by one. */
final class OpportunityDraft {
  private final OpportunityNumber number;
  private final Instant createdAt;
  private final Map<String, String> extra;
  private final boolean imported;
  String name;
  Optional<Account.Ref> account;
  Optional<Person> owner;
  Stage stage;
  Instant stageSince;
  Chance chance;
  Forecast forecast;
  Currency currency;
  Optional<Money> amount;
  Optional<LocalDate> closeDate;
  Optional<String> type;
  Optional<String> leadSource;
  Optional<String> description;
  Optional<NextStep> nextStep;
  Optional<String> lostReason;
  boolean deleted;

  OpportunityDraft(Opportunity from) {
    number = from.number();
    createdAt = from.createdAt();
    extra = from.extra();
    imported = from.imported();
    name = from.name();
    account = from.account();
    owner = from.owner();
    stage = from.stage();
    stageSince = from.stageSince();
    chance = from.chance();
    forecast = from.forecast();
    currency = from.currency();
    amount = from.amount();
    closeDate = from.closeDate();
    type = from.type();
    leadSource = from.leadSource();
    description = from.description();
    nextStep = from.nextStep();
    lostReason = from.lostReason();
    deleted = from.deleted();
  }

  /** Into a stage, with what the stage gives; what a person said instead stays. */
  void enter(Stage entered, Instant at) {
    stage = entered;
    stageSince = at;
    chance = new Chance(entered.probability(), chance.override());
    forecast = new Forecast(entered.forecast(), forecast.override());
  }

  Opportunity at(Instant since) {
    return numbered(number, since);
  }

  Opportunity numbered(OpportunityNumber number, Instant since) {
    return new Opportunity(
        number,
        createdAt,
        since,
        name,
        account,
        owner,
        stage,
        stageSince,
        chance,
        forecast,
        currency,
        amount,
        closeDate,
        type,
        leadSource,
        description,
        nextStep,
        lostReason,
        extra,
        deleted,
        imported);
  }
}
