package dev.dealdesk.store.pipeline;

import dev.dealdesk.store.GuildId;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Fills a database with a year of a hundred thousand opportunities, past the store: moved through
 * stages, won, lost, reopened, deleted, restored, loaded from files, given to others, and worth
 * something else again and again. All of it happens on the hour, so that much of it happens at the
 * very instants that are asked about.
 */
final class AuditFill {

  /**
   * What each row would have to be put into is taken away, and made at once in the end: the keys
   * and the indexes by plain columns, which is what pipelines are read by.
   */
  private static final List<String> WITHOUT_INDEXES =
      List.of(
          """
          create temporary table put_back as
          select pg_get_indexdef(indexrelid) as sql from pg_index
            where indrelid = 'opportunity_version'::regclass and not indisexclusion
              and pg_get_indexdef(indexrelid) like '%USING btree%' and indexprs is null
          """,
          """
          do $$ declare name text;
          begin
            for name in select conname from pg_constraint
                where conrelid = 'opportunity_version'::regclass and contype in ('p', 'u') loop
              execute 'alter table opportunity_version drop constraint ' || name;
            end loop;
            for name in select indexrelid::regclass from pg_index
                where indrelid = 'opportunity_version'::regclass loop
              execute 'drop index ' || name;
            end loop;
          end $$
          """);

  private static final List<String> SURROUNDINGS =
      List.of(
          """
          create function pg_temp.dice(roll bigint, of_what integer, sides integer) returns integer
            language sql immutable as
            'select ((hashint8extended(roll, of_what) & 9007199254740991) % sides)::integer'
          """,
          """
          update workspace set fiscal_year_start = 2 where guild_id = :guild
          """,
          """
          insert into person (guild_id, user_id, name)
          select :guild, i, 'Owner ' || i from generate_series(1001, 1040) i
          """,
          """
          insert into account (guild_id, name, created_at)
          select :guild, 'Account ' || i, '2024-01-01Z' from generate_series(1, 2000) i
          """,
          // CHF has no rate, KWD has none at first, EUR gets one every month and one on the last
          // day.
          """
          insert into exchange_rate (guild_id, base, currency, valid_from, rate)
          select :guild, 'USD', currency, valid_from::timestamptz, rate
          from (values ('KRW', '2024-01-01Z', 0.00075), ('KRW', '2026-01-01Z', 0.000725),
              ('KWD', '2025-10-01Z', 3.25), ('EUR', '2026-03-02T06:00Z', 1.3125)) r (currency, valid_from, rate)
          union all
          select :guild, 'USD', 'EUR', '2024-12-01Z'::timestamptz + month * interval '1 month',
            1.0 + month * 0.0125
          from generate_series(1, 15) month
          union all
          select :guild, 'KRW', 'EUR', '2024-01-01Z', 1400
          """);

