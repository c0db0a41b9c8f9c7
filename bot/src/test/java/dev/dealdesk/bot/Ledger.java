package dev.dealdesk.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.bot.BusyRep.Fate;
import dev.dealdesk.bot.BusyRep.Typed;
import dev.dealdesk.sandbox.Server;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.database.Database;
import dev.dealdesk.store.database.DatabaseSettings;
import dev.dealdesk.store.opportunity.Change;
import dev.dealdesk.store.opportunity.Delta;
import dev.dealdesk.store.opportunity.Field;
import dev.dealdesk.store.opportunity.Opportunity;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Compares what is in the database with what people saw. */
record Ledger(Database database, Store store) implements AutoCloseable {

  static Ledger of(String url) {
    Database database = Database.open(new DatabaseSettings.External(url), _ -> {});
    return new Ledger(database, new Store(database));
  }

  /**
   * What was answered is there once, what was refused is not, and what was cut off is there once at
   * most. Each opportunity's history leads to what it is now.
   */
  void check(Server server, List<Typed> typed) {
    store.read(
        TestDesk.guild(server),
        desk -> {
          Map<Long, Long> changes = changes(desk);
          for (Typed command : typed) {
            long times = changes.getOrDefault(command.interaction(), 0L);
            assertThat(times).as(command.toString()).isBetween(least(command), most(command));
          }
          assertThat(changes.keySet())
              .isSubsetOf(typed.stream().map(Typed::interaction).collect(Collectors.toSet()));
          List<Long> numbers = numbers(desk);
          assertThat(numbers).isEqualTo(LongStream.rangeClosed(1, numbers.size()).boxed().toList());
          numbers.forEach(number -> replay(desk, new OpportunityNumber(number)));
          assertThat(gaps(desk)).as("versions that do not follow one another").isEmpty();
          return numbers;
        });
  }

  private static long least(Typed command) {
    return command.fate() == Fate.DONE ? 1 : 0;
  }

  private static long most(Typed command) {
    return command.fate() == Fate.REFUSED ? 0 : 1;
  }

  /** How many of these changed something. */
  long done(Server server, List<Typed> typed) {
    Map<Long, Long> changes = store.read(TestDesk.guild(server), Ledger::changes);
    return typed.stream().filter(command -> changes.containsKey(command.interaction())).count();
  }

  /** The number of changes by the interaction that caused them. */
  private static Map<Long, Long> changes(Desk desk) {
    return desk.session()
        .handle()
        .createQuery("select interaction_id, count(*) as times from change group by interaction_id")
        .reduceRows(
            new java.util.HashMap<Long, Long>(),
            (all, row) -> {
              all.put(
                  row.getColumn("interaction_id", Long.class), row.getColumn("times", Long.class));
              return all;
            });
  }

  private static List<Long> numbers(Desk desk) {
    return desk.session()
        .handle()
        .createQuery("select number from opportunity order by number")
        .mapTo(Long.class)
        .list();
  }

  private static List<Long> gaps(Desk desk) {
    return desk.session()
        .handle()
        .createQuery(
            """
            select number from (
              select number, valid_to,
                coalesce(lead(valid_from) over (partition by number order by valid_from), 'infinity')
                  as follower
              from opportunity_version) _
            where valid_to <> follower
            """)
        .mapTo(Long.class)
        .list();
  }

  private static void replay(Desk desk, OpportunityNumber number) {
    Map<Field, Optional<String>> state = new EnumMap<>(Field.class);
    for (Change change : desk.opportunities().history(number, 0, 10_000).reversed()) {
      change.fields().forEach((field, delta) -> apply(change, field, delta, state));
    }
    Opportunity now = desk.opportunities().find(number).orElseThrow();
    for (Field field : Field.values()) {
      assertThat(state.getOrDefault(field, Optional.empty()))
          .as("%s of %s", field, number)
          .isEqualTo(field.of(now));
    }
  }

  private static void apply(
      Change change, Field field, Delta delta, Map<Field, Optional<String>> state) {
    assertThat(delta.before())
        .as("%s before %s", field, change)
        .isEqualTo(state.getOrDefault(field, Optional.empty()));
    state.put(field, delta.after());
  }

  @Override
  public void close() {
    database.close();
  }
}
