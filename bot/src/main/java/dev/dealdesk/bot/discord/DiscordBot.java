package dev.dealdesk.bot.discord;

import dev.dealdesk.bot.command.Action;
import dev.dealdesk.bot.config.DiscordLogin;
import dev.dealdesk.bot.config.Shards;
import dev.dealdesk.bot.text.Bundles;
import dev.dealdesk.store.Store;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.sharding.ShardManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Dealdesk's account on Discord: online from its start until it is closed. */
public final class DiscordBot implements AutoCloseable {

  /** Longer than any command should take, shorter than a container is given to stop. */
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private static final Logger log = LoggerFactory.getLogger(DiscordBot.class);

  private final ShardManager shards;
  private final int expected;
  private final Running running;

  private DiscordBot(ShardManager shards, int expected, Running running) {
    this.shards = shards;
    this.expected = expected;
    this.running = running;
  }

  /**
   * Logs in, waits until Discord has named the servers, and lists the commands there.
   *
   * @throws DiscordRefused when Discord does not accept the token, cannot be reached, or is in
   *     trouble
   */
  public static DiscordBot start(
      DiscordLogin login,
      List<? extends Action> actions,
      Store store,
      Bundles texts,
      Clock clock,
      MeterRegistry meters,
      Servers servers)
      throws InterruptedException {
    Actions known = new Actions(actions);
    Calls calls = new Calls(texts, clock);
    Running running = new Running();
    Roster roster = new Roster(servers);
    Readiness readiness = new Readiness();
    var listing = new CommandBook(texts).listing(known.commands());
    ShardManager shards =
        Connection.open(
            login,
            List.of(
                readiness,
                new Presence(roster, running),
                new Completion(known, calls, running),
                new Dispatcher(
                    known, calls, new Handling(roster, new Keeping(store), meters), running)));
    int expected = login.shards().map(Shards::count).orElseGet(shards::getShardsTotal);
    try {
      readiness.await(expected);
      shards.getShards().getFirst().updateCommands().addCommands(listing).complete();
    } catch (RuntimeException refused) {
      shards.shutdown();
      throw DiscordRefused.of(login, refused);
    }
    return new DiscordBot(shards, expected, running);
  }

  /** How far the connections to Discord are up. */
  public State state() {
    List<JDA> all = shards.getShards();
    long connected =
        all.stream().filter(shard -> shard.getStatus() == JDA.Status.CONNECTED).count();
    return new State(expected, Math.toIntExact(connected), shards.getGuildCache().size());
  }

  /**
   * @param shards of this process
   * @param connected how many of them are connected now
   * @param servers the number of Discord servers they serve
   */
  public record State(int shards, int connected, long servers) {

    public boolean ready() {
      return connected == shards;
    }
  }

  /** Lets running actions finish, then goes offline. */
  @Override
  public void close() {
    if (!running.finish(PATIENCE)) {
      log.warn("Some actions were still running after {} s", PATIENCE.toSeconds());
    }
    shards.shutdown();
  }
}
