package dev.dealdesk.store.opportunity;

import dev.dealdesk.store.Examples;
import dev.dealdesk.store.GuildId;
import dev.dealdesk.store.database.TestDatabase;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/**
 * A workspace with a great many opportunities of every kind, written past the store: in five
 * currencies, with unknown and zero amounts, amounts that round to even, overrides also on closed
 * ones, deleted ones, and earlier versions that say something else.
 */
final class ManyOpportunities {

  static final int COUNT = 100_000;

  private static final List<String> FILL =
      List.of(
          // Owners, accounts and stages are there before: what refers to them need not be checked.
          "set session_replication_role = replica",
          """
          create function pg_temp.dice(roll bigint, of_what integer, sides integer) returns integer
            language sql immutable as
            'select ((hashint8extended(roll, of_what) & 9007199254740991) % sides)::integer'
          """,
          """
          insert into dealdesk.person (guild_id, user_id, name)
          select :guild, i, 'Owner ' || i from generate_series(1001, 1040) i
          """,
          """
          insert into dealdesk.account (guild_id, name, created_at)
          select :guild, 'Account ' || i, '2024-01-01Z' from generate_series(1, 500) i
          """,
          """
          insert into dealdesk.opportunity (guild_id, number, created_at)
          select :guild, i, '2024-01-01Z' from generate_series(1, :count) i
          """,
          """
          insert into dealdesk.opportunity_version (guild_id, number, valid_from, valid_to, known_from,
            name, account_id, owner_id, process_id, stage_id, status, stage_since, stage_probability,
            probability_override, stage_forecast, currency, amount, close_date, deleted)
          select :guild, i, case age when 0 then since else since - interval '30 days' end,
            case age when 0 then 'infinity' else since end, since, 'Opportunity ' || i,
            case when pg_temp.dice(i, 2, 6) > 0 then account.ids[1 + pg_temp.dice(i, 3, 500)] end,
            case when pg_temp.dice(i, 4, 9) > 0 then owner.ids[1 + pg_temp.dice(i + age, 5, 40)] end,
            stage.process_id, stage.stage_id, stage.kind, since, stage.probability,
            case when pg_temp.dice(i, 6, 5) = 0 then pg_temp.dice(i, 7, 101) end, stage.forecast,
            money.currency,
            case when pg_temp.dice(i, 8, 8) > 0
              then round(pg_temp.dice(i + age, 9, 90000000)::numeric * pg_temp.dice(i, 10, 20)
                / 10::numeric ^ money.digits, money.digits) end,
            case when pg_temp.dice(i, 11, 10) > 0
              then date '2026-01-01' + pg_temp.dice(i + age, 12, 730) end,
            age = 0 and pg_temp.dice(i, 13, 30) = 0
          from generate_series(1, :count) i
          cross join generate_series(0, 1) age
          cross join lateral (select timestamptz '2025-06-01Z' + i * interval '1 minute') _ (since)
          join (select *, row_number() over (order by position) - 1 as n
                  from dealdesk.stage where guild_id = :guild) stage
            on n = pg_temp.dice(i + age, 1, 7)
          join (values (0, 'USD', 2), (1, 'USD', 2), (2, 'EUR', 2), (3, 'KRW', 0), (4, 'JPY', 0),
                  (5, 'KWD', 3)) money (n, currency, digits)
            on money.n = pg_temp.dice(i, 14, 6)
          cross join (select array_agg(person_id order by person_id) as ids
                        from dealdesk.person where guild_id = :guild) owner
          cross join (select array_agg(account_id order by account_id) as ids
                        from dealdesk.account where guild_id = :guild) account
          where age = 0 or pg_temp.dice(i, 15, 4) = 0
          """,
          "set session_replication_role = default",
          "analyze dealdesk.opportunity, dealdesk.opportunity_version, dealdesk.stage, dealdesk.person, dealdesk.account");

  private static final class Shared {
    static final ManyOpportunities FILLED = new ManyOpportunities(Examples.workspace());
  }

  private final Examples desk;
  private final List<Row> rows;

  private ManyOpportunities(Examples desk) {
    this.desk = desk;
    this.rows = fill(desk.guild());
  }

  /** One such workspace for all tests, which leave it as it is. */
  static ManyOpportunities shared() {
    return Shared.FILLED;
  }

  Examples desk() {
    return desk;
  }

  /** Those that are there now and not deleted. */
  List<Row> rows() {
    return rows;
  }

  /** What those rows have there, each once, in order. */
  List<Long> each(Function<Row, @Nullable Long> id) {
    return rows.stream().map(id).flatMap(Stream::ofNullable).distinct().sorted().toList();
  }

  /**
   * One that is there now, with what its sums are made of.
   *
   * @param percent its probability
   */
  record Row(
      @Nullable Long owner,
      long stage,
      @Nullable Long account,
      String status,
      int percent,
      String currency,
      @Nullable BigDecimal amount,
      @Nullable LocalDate closeDate) {

    /** Rounded by itself, a half to the even neighbour. */
    BigDecimal expected() {
      return amount == null
          ? BigDecimal.ZERO
          : amount
              .multiply(BigDecimal.valueOf(percent, 2))
              .setScale(
                  Currency.getInstance(currency).getDefaultFractionDigits(),
                  RoundingMode.HALF_EVEN);
    }
  }

  private static List<Row> fill(GuildId guild) {
    return TestDatabase.sql(handle -> {
      FILL.forEach(sql -> run(handle, sql, guild));
      return handle
          .createQuery(
              """
              select owner_id as owner, stage_id as stage, account_id as account, status,
                case status when 'won' then 100 when 'lost' then 0
                  else coalesce(probability_override, stage_probability) end as percent,
                currency, amount, close_date
              from dealdesk.opportunity_version
              where guild_id = :guild and valid_to = 'infinity' and not deleted
              """)
          .bind("guild", guild.value())
          .map(ConstructorMapper.of(Row.class))
          .list();
    });
  }

  private static void run(Handle handle, String sql, GuildId guild) {
    try (var update = handle.createUpdate(sql)) {
      if (sql.contains(":guild")) {
        update.bind("guild", guild.value());
      }
      if (sql.contains(":count")) {
        update.bind("count", COUNT);
      }
      update.execute();
    }
  }
}
