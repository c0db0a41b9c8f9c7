package dev.dealdesk.store.opportunity;

import dev.dealdesk.store.Money;
import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.Probability;
import dev.dealdesk.store.account.Account;
import dev.dealdesk.store.person.Person;
import dev.dealdesk.store.workspace.ForecastCategory;
import dev.dealdesk.store.workspace.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;

/**
 * An opportunity as it was from one instant on.
 *
 * @param since when it became so: the instant of its last change, which also names this version
 * @param currency of the amount, or of an amount yet to be known
 * @param stageSince when it came into its stage
 * @param lostReason why it was lost; only lost ones have it
 * @param extra what an import knew beyond these fields, by column
 * @param imported whether it came from a file
 */
public record Opportunity(
    OpportunityNumber number,
    Instant createdAt,
    Instant since,
    String name,
    Optional<Account.Ref> account,
    Optional<Person> owner,
    Stage stage,
    Instant stageSince,
    Chance chance,
    Forecast forecast,
    Currency currency,
    Optional<Money> amount,
    Optional<LocalDate> closeDate,
    Optional<String> type,
    Optional<String> leadSource,
    Optional<String> description,
    Optional<NextStep> nextStep,
    Optional<String> lostReason,
    Map<String, String> extra,
    boolean deleted,
    boolean imported) {

  public boolean isClosed() {
    return stage.kind().isClosed();
  }

  /** The probability that counts. */
  public Probability probability() {
    return chance.effective(stage.kind());
  }

  /** The forecast category that counts. */
  public ForecastCategory forecastCategory() {
    return forecast.effective(stage.kind());
  }

  /**
   * Amount times probability, rounded to the currency's minor unit; none where the amount is
   * unknown.
   */
  public Optional<Money> expected() {
    return amount.map(money -> money.expected(probability()));
  }

  /** The same with other values beyond its fields. */
  public Opportunity withExtra(Map<String, String> others) {
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
        others,
        deleted,
        imported);
  }
}
