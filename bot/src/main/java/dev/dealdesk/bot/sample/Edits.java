package dev.dealdesk.bot.sample;

import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Lookup;
import dev.dealdesk.store.Money;
import dev.dealdesk.store.Probability;
import dev.dealdesk.store.account.Account;
import dev.dealdesk.store.opportunity.Edit;
import dev.dealdesk.store.opportunity.NextStep;
import dev.dealdesk.store.workspace.ForecastCategory;
import dev.dealdesk.store.workspace.Stage;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Turns the seed's fields into edits. */
record Edits(Desk desk, Days days) {

  List<Edit> of(Map<String, String> fields) {
    return fields.entrySet().stream()
        .filter(entry -> !entry.getKey().equals("due"))
        .map(entry -> edit(entry.getKey(), entry.getValue(), fields))
        .toList();
  }

  private Edit edit(String field, String value, Map<String, String> fields) {
    return switch (field) {
      case "name" -> new Edit.Rename(value);
      case "account" -> new Edit.ToAccount(Optional.of(account(value).ref()));
      case "stage" -> new Edit.Move(stage(value));
      case "amount" -> new Edit.Amount(Optional.of(Money.written(value)));
      case "closes" -> new Edit.CloseOn(Optional.of(day(value)));
      case "probability" ->
          new Edit.Estimate(Optional.of(new Probability(Integer.parseInt(value))));
      case "forecast" ->
          new Edit.Categorise(
              Optional.of(ForecastCategory.valueOf(value.toUpperCase(Locale.ROOT))));
      case "nextStep" ->
          new Edit.Plan(
              Optional.of(
                  new NextStep(value, Optional.ofNullable(fields.get("due")).map(this::day))));
      case "type" -> new Edit.Type(Optional.of(value));
      case "leadSource" -> new Edit.LeadSource(Optional.of(value));
      case "description" -> new Edit.Describe(Optional.of(value));
      case "lostReason" -> new Edit.LostBecause(Optional.of(value));
      default ->
          throw new IllegalStateException("The seed has a field that nobody knows: " + field);
    };
  }

  Stage stage(String name) {
    return sole(desk.process().named(name), name);
  }

  Account account(String name) {
    return sole(desk.accounts().named(name), name);
  }

  static <T> T sole(Lookup<T> found, String name) {
    return switch (found) {
      case Lookup.Found<T>(var one) -> one;
      case Lookup.Ambiguous<T> _, Lookup.Missing<T> _ ->
          throw new IllegalStateException("The seed names what is not there, or twice: " + name);
    };
  }

  private LocalDate day(String distance) {
    return days.near(Integer.parseInt(distance));
  }
}
