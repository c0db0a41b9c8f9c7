package dev.dealdesk.store.opportunity;

import dev.dealdesk.store.AccountId;
import dev.dealdesk.store.Money;
import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.PersonId;
import dev.dealdesk.store.Probability;
import dev.dealdesk.store.Rows;
import dev.dealdesk.store.UserId;
import dev.dealdesk.store.account.Account;
import dev.dealdesk.store.person.Person;
import dev.dealdesk.store.workspace.ForecastCategory;
import dev.dealdesk.store.workspace.Workspaces;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/** How a version of an opportunity is read, with the names of what it refers to. */
final class OpportunityRow {

  /** Columns of {@code v}, a version; a condition on it follows. */
  static final String SELECT =
      """
      select o.number, o.created_at, o.loaded_at, o.external_id, v.valid_from, v.name,
        v.account_id, a.name as account_name, a.external_id as account_external_id,
        v.owner_id, p.user_id as owner_user_id, p.name as owner_name,
        s.stage_id, s.position, s.kind, s.name_en as stage_name_en, s.name_ko as stage_name_ko,
        s.probability as default_probability, s.forecast as default_forecast,
        s.stalled_after_days, s.required, s.retired_at,
        v.stage_since, v.stage_probability, v.probability_override, v.stage_forecast,
        v.forecast_override, v.currency, v.amount, v.close_date, v.type, v.lead_source,
        v.description, v.next_step, v.next_step_due, v.lost_reason, v.extra, v.deleted
      from opportunity_version v
      join opportunity o on o.guild_id = v.guild_id and o.number = v.number
      join stage s on s.guild_id = v.guild_id and s.stage_id = v.stage_id
      left join account a on a.guild_id = v.guild_id and a.account_id = v.account_id
      left join person p on p.guild_id = v.guild_id and p.person_id = v.owner_id
      """;

  private OpportunityRow() {}

  static Opportunity read(ResultSet row) throws SQLException {
    Currency currency = Currency.getInstance(row.getString("currency"));
    return new Opportunity(
        new OpportunityNumber(row.getLong("number")),
        Rows.knownInstant(row, "created_at"),
        Rows.knownInstant(row, "valid_from"),
        row.getString("name"),
        account(row),
        owner(row),
        Workspaces.stage(row),
        Rows.knownInstant(row, "stage_since"),
        chance(row),
        forecast(row),
        currency,
        Optional.ofNullable(row.getBigDecimal("amount")).map(amount -> new Money(amount, currency)),
        Optional.ofNullable(row.getObject("close_date", LocalDate.class)),
        Rows.text(row, "type"),
        Rows.text(row, "lead_source"),
        Rows.text(row, "description"),
        nextStep(row),
        Rows.text(row, "lost_reason"),
        Rows.texts(row, "extra"),
        row.getBoolean("deleted"),
        row.getObject("loaded_at") != null);
  }

  private static Optional<Account.Ref> account(ResultSet row) throws SQLException {
    AccountId id = new AccountId(row.getLong("account_id"));
    return Rows.text(row, "account_name").map(name -> new Account.Ref(id, name));
  }

  private static Optional<Person> owner(ResultSet row) throws SQLException {
    PersonId id = new PersonId(row.getLong("owner_id"));
    Optional<UserId> user =
        Rows.bigint(row, "owner_user_id").stream().mapToObj(UserId::new).findFirst();
    return Rows.text(row, "owner_name").map(name -> new Person(id, user, name));
  }

  private static Chance chance(ResultSet row) throws SQLException {
    return new Chance(
        new Probability(row.getInt("stage_probability")),
        Rows.integer(row, "probability_override").stream().mapToObj(Probability::new).findFirst());
  }

  private static Forecast forecast(ResultSet row) throws SQLException {
    return new Forecast(
        ForecastCategory.of(row.getString("stage_forecast")),
        Rows.text(row, "forecast_override").map(ForecastCategory::of));
  }

  private static Optional<NextStep> nextStep(ResultSet row) throws SQLException {
    Optional<LocalDate> due = Optional.ofNullable(row.getObject("next_step_due", LocalDate.class));
    return Rows.text(row, "next_step").map(text -> new NextStep(text, due));
  }
}
