package dev.dealdesk.bot.discord;

import dev.dealdesk.bot.command.Action;
import dev.dealdesk.bot.command.Messenger;
import dev.dealdesk.bot.config.DiscordLogin;
import dev.dealdesk.bot.config.Shards;
import dev.dealdesk.bot.text.Bundles;
import dev.dealdesk.store.GuildId;
import dev.dealdesk.store.Store;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.sharding.ShardManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Dealdesk's account on Discord: online from its start until it is closed. */
public final class DiscordBot implements AutoCloseable {

  /** Longer than any command should take, shorter than a container is given to stop. */
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private static final Logger log = LoggerFactory.getLogger(DiscordBot.class);

  private final DiscordLogin login;
  private final Bundles texts;
  private final Store store;
  private final Clock clock;
  private final MeterRegistry meters;
  private final Line line = new Line();
  private final Running running = new Running();
  private volatile int expected;

  /** Still offline. */
  public DiscordBot(
      DiscordLogin login, Store store, Bundles texts, Clock clock, MeterRegistry meters) {
    this.login = login;
    this.store = store;
    this.texts = texts;
    this.clock = clock;
    this.meters = meters;
  }

  /** Sends what answers nobody; nothing arrives while this is offline. */
  public Messenger messenger() {
    return new Post(line, store, texts, clock);
  }

  /**
   * Logs in, waits until Discord has named the servers, and lists the commands there.
   *
   * @param afterAction is told the server of each action, when it has been answered
   * @throws DiscordRefused when Discord does not accept the token, cannot be reached, or is in
   *     trouble
   */
  public void start(List<? extends Action> actions, Servers servers, Consumer<GuildId> afterAction)
      throws InterruptedException {
    Actions known = new Actions(actions);
    Calls calls = new Calls(texts, clock);
    Roster roster = new Roster(servers);
    Handling handling =
        new Handling(roster, new Keeping(store), new Acquaintance(store), meters, afterAction);
    Readiness readiness = new Readiness();
    List<Object> listeners =
        List.of(
            readiness,
            new Presence(roster, running),
            new Completion(known, calls, running),
            new Dispatcher(known, calls, handling, running, new Membership(line)),
            new Hearing(known, calls, handling, running, new Language(store, texts), roster));
    ShardManager shards = Connection.open(login, listeners);
    line.connected(shards);
    expected = login.shards().map(Shards::count).orElseGet(shards::getShardsTotal);
    var listing = new CommandBook(texts).listing(known);
    try {
      readiness.await(expected);
      shards.getShards().getFirst().updateCommands().addCommands(listing).complete();
    } catch (RuntimeException refused) {
      shards.shutdown();
      throw DiscordRefused.of(login, refused);
    }
  }

  /** How far the connections to Discord are up. */
  public State state() {
    List<JDA> all = line.shards();
    long connected =
        all.stream().filter(shard -> shard.getStatus() == JDA.Status.CONNECTED).count();
    return new State(expected, Math.toIntExact(connected), line.servers());
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
    line.close();
  }
}
