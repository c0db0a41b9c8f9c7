package dev.dealdesk.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.sandbox.MessageView;
import dev.dealdesk.sandbox.Sandbox;
import dev.dealdesk.sandbox.Server;
import dev.dealdesk.store.GuildId;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.UserId;
import dev.dealdesk.store.database.Database;
import dev.dealdesk.store.database.DatabaseSettings;
import dev.dealdesk.store.database.TestDatabase;
import dev.dealdesk.store.digest.DigestRun;
import dev.dealdesk.store.digest.DigestState;
import dev.dealdesk.store.digest.Schedule;
import dev.dealdesk.store.workspace.Author;
import dev.dealdesk.store.workspace.ProcessTemplate;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three processes on one PostgreSQL, fifty workspaces whose digest is due in the same minute, and
 * processes that are killed while they post: each workspace has its digest, and none has two. Run
 * again with {@code -Ddigest.seed=…} to have them killed after as many posts.
 */
class DigestKillTest {

  private static final int WORKSPACES = 50;
  private static final int PROCESSES = 3;
  private static final int MANY_ROUNDS = Integer.getInteger("digest.rounds", 20);
  private static final Instant MONDAY = Instant.parse("2026-03-09T09:00:00Z");

  /** Longer than anything takes; where a dead process has the rest, nothing more comes. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** After so long nothing is a dead process's any more, and Discord knows no nonce. */
  private static final Duration A_WHILE = Duration.ofMinutes(5);

  @TempDir private Path home;

  private final long seed = Long.getLong("digest.seed", System.nanoTime());
  private final Random random = new Random(seed);

  @Test
  void fiftyDigestsNoneMissingNoneTwice() throws Exception {
    round();
  }

  @Test
  @Tag("soak")
  void fiftyDigestsNoneMissingNoneTwiceInManyRounds() throws Exception {
    for (int round = 1; round <= MANY_ROUNDS; round++) {
      round();
    }
  }

  private void round() throws Exception {
    System.out.printf("Killing who posts digests, with -Ddigest.seed=%d%n", seed);
    String url = TestDatabase.freshUrl();
    try (Sandbox discord = Sandbox.start();
        Database database = Database.open(new DatabaseSettings.External(url), _ -> {})) {
      Store store = new Store(database);
      List<Server> servers =
          IntStream.range(0, WORKSPACES).mapToObj(i -> scheduled(discord, store, i)).toList();
      // So that the moment between a post and its confirmation is a large one.
      discord.faults().delay("POST /channels/{id}/messages", Duration.ofMillis(50), 10_000);
      Instant now = MONDAY;
      for (int killed = PROCESSES; killed > 1; killed--) {
        killAll(discord, url, servers, now, killed);
        System.out.printf("%d posted, and %d processes dead%n", posted(servers), killed);
        discord.forgetNonces();
        now = now.plus(A_WHILE);
      }
      try (Launched last = launch(discord, url, now, 0, 1)) {
        until(() -> servers.stream().allMatch(server -> isConfirmed(store, server)), PATIENCE);
        assertThat(posted(servers)).as(last.output()).isEqualTo(WORKSPACES);
      }
      servers.forEach(server -> assertOnce(store, server));
    }
  }

  private Server scheduled(Sandbox discord, Store store, int number) {
    Server server = discord.addServer("Server " + number, "en-US");
    GuildId guild = TestDesk.guild(server);
    Instant then = MONDAY.minus(Duration.ofDays(3));
    store.open(guild, server.name(), Locale.ENGLISH, ProcessTemplate.DEFAULT, then);
    store.tend(guild, desk -> desk.settings().greet(then));
    Author boss = new Author(new UserId(1), "Boss", Set.of(), true, number + 1, then);
    store.write(
        guild,
        boss,
        desk -> desk.digests().schedule(server.channel("general").id(), Schedule.USUAL));
    return server;
  }

  /** Has some processes post, and kills one after the other when so and so many are posted. */
  private void killAll(
      Sandbox discord, String url, List<Server> servers, Instant now, int processes)
      throws Exception {
    List<Launched> running = new ArrayList<>();
    try {
      for (int i = 0; i < processes; i++) {
        running.add(launch(discord, url, now, i, processes));
      }
      long there = posted(servers);
      int some = Math.toIntExact(Math.max(2, (WORKSPACES - there) * 2 / 3));
      random
          .ints(processes, 1, some)
          .sorted()
          .forEach(more -> {
            until(() -> posted(servers) >= there + more, PATIENCE);
            running.removeFirst().kill();
          });
    } finally {
      running.forEach(Launched::kill);
    }
  }

  private Launched launch(Sandbox discord, String url, Instant now, int shard, int shards)
      throws Exception {
    Path own = Files.createDirectories(home.resolve("process" + shard));
    return Launched.program(
        AheadOfTime.class,
        own,
        Map.of(
            "DISCORD_TOKEN", discord.token(),
            "DISCORD_API_URL", discord.apiUrl(),
            "DATABASE_URL", url,
            "DEALDESK_HOME", own.toString(),
            "SHARDS", shard + "/" + shards,
            "HTTP_PORT", Launched.freePort()),
        "-Xmx256m",
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-Dahead=" + Duration.between(Clock.systemUTC().instant(), now));
  }

  /** Looks again and again until it is so, or for so long. */
  private static void until(BooleanSupplier done, Duration patience) {
    CompletableFuture<Boolean> reached = new CompletableFuture<>();
    try (ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor()) {
      var _ =
          watch.scheduleWithFixedDelay(
              () -> {
                if (done.getAsBoolean()) {
                  reached.complete(true);
                }
              },
              0,
              3,
              TimeUnit.MILLISECONDS);
      reached.completeOnTimeout(false, patience.toMillis(), TimeUnit.MILLISECONDS).join();
      watch.shutdownNow();
    }
  }

  private static long posted(List<Server> servers) {
    return servers.stream().mapToLong(server -> digests(server).size()).sum();
  }

  private static List<MessageView> digests(Server server) {
    return server.channel("general").messages().stream()
        .filter(message -> message.buttons().stream().anyMatch(b -> b.label().equals("Details")))
        .toList();
  }

  private static List<DigestRun> runs(Store store, Server server) {
    return store.read(
        TestDesk.guild(server), desk -> desk.pastDigests().latest(Optional.empty(), 10));
  }

  private static boolean isConfirmed(Store store, Server server) {
    return runs(store, server).stream().anyMatch(run -> run.state() instanceof DigestState.Posted);
  }

  /** One is there, and it is the one that was confirmed. */
  private static void assertOnce(Store store, Server server) {
    List<DigestRun> runs = runs(store, server);
    assertThat(runs).as(server.name()).hasSize(1);
    assertThat(digests(server))
        .as(server.name() + ": " + runs)
        .extracting(MessageView::id)
        .containsExactly(((DigestState.Posted) runs.getFirst().state()).message());
  }
}
