package dev.dealdesk.sandbox;

import dev.dealdesk.sandbox.directory.Guild;
import dev.dealdesk.sandbox.directory.World;
import dev.dealdesk.sandbox.fault.Faults;
import dev.dealdesk.sandbox.log.Call;
import dev.dealdesk.sandbox.log.Violation;
import dev.dealdesk.sandbox.page.Page;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * A Discord on 127.0.0.1 that a bot logs into. Tests play the people; each test has a server of its
 * own, so that one sandbox and one bot serve many tests, also at once.
 */
public final class Sandbox implements AutoCloseable {
  private final String token;
  private final Parts parts;
  private final Host host;

  private Sandbox(String token) {
    this.token = token;
    this.parts = Parts.assemble(token);
    this.host = new Host(parts, token);
  }

  /** Starts a sandbox without servers on a free port. */
  public static Sandbox start() {
    Sandbox sandbox = new Sandbox("sandbox." + UUID.randomUUID());
    sandbox.host.start(0, config -> {});
    return sandbox;
  }

  /**
   * Starts a sandbox with a web page.
   *
   * @param setUp adds servers before anyone can connect
   * @throws PortTakenException if the port is in use
   */
  static Sandbox start(int port, String token, Consumer<Sandbox> setUp) {
    Sandbox sandbox = new Sandbox(token);
    setUp.accept(sandbox);
    sandbox.host.start(
        port, new Page(sandbox, sandbox.parts.log(), sandbox.parts.messages())::register);
    return sandbox;
  }

  /** The address of everything, such as {@code http://127.0.0.1:9000}. */
  public String address() {
    return host.address();
  }

  /** The REST base for the bot, such as {@code http://127.0.0.1:9000/api/v10/}. */
  public String apiUrl() {
    return host.address() + "/api/v10/";
  }

  /** The gateway for the bot, which {@code GET gateway/bot} tells too. */
  public String gatewayUrl() {
    return parts.gateway().url();
  }

  /** The bot's token. */
  public String token() {
    return token;
  }

  /** The bot's user and application id. */
  public long botId() {
    return World.BOT_ID;
  }

  /** A clock to give to the bot. */
  public SandboxClock clock() {
    return parts.clock();
  }

  /**
   * Waits until a bot is connected and has registered commands.
   *
   * @throws AssertionError if that takes longer than ten seconds
   */
  public void awaitReady() {
    parts
        .botChanged()
        .awaitTrue(
            () -> parts.gateway().connected() && parts.commands().registered(),
            () -> "No bot connected and registered commands in time.\n  " + parts.log().tail());
  }

  /** Adds a server with the bot in it and a channel named general. */
  public Server addServer(String name, String locale) {
    Guild guild = parts.world().addGuild(parts.world().ids().next(), name, locale);
    parts.world().addChannel(guild, parts.world().ids().next(), "general");
    parts.gateway().dispatchCreated(guild);
    return new Server(parts, guild);
  }

  /** Adds an empty server while nobody is connected. */
  Server addServer(long id, String name, String locale) {
    return new Server(parts, parts.world().addGuild(id, name, locale));
  }

  /** The servers that have the bot. */
  public List<Server> servers() {
    return parts.world().guilds().stream().map(guild -> new Server(parts, guild)).toList();
  }

  /** Whether a bot is connected. */
  public boolean connected() {
    return parts.gateway().connected();
  }

  /** An earlier interaction, while its token lives. */
  public Optional<Interaction> interaction(long id) {
    return parts.interactions().find(id).map(pending -> new Interaction(parts, pending));
  }

  /** What the bot did wrong so far, oldest first. */
  public List<Violation> violations() {
    return parts.log().violations();
  }

  /** Forgets what the bot did wrong so far and returns it. */
  public List<Violation> takeViolations() {
    return parts.log().takeViolations();
  }

  /** The last calls, oldest first. */
  public List<Call> calls() {
    return parts.log().calls();
  }

  /** Forgets which nonces messages were sent with, as Discord does after some minutes. */
  public void forgetNonces() {
    parts.messages().nonces().forget();
  }

  /** Failures to inject. */
  public Faults faults() {
    return parts.faults();
  }

  @Override
  public void close() {
    host.close();
  }
}