  private static final List<String> OPPORTUNITIES =
      List.of(
          """
          create temporary table life as
          select i, 4 + pg_temp.dice(i, 20, 9) as n, since, span,
            case when pg_temp.dice(i, 24, 8) = 0 then
              case when i % 2 = 0 and since < '2025-10-06T09:00Z' then '2025-10-06T09:00Z'
                else date_trunc('hour', since + span * pg_temp.dice(i, 25, 90) / 100) end
              end as loaded
          from generate_series(1, :count) i
          cross join lateral (
            select timestamptz '2025-03-01Z' + pg_temp.dice(i, 21, 7200) * interval '1 hour') s (since)
          cross join lateral (
            select (timestamptz '2026-03-01Z' - since) * (50 + pg_temp.dice(i, 22, 51)) / 100) d (span)
          """,
          """
          insert into opportunity (guild_id, number, created_at, loaded_at)
          select :guild, i, since, loaded from life
          """,
          """
          insert into opportunity_version (guild_id, number, valid_from, valid_to, known_from, name,
            account_id, owner_id, process_id, stage_id, status, stage_since, stage_probability,
            probability_override, stage_forecast, forecast_override, currency, amount, close_date,
            deleted)
          with stages as (
            select array_agg(s order by position) as all from stage s where guild_id = :guild
          ), step as (
            select life.*, k, i * 16 + k as each, i * 16 + (k + i % 2) / 2 as second,
              i * 16 + (k + 1) / 3 as third,
              case k when 0 then since else date_trunc('hour',
                since + span * (k + pg_temp.dice(i * 16 + k, 23, 800) / 1000.0) / n) end as at
            from life cross join lateral generate_series(0, n - 1) k
          ), moved as (
            select step.*,
              case
                when k < 2 and (loaded is null or i % 3 > 0) or fate > 3
                  then 1 + (k + pg_temp.dice(second, 2, 3)) % 5
                when fate = 3 then 7
                else 6
              end as stage
            from step cross join lateral (select pg_temp.dice(second, 1, 14)) f (fate)
          ), told as (
            select moved.*, lead(at, 1, 'infinity') over opportunity as until,
              stage is distinct from lag(stage) over opportunity as moves
            from moved window opportunity as (partition by i order by k)
          ), sitting as (
            select told.*, max(case when moves then at end) over (partition by i order by k) as stage_since
            from told
          )
          select :guild, i, at, until, greatest(at, loaded), 'Opportunity ' || i,
            case when pg_temp.dice(i, 30, 7) > 0
              then account.ids[1 + pg_temp.dice(case when i % 40 = 0 then third else i end, 3, 2000)] end,
            case when pg_temp.dice(third, 31, 9) > 0
              then owner.ids[1 + pg_temp.dice(third, 5, 40)] end,
            stage.process_id, stage.stage_id, stage.kind, stage_since, stage.probability,
            case when pg_temp.dice(third, 6, 5) = 0 then pg_temp.dice(third, 7, 101) end,
            stage.forecast,
            case when pg_temp.dice(third, 32, 8) = 0 then
              (array['pipeline', 'best_case', 'commit', 'omitted'])[1 + pg_temp.dice(third, 33, 4)] end,
            money.currency,
            case pg_temp.dice(second, 34, 20) when 0 then 0 when 1 then null when 2 then null else
              round(pg_temp.dice(i * 16 + k / 2, 9, 9000000)::numeric * (1 + pg_temp.dice(i, 10, 20)) * 5
                / 10::numeric ^ money.digits, money.digits) end,
            case
              when stage.kind <> 'open' and pg_temp.dice(each, 35, 10) > 0
                then (stage_since at time zone 'UTC')::date
              when pg_temp.dice(second, 11, 12) > 0
                then (since at time zone 'UTC')::date + 30 + pg_temp.dice(i * 16 + (k + 1) / 2, 12, 300) end,
            k > 0 and pg_temp.dice(each, 13, 40) = 0
          from sitting
          cross join stages
          cross join lateral (select (stages.all[sitting.stage]).*) stage
          join (values (0, 'USD', 2), (1, 'USD', 2), (2, 'EUR', 2), (3, 'KRW', 0), (4, 'CHF', 2),
                  (5, 'KWD', 3)) money (n, currency, digits)
            on money.n = pg_temp.dice(case when i % 10 = 0 and k > 3 then -i else i end, 14, 6)
          cross join (select array_agg(person_id order by person_id) as ids
                        from person where guild_id = :guild) owner
          cross join (select array_agg(account_id order by account_id) as ids
                        from account where guild_id = :guild) account
          """,
          "drop table life",
          "drop function pg_temp.dice");

  private AuditFill() {}

  /** Fills these servers' workspaces with so many opportunities each. */
  static void fill(Connection superuser, List<Part> parts) throws SQLException {
    try (Statement statement = superuser.createStatement()) {
      statement.execute("set search_path = dealdesk, public");
      statement.execute("set maintenance_work_mem = '256MB'");
      statement.execute("set work_mem = '128MB'");
      statement.execute("set jit = off");
      // What refers to something else does so rightly, and need not be checked.
      statement.execute("set session_replication_role = replica");
      run(statement, WITHOUT_INDEXES);
      for (Part part : parts) {
        run(statement, SURROUNDINGS, part);
        run(statement, OPPORTUNITIES, part);
      }
      statement.execute(
          "do $$ declare again text; begin for again in select sql from put_back loop execute again; end loop; end $$");
      statement.execute("vacuum (analyze) opportunity, opportunity_version");
      statement.execute("analyze stage, person, account, exchange_rate");
    }
  }

  /** A workspace and how many opportunities it gets. */
  record Part(GuildId guild, int count) {}

  private static void run(Statement statement, List<String> sql) throws SQLException {
    for (String each : sql) {
      statement.execute(each);
    }
  }

  private static void run(Statement statement, List<String> sql, Part part) throws SQLException {
    for (String each : sql) {
      statement.execute(
          each.replaceAll(":guild\\b", Long.toString(part.guild().value()))
              .replaceAll(":count\\b", Integer.toString(part.count())));
    }
  }
}
