package dev.dealdesk.bot;

import dev.dealdesk.bot.command.Messenger;
import dev.dealdesk.bot.config.DiscordLogin;
import dev.dealdesk.bot.config.Secret;
import dev.dealdesk.bot.config.Settings;
import dev.dealdesk.bot.discord.DiscordBot;
import dev.dealdesk.bot.duty.Rounds;
import dev.dealdesk.bot.health.Check;
import dev.dealdesk.bot.health.HealthPage;
import dev.dealdesk.bot.health.Meters;
import dev.dealdesk.bot.importing.Attachments;
import dev.dealdesk.bot.schedule.Alarm;
import dev.dealdesk.bot.schedule.Scheduling;
import dev.dealdesk.bot.text.Bundles;
import dev.dealdesk.store.GuildId;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.database.Database;
import dev.dealdesk.store.database.DatabaseSettings;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** The program: its parts, started in the order in which they need one another. */
final class Dealdesk {

  private final Settings settings;
  private final Lifetime lifetime;
  private final Consumer<String> progress;
  private final AtomicReference<Optional<Database>> database =
      new AtomicReference<>(Optional.empty());
  private final AtomicReference<Optional<DiscordBot>> bot = new AtomicReference<>(Optional.empty());
  private final AtomicReference<Optional<Scheduling>> scheduler =
      new AtomicReference<>(Optional.empty());

  /**
   * @param lifetime is given everything that has to be closed
   * @param progress is told, in a few words each, what is being done
   */
  Dealdesk(Settings settings, Lifetime lifetime, Consumer<String> progress) {
    this.settings = settings;
    this.lifetime = lifetime;
    this.progress = progress;
  }

  /**
   * Answers when commands can be typed.
   *
   * @param furnish puts into the open store what is to be there before anybody can type
   */
  DiscordBot start(DiscordLogin login, Clock clock, Consumer<Store> furnish)
      throws InterruptedException {
    // First, so that a port that is taken is known before a database is made.
    PrometheusMeterRegistry meters = Meters.create();
    lifetime.keep(HealthPage.start(settings.httpPort(), checks(), meters));
    Database open = openDatabase();
    Store store = new Store(open);
    furnish.accept(store);
    progress.accept("Logging in to Discord and listing the commands");
    DiscordBot online = lifetime.keep(new DiscordBot(login, store, new Bundles(), clock, meters));
    Messenger messenger = online.messenger();
    Rounds rounds = lifetime.keep(new Rounds(Duties.all(store, messenger), store, clock, meters));
    online.start(
        Commands.all(store, Attachments.of(login), messenger),
        new OpenWorkspaces(store, clock, rounds::start),
        rounds::afterAction);
    bot.set(Optional.of(online));
    scheduler.set(
        Optional.of(
            lifetime.keep(Scheduling.start(open, rounds, clock, guild -> alarm(store, guild)))));
    return online;
  }

  /** When in the week a server's digest is due. */
  private static Optional<Alarm> alarm(Store store, GuildId guild) {
    return store.read(
        guild,
        desk ->
            desk.digests()
                .workspaces()
                .map(digest ->
                    Alarm.after(
                        digest.schedule().weekday(),
                        digest.schedule().time(),
                        digest.spread().toSeconds(),
                        desk.workspace().zone())));
  }

  /** Does at once what has become due, as when the clock was moved. */
  void wake() {
    scheduler.get().ifPresent(Scheduling::wake);
  }

  private Database openDatabase() {
    DatabaseSettings where =
        settings
            .databaseUrl()
            .map(Secret::value)
            .<DatabaseSettings>map(DatabaseSettings.External::new)
            .orElseGet(() -> new DatabaseSettings.Embedded(settings.home()));
    Database open = lifetime.keep(Database.open(where, progress));
    database.set(Optional.of(open));
    return open;
  }

  private List<Check> checks() {
    return List.of(
        new Check("database", () -> database.get().map(Dealdesk::look).orElse(Check.NOT_YET)),
        new Check("gateway", () -> bot.get().map(Dealdesk::look).orElse(Check.NOT_YET)),
        new Check("scheduler", () -> scheduler.get().map(Dealdesk::look).orElse(Check.NOT_YET)));
  }

  private static Check.Result look(Database open) {
    return new Check.Result(open.isReachable(), Map.of("schema", open.schema().version()));
  }

  private static Check.Result look(DiscordBot online) {
    DiscordBot.State state = online.state();
    return new Check.Result(
        state.ready(),
        Map.of(
            "shards", state.shards(),
            "connected", state.connected(),
            "servers", state.servers()));
  }

  private static Check.Result look(Scheduling running) {
    return new Check.Result(
        running.isRunning(),
        running
            .lastWoken()
            .<Map<String, Object>>map(last -> Map.of("woken", last.toString()))
            .orElseGet(Map::of));
  }
}
