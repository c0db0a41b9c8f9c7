package dev.dealdesk.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.bot.BusyRep.Fate;
import dev.dealdesk.bot.BusyRep.Typed;
import dev.dealdesk.sandbox.Interaction;
import dev.dealdesk.sandbox.Person;
import dev.dealdesk.sandbox.Sandbox;
import dev.dealdesk.sandbox.Server;
import dev.dealdesk.store.database.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Four people type without pause while Dealdesk is killed again and again, at any point of its
 * work. Afterwards the database is compared with what they saw. Run again with {@code
 * -Dkill.seed=…} to have the same commands typed.
 */
class KillIT {

  private static final int ROUNDS = 3;
  private static final int MANY_ROUNDS = Integer.getInteger("kill.rounds", 100);

  @TempDir private Path home;

  private final long seed = Long.getLong("kill.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final String database = TestDatabase.freshUrl();
  private final Queue<Typed> typed = BusyRep.shared();
  private final Queue<Long> numbers = BusyRep.shared();

  @Test
  void nothingIsLostAndNothingIsTwice() throws Exception {
    killOften(ROUNDS);
  }

  @Test
  @Tag("soak")
  void nothingIsLostAndNothingIsTwiceInManyRounds() throws Exception {
    killOften(MANY_ROUNDS);
  }

  private void killOften(int rounds) throws Exception {
    System.out.printf("Killing Dealdesk %d times, with -Dkill.seed=%d%n", rounds, seed);
    try (Sandbox discord = Sandbox.start();
        Ledger ledger = Ledger.of(database)) {
      Server server = discord.addServer("Busy", "en-US");
      List<Person> people =
          Stream.of("Ann", "Bob", "Cho", "Dan").map(name -> server.join(name, "en-US")).toList();
      for (int round = 1; round <= rounds; round++) {
        try (Launched bot = launch(discord)) {
          killWhileTheyType(bot, discord, people);
        }
        ledger.check(server, List.copyOf(typed));
      }
      try (Launched _ = launch(discord)) {
        Interaction list = people.getFirst().slash("/opportunity list");
        assertThat(list.reply().text()).contains("#");
        ledger.check(server, List.copyOf(typed));
      }
      System.out.println(summary(ledger, server));
    }
  }

  private void killWhileTheyType(Launched bot, Sandbox discord, List<Person> people)
      throws Exception {
    CountDownLatch answers = new CountDownLatch(random.nextInt(10, 100));
    discord.faults().deliverTwice(random.nextInt(5));
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> typing =
          people.stream().<Future<?>>map(person -> threads.submit(rep(person, answers))).toList();
      assertThat(answers.await(1, TimeUnit.MINUTES)).as(bot.output()).isTrue();
      // Somewhere within the next commands, not always right after an answer.
      CompletableFuture.delayedExecutor(random.nextInt(30_000), TimeUnit.MICROSECONDS)
          .execute(bot::kill);
      bot.awaitEnd();
      threads.shutdownNow();
      for (Future<?> one : typing) {
        one.get();
      }
    }
    discord.faults().clear();
  }

  private BusyRep rep(Person person, CountDownLatch answers) {
    return new BusyRep(person, new Random(random.nextLong()), typed, numbers, answers::countDown);
  }

  private Launched launch(Sandbox discord) throws InterruptedException {
    Launched bot =
        Launched.with(
            home,
            Map.of(
                "DISCORD_TOKEN", discord.token(),
                "DISCORD_API_URL", discord.apiUrl(),
                "DATABASE_URL", database,
                "DEALDESK_HOME", home.toString(),
                "HTTP_PORT", Launched.freePort()));
    bot.awaitLine("Dealdesk is ready");
    return bot;
  }

  private String summary(Ledger ledger, Server server) {
    List<Typed> silent = typed.stream().filter(each -> each.fate() == Fate.SILENT).toList();
    return "%d commands, %d done, %d refused, %d cut off, of which %d were done"
        .formatted(
            typed.size(),
            count(Fate.DONE),
            count(Fate.REFUSED),
            silent.size(),
            ledger.done(server, silent));
  }

  private long count(Fate fate) {
    return typed.stream().filter(each -> each.fate() == fate).count();
  }
}
