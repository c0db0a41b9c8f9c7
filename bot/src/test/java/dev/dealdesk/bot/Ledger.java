package dev.dealdesk.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.bot.BusyRep.Fate;
import dev.dealdesk.bot.BusyRep.Typed;
import dev.dealdesk.sandbox.Server;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.database.Database;
import dev.dealdesk.store.database.DatabaseSettings;
import java.util.List;
import java.util.Map;
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
          Histories histories = new Histories(desk);
          int count = histories.check();
          assertThat(histories.numbers())
              .isEqualTo(LongStream.rangeClosed(1, count).boxed().toList());
          return count;
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

  @Override
  public void close() {
    database.close();
  }
}
