package dev.dealdesk.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.bot.command.Action;
import dev.dealdesk.bot.command.Duty;
import dev.dealdesk.bot.command.Messenger;
import dev.dealdesk.bot.config.DiscordLogin;
import dev.dealdesk.bot.config.Secret;
import dev.dealdesk.bot.discord.DiscordBot;
import dev.dealdesk.bot.duty.Rounds;
import dev.dealdesk.bot.importing.Attachments;
import dev.dealdesk.bot.sample.Sample;
import dev.dealdesk.bot.text.Bundles;
import dev.dealdesk.sandbox.Demo;
import dev.dealdesk.sandbox.Sandbox;
import dev.dealdesk.sandbox.SandboxClock;
import dev.dealdesk.sandbox.SandboxServer;
import dev.dealdesk.sandbox.Server;
import dev.dealdesk.sandbox.directory.Role;
import dev.dealdesk.store.GuildId;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.database.TestDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The whole bot, logged in to a sandbox by the real JDA, on a real database: what every test that
 * comes through the front door stands on. It is started once; each test has a server of its own.
 *
 * <pre>{@code
 * @RegisterExtension static final TestDesk desk = TestDesk.shared();
 *
 * @Test
 * void listsWhatCanBeTyped() {
 *   Person rep = desk.server("en-US").join("Mina", "ko");
 *   assertThat(rep.slash("/help").reply().text()).contains("도움말");
 * }
 * }</pre>
 *
 * As an extension it also fails a test in which the bot broke one of Discord's rules.
 */
public final class TestDesk implements AfterEachCallback {

  private static final AtomicInteger NEXT = new AtomicInteger();
  private static final String NEWCOMER = "Newcomer ";

  private final Sandbox sandbox;
  private final Store store;
  private final MeterRegistry meters = new SimpleMeterRegistry();
  private final DiscordLogin login;
  private final DiscordBot bot;
  private final Rounds rounds;
  private final OpenWorkspaces workspaces;

  private static final class Shared {
    static final TestDesk DESK = of(Sandbox.start(), Commands::all, Duties::all);
  }

  /** Which actions a desk has. */
  @FunctionalInterface
  public interface Offer {
    List<Action> of(Store store, Attachments attachments, Messenger messenger);
  }

  /** What a desk does by itself. */
  @FunctionalInterface
  public interface Chores {
    List<Duty> of(Store store, Messenger messenger);
  }

  private TestDesk(Sandbox sandbox, Store store, Chores duties) {
    this.sandbox = sandbox;
    this.store = store;
    this.login =
        new DiscordLogin(
            new Secret(sandbox.token()),
            Optional.of(URI.create(sandbox.apiUrl())),
            Optional.empty());
    this.bot = new DiscordBot(login, store, new Bundles(), clock(), meters);
    this.rounds = new Rounds(duties.of(store, bot.messenger()), store, clock(), meters);
    this.workspaces = new OpenWorkspaces(store, sandbox.clock(), this::opened);
  }

  /** The product, with all its commands. */
  public static TestDesk shared() {
    return Shared.DESK;
  }

  /** A desk with actions of one's own, for tests of what holds for every action. */
  public static TestDesk with(Offer actions) {
    return of(Sandbox.start(), actions, (_, _) -> List.of());
  }

  /** The product as a first run begins at an instant: with the sample in the demo server. */
  public static TestDesk demo(Instant now) {
    Sandbox sandbox = SandboxServer.start(0).sandbox();
    sandbox.clock().moveTo(now);
    new Sample(new Store(TestDatabase.shared()))
        .fill(new GuildId(Demo.SERVER), Demo.NAME, now, () -> {});
    return of(sandbox, Commands::all, Duties::all);
  }

  private static TestDesk of(Sandbox sandbox, Offer actions, Chores duties) {
    TestDesk desk = new TestDesk(sandbox, new Store(TestDatabase.shared()), duties);
    desk.start(actions);
    return desk;
  }

  /** A server with the bot in it, where nobody has done anything yet. */
  public Server server(String locale) {
    return server("Server ", locale);
  }

  /** A server that the bot was invited to just now, which it greets. */
  public Server newcomer(String locale) {
    return server(NEWCOMER, locale);
  }

  /** So that what a test sees does not depend on when the greeting comes. */
  private void opened(GuildId guild) {
    store.tend(
        guild,
        desk ->
            desk.workspace().name().startsWith(NEWCOMER)
                || desk.settings().greet(clock().instant()));
    rounds.start(guild);
  }

  private Server server(String name, String locale) {
    Server server = sandbox.addServer(name + NEXT.incrementAndGet(), locale);
    workspaces.joined(guild(server), server.name(), Locale.forLanguageTag(locale));
    return server;
  }

  /** A server's id, as the store knows it. */
  public static GuildId guild(Server server) {
    return new GuildId(server.id());
  }

  /** From now on only people with this role may change anything there. */
  public void restrictEditing(Server server, Role role) {
    TestDatabase.sql(handle ->
        handle.execute(
            "update dealdesk.workspace set sales_role_id = ? where guild_id = ?",
            role.id(),
            server.id()));
  }

  public Sandbox sandbox() {
    return sandbox;
  }

  public Store store() {
    return store;
  }

  /** The bot's clock, which a test can move. */
  public SandboxClock clock() {
    return sandbox.clock();
  }

  public MeterRegistry meters() {
    return meters;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    assertThat(sandbox.takeViolations()).as("Discord's rules that the bot broke").isEmpty();
  }

  /** Does now, in one server, whatever is due there by the desk's clock. */
  public void tick(Server server) {
    rounds.perform(guild(server));
  }

  /** Sends what answers nobody. */
  public Messenger messenger() {
    return bot.messenger();
  }

  private void start(Offer offer) {
    try {
      bot.start(
          offer.of(store, Attachments.of(login), bot.messenger()), workspaces, rounds::afterAction);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
    sandbox.awaitReady();
  }
}
