package dev.dealdesk.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.bot.command.Action;
import dev.dealdesk.bot.config.DiscordLogin;
import dev.dealdesk.bot.config.Secret;
import dev.dealdesk.bot.discord.DiscordBot;
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

  private final Sandbox sandbox;
  private final Store store;
  private final MeterRegistry meters = new SimpleMeterRegistry();
  private final OpenWorkspaces workspaces;

  private static final class Shared {
    static final TestDesk DESK = with(Commands::all);
  }

  /** Which actions a desk has. */
  @FunctionalInterface
  public interface Offer {
    List<Action> of(Store store, Attachments attachments);
  }

  private TestDesk(Sandbox sandbox, Store store) {
    this.sandbox = sandbox;
    this.store = store;
    this.workspaces = new OpenWorkspaces(store, sandbox.clock());
  }

  /** The product, with all its commands. */
  public static TestDesk shared() {
    return Shared.DESK;
  }

  /** A desk with actions of one's own, for tests of what holds for every action. */
  public static TestDesk with(Offer actions) {
    Store store = new Store(TestDatabase.shared());
    TestDesk desk = new TestDesk(Sandbox.start(), store);
    desk.login(actions);
    return desk;
  }

  /** The product as a first run begins at an instant: with the sample in the demo server. */
  public static TestDesk demo(Instant now) {
    Sandbox sandbox = SandboxServer.start(0).sandbox();
    sandbox.clock().moveTo(now);
    Store store = new Store(TestDatabase.shared());
    new Sample(store).fill(new GuildId(Demo.SERVER), Demo.NAME, now, () -> {});
    TestDesk desk = new TestDesk(sandbox, store);
    desk.login(Commands::all);
    return desk;
  }

  /** A new server with the bot in it. */
  public Server server(String locale) {
    Server server = sandbox.addServer("Server " + NEXT.incrementAndGet(), locale);
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

  private void login(Offer offer) {
    DiscordLogin login =
        new DiscordLogin(
            new Secret(sandbox.token()),
            Optional.of(URI.create(sandbox.apiUrl())),
            Optional.empty());
    List<Action> actions = offer.of(store, Attachments.of(login));
    try {
      DiscordBot.start(login, actions, store, new Bundles(), clock(), meters, workspaces);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
    sandbox.awaitReady();
  }
}
