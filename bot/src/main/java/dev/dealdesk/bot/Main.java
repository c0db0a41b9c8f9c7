package dev.dealdesk.bot;

import dev.dealdesk.bot.config.DiscordLogin;
import dev.dealdesk.bot.config.InvalidSettings;
import dev.dealdesk.bot.config.Secret;
import dev.dealdesk.bot.config.Settings;
import dev.dealdesk.bot.sample.Sample;
import dev.dealdesk.sandbox.Demo;
import dev.dealdesk.sandbox.PortTakenException;
import dev.dealdesk.sandbox.Sandbox;
import dev.dealdesk.sandbox.SandboxServer;
import dev.dealdesk.store.GuildId;
import dev.dealdesk.store.Store;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Runs Dealdesk until it is told to stop. */
public final class Main {

  /** What a container leaves for stopping is ten seconds. */
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private Main() {}

  public static void main(String[] arguments) {
    Lifetime lifetime = new Lifetime();
    stopOnSignal(lifetime);
    try {
      System.out.println(start(lifetime));
    } catch (Exception | LinkageError problem) {
      // What breaks because everything is being closed tells nothing.
      if (!lifetime.isOver()) {
        giveUp(lifetime, Failure.of(problem));
      }
    }
  }

  /** Answers the line to show when all is up. */
  private static String start(Lifetime lifetime) throws InvalidSettings, InterruptedException {
    Settings settings = Settings.ofProcess();
    // Logback reads this when the first logger is made, which is later.
    System.setProperty("dealdesk.logs", logs(settings.home()).toString());
    Dealdesk dealdesk = new Dealdesk(settings, lifetime, System.out::println);
    return settings.discord().isPresent()
        ? onDiscord(dealdesk, settings.discord().get())
        : LocalDiscord.start(dealdesk, settings.sandboxPort(), lifetime);
  }

  private static Path logs(Path home) {
    try {
      return Files.createDirectories(home.resolve("logs"));
    } catch (IOException refused) {
      throw new CannotStart(
          "Dealdesk cannot write to %s: set DEALDESK_HOME to a directory in which it may."
              .formatted(home),
          refused);
    }
  }

  private static String onDiscord(Dealdesk dealdesk, DiscordLogin login)
      throws InterruptedException {
    long servers = dealdesk.start(login, Clock.systemUTC(), _ -> {}).state().servers();
    return servers == 0
        ? "Dealdesk is ready, and waits to be invited to a server"
        : "Dealdesk is ready in %d %s".formatted(servers, servers == 1 ? "server" : "servers");
  }

  /** A Discord on this machine. Of this class nothing is loaded where the real one is used. */
  private static final class LocalDiscord {

    static String start(Dealdesk dealdesk, int port, Lifetime lifetime)
        throws InterruptedException {
      System.out.println("DISCORD_TOKEN is not set: starting a Discord on this machine");
      SandboxServer server = lifetime.keep(listen(port));
      Sandbox discord = server.sandbox();
      DiscordLogin login =
          new DiscordLogin(
              new Secret(SandboxServer.TOKEN),
              Optional.of(URI.create(discord.apiUrl())),
              Optional.empty());
      dealdesk.start(login, discord.clock(), store -> furnish(store, discord));
      discord.clock().onMove(dealdesk::wake);
      return "Dealdesk is ready: open " + server.url();
    }

    private static void furnish(Store store, Sandbox discord) {
      new Sample(store)
          .fill(
              new GuildId(Demo.SERVER),
              Demo.NAME,
              discord.clock().instant(),
              () -> System.out.println("Filling the demo server with sample data"));
    }

    private static SandboxServer listen(int port) {
      try {
        return SandboxServer.start(port);
      } catch (PortTakenException taken) {
        throw CannotStart.portTaken("SANDBOX_PORT", port, taken);
      }
    }
  }

  private static void stopOnSignal(Lifetime lifetime) {
    Thread starting = Thread.currentThread();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(lifetime, starting), "stop"));
  }

  private static void stop(Lifetime lifetime, Thread starting) {
    lifetime.close();
    try {
      // What is only half started now is closed by the one who starts it.
      starting.join(PATIENCE);
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
    // A JVM that ended because of a signal would report that as a failure.
    Runtime.getRuntime().halt(0);
  }

  private static void giveUp(Lifetime lifetime, Failure failure) {
    failure.sentences().forEach(System.err::println);
    lifetime.close();
    Runtime.getRuntime().halt(failure.status());
  }
}
