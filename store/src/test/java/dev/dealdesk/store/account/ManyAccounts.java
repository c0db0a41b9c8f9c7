package dev.dealdesk.store.account;

import dev.dealdesk.store.Examples;
import dev.dealdesk.store.database.TestDatabase;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * A workspace with a great many accounts, as many contacts, and twice as many open opportunities of
 * forty owners, written past the store: names of two or three words, a third of them in Hangul.
 */
final class ManyAccounts {

  /** How many; a longer run says more. */
  static final int COUNT = Integer.getInteger("accounts", 20_000);

  private static final List<String> FILL =
      List.of(
          "set session_replication_role = replica",
          "set search_path = dealdesk",
          """
          create function pg_temp.word(i bigint, salt integer) returns text language sql immutable as $$
            select (array['Acme', 'North', 'Global', 'Korea', 'Pacific', 'Silver', 'Nova', 'Delta', 'Prime',
              'Orion', 'Atlas', 'Zenith', 'Union', 'Metro', 'Crest', 'Summit', 'Harbor', 'Lunar', 'Vertex',
              'Quantum', 'Blue', 'Iron', 'Maple', 'Coral', 'Ember', 'Polar', 'Rapid', 'Solid', 'Vivid', 'Wave'])
              [1 + (hashint8extended(i, salt) & 1073741823) % 30]
          $$
          """,
          """
          create function pg_temp.syllables(i bigint, salt integer) returns text language sql immutable as $$
            select string_agg(chr(44032 + ((hashint8extended(i * 7 + n, salt) & 1073741823) % 11172)::integer), '')
              from generate_series(1, 3) n
          $$
          """,
          """
          insert into person (guild_id, user_id, name)
          select :guild, i, 'Owner ' || i from generate_series(2001, 2040) i
          """,
          """
          insert into account (guild_id, name, city, created_at)
          select :guild, case i % 3 when 0 then pg_temp.syllables(i, 1) || case i % 2 when 0 then '전자' else ' 주식회사' end
              else pg_temp.word(i, 2) || ' ' || pg_temp.word(i, 3) || ' ' || i end, 'Seoul', '2026-01-01Z'
          from generate_series(1, :count) i
          """,
          """
          insert into contact (guild_id, account_id, name, email, phone, created_at)
          select :guild, account_id, case account_id % 3 when 0 then pg_temp.syllables(account_id, 4)
              else pg_temp.word(account_id, 5) || ' ' || pg_temp.word(account_id, 6) || account_id end,
            'person' || account_id || '@example.com', '010-' || account_id, '2026-01-01Z'
          from account where guild_id = :guild
          """,
          """
          insert into opportunity (guild_id, number, created_at)
          select :guild, i, '2026-01-01Z' from generate_series(1, 2 * :count) i
          """,
          """
          insert into opportunity_version (guild_id, number, valid_from, known_from, name, account_id, owner_id,
            process_id, stage_id, status, stage_since, stage_probability, stage_forecast, currency)
          select :guild, i, '2026-01-01Z', '2026-01-01Z', 'Opportunity ' || i, first.account + i % :count,
            owner.first + i % 40, s.process_id, s.stage_id, s.kind, '2026-01-01Z', s.probability, s.forecast, 'USD'
          from generate_series(1, 2 * :count) i
          cross join (select min(account_id) as account from account where guild_id = :guild) first
          cross join (select min(person_id) as first from person where guild_id = :guild and user_id > 2000) owner
          cross join (select * from stage where guild_id = :guild and kind = 'open' order by position limit 1) s
          """,
          """
          insert into change (guild_id, number, at, kind, actor_id)
          select :guild, v.number, '2026-01-01Z', 'created', v.owner_id from opportunity_version v where guild_id = :guild
          """,
          "set session_replication_role = default",
          "analyze account, contact, opportunity, opportunity_version, person, change, record_change");

  private static final class Shared {
    static final ManyAccounts FILLED = new ManyAccounts(Examples.workspace());
  }

  private final Examples desk;

  private ManyAccounts(Examples desk) {
    this.desk = desk;
    TestDatabase.sql(handle -> {
      FILL.forEach(sql -> run(handle, sql));
      return handle;
    });
  }

  /** One such workspace for all tests, which leave it as it is. */
  static Examples shared() {
    return Shared.FILLED.desk;
  }

  private void run(Handle handle, String sql) {
    try (var update = handle.createUpdate(sql)) {
      if (sql.contains(":guild")) {
        update.bind("guild", desk.guild().value());
      }
      if (sql.contains(":count")) {
        update.bind("count", COUNT);
      }
      update.execute();
    }
  }
}
