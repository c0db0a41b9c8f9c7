package dev.dealdesk.store.pipeline;

import dev.dealdesk.store.AccountId;
import dev.dealdesk.store.Session;
import dev.dealdesk.store.account.Account;
import dev.dealdesk.store.person.People;
import dev.dealdesk.store.workspace.ForecastCategory;
import dev.dealdesk.store.workspace.StageKind;
import dev.dealdesk.store.workspace.Workspaces;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;

/** Sums over the pipeline as of a moment. */
final class Sums {

  private static final String SUMS =
      """
      v.currency, count(*) as count, count(v.amount) as known,
        coalesce(sum(v.amount), 0) as amount, coalesce(sum(v.expected), 0) as expected,
        v.currency = :base or r.rate is not null as rated,
        coalesce(sum(CONVERTED), 0) as converted,
        coalesce(sum(EXPECTED), 0) as converted_expected
      from VERSIONS v.status = :status and
      """
          .transform(AsOf::spelled);

  private final Session session;
  private final Currency base;

  Sums(Session session) {
    this.session = session;
    this.base = session.workspace().currency();
  }

  Worth worth(Scope scope, StageKind status, Moment moment) {
    AsOf.plan(session);
    Where where = new Where(scope);
    return Worths.of(
        where
            .bind(
                session
                    .handle()
                    .createQuery(
                        AsOf.RATES
                            + "select "
                            + SUMS
                            + where.sql()
                            + " group by v.currency, r.rate order by v.currency"),
                session)
            .bind("base", base.getCurrencyCode())
            .bind("at", Where.kept(moment.at()))
            .bind("known", Where.kept(moment.known()))
            .bind("status", status.code())
            .map((row, _) -> Worths.Line.read(row))
            .list(),
        base);
  }

  List<Group> groups(Scope scope, StageKind status, Moment moment, Grouping by) {
    AsOf.plan(session);
    Where where = new Where(scope);
    Map<Group.Key, List<Worths.Line>> lines = new LinkedHashMap<>();
    Query query =
        where
            .bind(
                session
                    .handle()
                    .createQuery(
                        AsOf.RATES
                            + ", sums as (select "
                            + key(by)
                            + " as key, "
                            + SUMS
                            + where.sql()
                            + " group by 1, v.currency, r.rate)\n"
                            + named(by)),
                session)
            .bind("base", base.getCurrencyCode())
            .bind("at", Where.kept(moment.at()))
            .bind("known", Where.kept(moment.known()))
            .bind("status", status.code());
    if (by == Grouping.CLOSE_QUARTER) {
      query.bind("first", session.workspace().fiscalYearStart());
    }
    query
        .map((row, _) -> Map.entry(read(by, row), Worths.Line.read(row)))
        .forEach(each ->
            lines.computeIfAbsent(each.getKey(), _ -> new ArrayList<>()).add(each.getValue()));
    return lines.entrySet().stream()
        .map(each -> new Group(each.getKey(), Worths.of(each.getValue(), base)))
        .toList();
  }

  private static String key(Grouping by) {
    return switch (by) {
      case STAGE -> "v.stage_id";
      case OWNER -> "v.owner_id";
      case FORECAST_CATEGORY -> "v.forecast";
      case ACCOUNT -> "v.account_id";
      case CURRENCY -> "v.currency";
      case CLOSE_MONTH -> "date_trunc('month', v.close_date::timestamp)::date";
      case CLOSE_QUARTER ->
          """
          (date_trunc('month', v.close_date::timestamp) - make_interval(months =>
            mod(extract(month from v.close_date)::integer - :first + 12, 3)))::date\
          """;
    };
  }

  /** The sums with what their keys stand for, in order. */
  private static String named(Grouping by) {
    return switch (by) {
      case STAGE ->
          """
          select s.stage_id, s.position, s.kind, s.name_en as stage_name_en,
            s.name_ko as stage_name_ko, s.probability as default_probability,
            s.forecast as default_forecast, s.stalled_after_days, s.required, s.retired_at, sums.*
          from sums join stage s on s.guild_id = :guild and s.stage_id = sums.key
          order by s.position, s.stage_id, sums.currency
          """;
      case OWNER ->
          """
          select p.person_id, p.user_id, p.name, sums.*,
            sum(sums.converted) over (partition by sums.key) as weight
          from sums left join person p on p.guild_id = :guild and p.person_id = sums.key
          order by p.person_id is null, weight desc, sums.key, sums.currency
          """;
      case ACCOUNT ->
          """
          select a.account_id, a.name, sums.*,
            sum(sums.converted) over (partition by sums.key) as weight
          from sums left join account a on a.guild_id = :guild and a.account_id = sums.key
          order by a.account_id is null, weight desc, sums.key, sums.currency
          """;
      case FORECAST_CATEGORY ->
          """
          select sums.* from sums
          order by array_position(array['commit', 'best_case', 'pipeline', 'closed', 'omitted'], key),
            currency
          """;
      case CURRENCY, CLOSE_MONTH, CLOSE_QUARTER ->
          "select sums.* from sums order by key nulls last, currency";
    };
  }

  private Group.Key read(Grouping by, ResultSet row) throws SQLException {
    return switch (by) {
      case STAGE -> new Group.Key.OfStage(Workspaces.stage(row));
      case OWNER ->
          new Group.Key.OfOwner(
              row.getObject("key") == null ? Optional.empty() : Optional.of(People.person(row)));
      case FORECAST_CATEGORY -> new Group.Key.OfCategory(ForecastCategory.of(row.getString("key")));
      case ACCOUNT ->
          new Group.Key.OfAccount(
              row.getObject("key") == null
                  ? Optional.empty()
                  : Optional.of(
                      new Account.Ref(
                          new AccountId(row.getLong("account_id")), row.getString("name"))));
      case CURRENCY -> new Group.Key.OfCurrency(Currency.getInstance(row.getString("key")));
      case CLOSE_MONTH, CLOSE_QUARTER -> new Group.Key.ClosingIn(period(by, row));
    };
  }

  private Optional<Period> period(Grouping by, ResultSet row) throws SQLException {
    FiscalCalendar calendar = new FiscalCalendar(session.workspace().fiscalYearStart());
    return Optional.ofNullable(row.getObject("key", LocalDate.class))
        .map(first -> by == Grouping.CLOSE_MONTH ? calendar.month(first) : calendar.quarter(first));
  }
}
