package dev.dealdesk.store.risk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.store.Examples;
import dev.dealdesk.store.PersonId;
import dev.dealdesk.store.database.TestDatabase;
import dev.dealdesk.store.focus.Pick;
import dev.dealdesk.store.pipeline.Scope;
import dev.dealdesk.store.workspace.RiskFlag;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A hundred thousand open opportunities are judged in one go. It takes a second or two on a machine
 * that has nothing else to do.
 */
@Tag("soak")
class RisksAmongManyTest {

  private static final int COUNT = 100_000;
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  /** As long as a statement may take on a slow machine that does other things as well. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final List<String> FILL =
      List.of(
          "set session_replication_role = replica",
          """
          insert into dealdesk.person (guild_id, user_id, name)
          select :guild, i, 'Owner ' || i from generate_series(1001, 1040) i
          """,
          """
          insert into dealdesk.contact (guild_id, name, created_at)
          select :guild, 'Contact ' || i, '2024-01-01Z' from generate_series(1, 500) i
          """,
          """
          insert into dealdesk.opportunity (guild_id, number, created_at)
          select :guild, i, timestamptz '2026-02-01Z' + i % 40000 * interval '1 minute'
          from generate_series(1, 100000) i
          """,
          """
          insert into dealdesk.opportunity_version (guild_id, number, valid_from, valid_to, known_from,
            name, owner_id, process_id, stage_id, status, stage_since, stage_probability,
            stage_forecast, currency, amount, close_date, next_step, next_step_due)
          select :guild, i, timestamptz '2026-02-28Z' - age * interval '9 days',
            case age when 0 then 'infinity'
              else timestamptz '2026-02-28Z' - (age - 1) * interval '9 days' end,
            '2026-02-01Z', 'Opportunity ' || i, owner.ids[1 + i % 40], stage.process_id,
            stage.stage_id, 'open', timestamptz '2026-02-25Z' - i % 60 * interval '1 day',
            stage.probability, stage.forecast, case i % 3 when 0 then 'EUR' else 'USD' end,
            case when i % 10 > 0 then 1000 + i % 977 * (4 - age) end,
            date '2026-03-10' + (i % 50 - 20 - age * 10)::integer,
            case when i % 4 > 0 then 'Call' end,
            case when i % 4 > 1 then date '2026-03-01' + (i % 9)::integer end
          from generate_series(1, 100000) i
          cross join generate_series(0, 3) age
          join (select *, row_number() over (order by position) - 1 as n
                  from dealdesk.stage where guild_id = :guild and kind = 'open') stage on n = i % 5
          cross join (select array_agg(person_id order by person_id) as ids
                        from dealdesk.person where guild_id = :guild) owner
          """,
          """
          insert into dealdesk.change (guild_id, number, at, kind, fields)
          select :guild, i, timestamptz '2026-02-28Z' - age * interval '9 days', 'edited',
            jsonb_build_object('close_date', jsonb_build_object('old', date '2026-03-01' - age * 10,
              'new', date '2026-03-10' - age * 10))
          from generate_series(1, 100000) i cross join generate_series(0, 3) age where i % 5 > age
          """,
          """
          insert into dealdesk.change (guild_id, number, at, kind, fields)
          select :guild, i, '2026-02-01Z', 'created', '{"name": {"old": null, "new": "x"}}'
          from generate_series(1, 100000) i cross join generate_series(1, 4)
          """,
          """
          insert into dealdesk.activity (guild_id, number, kind, at, text, logged_at)
          select :guild, i, 'note', timestamptz '2026-02-28Z' - (i % 30 + n) * interval '1 day', 'x',
            '2026-02-28Z'
          from generate_series(1, 100000) i cross join generate_series(1, 4) n
          """,
          """
          insert into dealdesk.contact_role (guild_id, number, contact_id, role_id, is_primary, valid_from)
          select :guild, i, contact.ids[1 + (i + n) % 500], role.ids[1 + (i % 7 + n) % 9],
            n = 1 and i % 3 > 0, '2026-02-01Z'
          from generate_series(1, 100000) i cross join generate_series(1, 2) n
          cross join (select array_agg(contact_id) as ids from dealdesk.contact
                        where guild_id = :guild) contact
          cross join (select array_agg(role_id) as ids from dealdesk.role where guild_id = :guild) role
          where i % 4 > n - 1
          """,
          """
          insert into dealdesk.exchange_rate (guild_id, base, currency, valid_from, rate)
          values (:guild, 'USD', 'EUR', '2026-01-01Z', 1.08)
          """,
          "set session_replication_role = default",
          "analyze dealdesk.opportunity, dealdesk.opportunity_version, dealdesk.change, dealdesk.activity, dealdesk.contact_role");

  private final Examples desk = Examples.workspace();

  @Test
  void theyAreSummedUpAndListedAndRankedAtOnce() {
    fill();
    RiskSummary all = timed("summary", () -> desk.read(d -> d.risks().summary(Scope.ALL, NOW)));
    assertThat(all.open().count()).isEqualTo(COUNT);
    assertThat(all.flags()).containsKeys(RiskFlag.STALLED, RiskFlag.PUSHED, RiskFlag.NO_BUYER);
    assertThat(all.owners()).hasSize(40);
    List<Risky> page =
        timed(
            "page",
            () ->
                desk.read(d -> d.risks().page(Scope.ALL, Optional.of(RiskFlag.PUSHED), NOW, 0, 5)));
    assertThat(page).hasSize(5);
    List<Pick> picks =
        timed("focus", () -> desk.read(d -> d.focus().first(Scope.ALL, Optional.empty(), NOW, 10)));
    assertThat(picks).hasSize(10);
    PersonId owner = all.owners().getFirst().owner().orElseThrow().id();
    RiskSummary own =
        timed(
            "one owner's", () -> desk.read(d -> d.risks().summary(Scope.ALL.ownedBy(owner), NOW)));
    assertThat(own.open().count()).isEqualTo(COUNT / 40);
    timed(
        "one",
        () -> desk.read(d -> d.risks().of(picks.getFirst().risky().opportunity().number(), NOW)));
  }

  private static <T> T timed(String what, Supplier<T> work) {
    long start = System.nanoTime();
    T result = work.get();
    Duration taken = Duration.ofNanos(System.nanoTime() - start);
    assertThat(taken).as(what).isLessThan(PATIENCE);
    return result;
  }

  private void fill() {
    TestDatabase.sql(handle -> {
      for (String sql : FILL) {
        try (var update = handle.createUpdate(sql)) {
          if (sql.contains(":guild")) {
            update.bind("guild", desk.guild().value());
          }
          update.execute();
        }
      }
      return COUNT;
    });
  }
}
