package dev.dealdesk.store.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.store.Examples;
import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.UserId;
import dev.dealdesk.store.database.TestDatabase;
import dev.dealdesk.store.person.Person;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is offered while somebody types, among two hundred thousand opportunities with few words in
 * their names, as the role that row-level security binds: the likeliest first, and few rows read.
 */
class SearchAmongManyTest {

  private static final int COUNT = 200_000;

  /**
   * What the bounded steps come to, with room for the rows of accounts and versions behind them.
   */
  private static final int MOST_ROWS = 5_000;

  private static final Examples desk = Examples.workspace();

  private static final List<String> FILL =
      List.of(
          "set session_replication_role = replica",
          """
          insert into dealdesk.person (guild_id, user_id, name)
          select :guild, i, 'Owner ' || i from generate_series(1001, 1050) i
          """,
          """
          insert into dealdesk.account (guild_id, name, created_at)
          select :guild, (array['Acme', '한빛전자', 'Globex', '대한물산', 'Initech'])[1 + i % 5] || ' ' || i,
            '2024-01-01Z' from generate_series(1, 20000) i
          """,
          """
          insert into dealdesk.opportunity (guild_id, number, created_at)
          select :guild, i, '2024-01-01Z' from generate_series(1, :count) i
          """,
          """
          insert into dealdesk.opportunity_version (guild_id, number, valid_from, known_from, name,
            account_id, owner_id, process_id, stage_id, status, stage_since, stage_probability,
            stage_forecast, currency, amount, close_date)
          select :guild, i, since, since,
            (array['Acme', '한빛전자', 'Globex', '대한물산', 'Initech', 'A', '하나'])[1 + i % 7] || ' '
              || (array['renewal', '갱신', 'expansion', '신규 도입'])[1 + i % 4] || ' ' || i,
            account.ids[1 + i % 20000], owner.ids[1 + i % 50], stage.process_id, stage.stage_id,
            stage.kind, since, stage.probability, stage.forecast, 'USD', i,
            date '2026-01-01' + i % 700
          from generate_series(1, :count) i
          cross join lateral (select timestamptz '2025-06-01Z' + i * interval '1 minute') _ (since)
          join (select *, row_number() over (order by position) - 1 as n
                  from dealdesk.stage where guild_id = :guild) stage on n = i % 7
          cross join (select array_agg(person_id order by person_id) as ids
                        from dealdesk.person where guild_id = :guild and user_id > 1000) owner
          cross join (select array_agg(account_id order by account_id) as ids
                        from dealdesk.account where guild_id = :guild) account
          """,
          "update dealdesk.workspace set last_number = :count where guild_id = :guild",
          "set session_replication_role = default",
          "vacuum analyze dealdesk.opportunity, dealdesk.opportunity_version, dealdesk.account, dealdesk.person");

  @BeforeAll
  static void aGreatMany() {
    TestDatabase.sql(handle -> {
      FILL.forEach(sql -> run(handle, sql));
      return null;
    });
  }

  private static void run(Handle handle, String sql) {
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "ac",
        "acme",
        "Acme renewal 17",
        "renewal",
        "한",
        "한빛",
        "ㅎ",
        "갱신",
        "14",
        "#14",
        "acme rnewal",
        "zzzz",
        "%",
        "_",
        "\\"
      })
  void fewRowsAreReadWhateverIsTyped(String typed) {
    Reads reads = reads(typed);
    assertThat(reads.whole()).as("reads of the whole table").isZero();
    assertThat(reads.rows()).isLessThan(MOST_ROWS);
  }

  /** What was read of opportunities for one offer, in the transaction that asked for it. */
  private record Reads(long whole, long rows) {}

  private static Reads reads(String typed) {
    return desk.read(d -> {
      Optional<Person> person = d.people().find(new UserId(1001));
      long whole = counted(d.session().handle(), "seq_scan");
      long rows = counted(d.session().handle(), "coalesce(idx_tup_fetch, 0)");
      d.opportunities().search(typed, person, 25);
      return new Reads(
          counted(d.session().handle(), "seq_scan") - whole,
          counted(d.session().handle(), "coalesce(idx_tup_fetch, 0)") - rows);
    });
  }

  private static long counted(Handle handle, String column) {
    return handle
        .createQuery(
            "select sum("
                + column
                + ") from pg_stat_xact_user_tables where relname = 'opportunity_version'")
        .mapTo(Long.class)
        .one();
  }

  @Test
  void whatAPersonTouchedLastComesFirst() {
    OpportunityNumber own =
        desk.kimDoes(d -> {
          var outcome =
              d.opportunities()
                  .create("Acme renewal of Kim", d.process().stages().getFirst(), List.of());
          return ((Outcome.Changed) outcome).after().number();
        });
    OpportunityNumber touched = new OpportunityNumber(777);
    desk.at(desk.now().plusSeconds(60));
    desk.kimDoes(d ->
        d.opportunities().change(touched, List.of(new Edit.Describe(Optional.of("Called them")))));
    assertThat(found("")).startsWith(touched, own);
    assertThat(found("acme ren")).startsWith(own);
    assertThat(found("777")).startsWith(touched);
    assertThat(found("acme")).contains(own);
  }

  @Test
  void aNumberIsFoundExactlyAndByItsBeginning() {
    assertThat(found("#14"))
        .startsWith(new OpportunityNumber(14))
        .contains(new OpportunityNumber(140), new OpportunityNumber(149));
  }

  @Test
  void aMisspeltNameIsFound() {
    assertThat(found("Initch expnsion 18")).isNotEmpty();
  }

  private static List<OpportunityNumber> found(String typed) {
    return desk.read(d -> {
      Optional<Person> kim = d.people().find(new UserId(11));
      return d.opportunities().search(typed, kim, 25).stream().map(Opportunity::number).toList();
    });
  }
}
