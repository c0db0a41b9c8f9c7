package dev.dealdesk.store.pipeline;

import dev.dealdesk.store.Bulk;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Examples;
import dev.dealdesk.store.PersonId;
import dev.dealdesk.store.workspace.Stage;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A workspace whose past is written past the store: states that opportunities were in, and when.
 */
public final class PastDesk {

  private final Examples desk = Examples.workspace();
  private final List<Stage> stages = desk.read(Desk::process).stages();
  private final int process = desk.read(Desk::process).id().value();
  private final List<PersonId> people;

  public PastDesk() {
    people =
        List.of(
            desk.kimDoes(d -> d.people().member(desk.kim().user(), "Kim").id()),
            desk.kimDoes(d -> d.people().member(desk.lee().user(), "Lee").id()));
  }

  /**
   * One state of an opportunity, from an instant on.
   *
   * @param owner 0 for Kim, 1 for Lee
   * @param stage counted from 0; the last two are won and lost
   */
  public record State(
      Instant since,
      int owner,
      int stage,
      String currency,
      @Nullable BigDecimal amount,
      @Nullable LocalDate closes,
      boolean deleted) {}

  /**
   * All that an opportunity ever was.
   *
   * @param loaded when an import brought all of it
   */
  public record Life(long number, Optional<Instant> loaded, List<State> states) {}

  private record Row(
      long number,
      String since,
      @Nullable String until,
      String known,
      long owner,
      int stage,
      String kind,
      int chance,
      String forecast,
      String currency,
      @Nullable BigDecimal amount,
      @Nullable String closes,
      boolean deleted) {}

  private record Born(long number, String at, @Nullable String loaded) {}

  public PersonId person(int index) {
    return people.get(index);
  }

  public <T> T read(Function<Desk, T> work) {
    return desk.read(work);
  }

  public Stage stage(int index) {
    return stages.get(index);
  }

  public Examples desk() {
    return desk;
  }

  public void rate(String currency, String worth, Instant from) {
    desk.kimDoes(d ->
        d.session()
            .handle()
            .execute(
                """
                insert into exchange_rate (guild_id, base, currency, valid_from, rate)
                values (?, 'USD', ?, ?, ?::numeric) on conflict do nothing
                """,
                desk.guild(),
                currency,
                from,
                worth));
  }

  public void write(List<Life> lives) {
    desk.kimDoes(d -> {
      Bulk bulk = new Bulk(d.session());
      bulk.execute(
          """
          insert into opportunity (guild_id, number, created_at, loaded_at)
          select :guild, r.number, r.at, r.loaded
          from json_to_recordset(:rows::json) as r(number bigint, at timestamptz, loaded timestamptz)
          """,
          lives.stream().map(PastDesk::born).toList());
      bulk.execute(
          """
          insert into opportunity_version (guild_id, number, valid_from, valid_to, known_from, name,
            owner_id, process_id, stage_id, status, stage_since, stage_probability, stage_forecast,
            currency, amount, close_date, deleted)
          select :guild, r.number, r.since, coalesce(r.until, 'infinity'), r.known,
            'Opportunity ' || r.number, r.owner, %d, r.stage, r.kind, r.since, r.chance, r.forecast,
            r.currency, r.amount, r.closes, r.deleted
          from json_to_recordset(:rows::json) as r(number bigint, since timestamptz,
            until timestamptz, known timestamptz, owner bigint, stage integer, kind text,
            chance smallint, forecast text, currency text, amount numeric, closes date,
            deleted boolean)
          """
              .formatted(process),
          lives.stream().flatMap(life -> rows(life).stream()).toList());
      return d;
    });
  }

  private static Born born(Life life) {
    return new Born(
        life.number(),
        life.states().getFirst().since().toString(),
        life.loaded().map(Instant::toString).orElse(null));
  }

  private List<Row> rows(Life life) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < life.states().size(); i++) {
      State state = life.states().get(i);
      boolean last = i + 1 == life.states().size();
      Stage stage = stages.get(state.stage());
      Instant known = life.loaded().filter(state.since()::isBefore).orElse(state.since());
      rows.add(
          new Row(
              life.number(),
              state.since().toString(),
              last ? null : life.states().get(i + 1).since().toString(),
              known.toString(),
              people.get(state.owner()).value(),
              stage.id().value(),
              stage.kind().code(),
              stage.probability().percent(),
              stage.forecast().code(),
              state.currency(),
              state.amount(),
              state.closes() == null ? null : state.closes().toString(),
              state.deleted()));
    }
    return rows;
  }
}
