package dev.dealdesk.bot;

import dev.dealdesk.bot.config.InvalidSettings;
import dev.dealdesk.bot.config.Settings;
import dev.dealdesk.bot.discord.DiscordBot;
import dev.dealdesk.bot.discord.DiscordRefused;
import dev.dealdesk.bot.health.PortTaken;
import dev.dealdesk.store.database.DatabaseException;
import java.time.Clock;

/** Runs Dealdesk until it is told to stop. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) throws InterruptedException {
    Lifetime lifetime = new Lifetime();
    stopOnSignal(lifetime);
    try {
      Settings settings = Settings.ofProcess();
      // Logback reads this when the first logger is made, which is later.
      System.setProperty("dealdesk.logs", settings.home().resolve("logs").toString());
      System.out.println(run(settings, lifetime));
    } catch (InvalidSettings invalid) {
      invalid.problems().forEach(System.err::println);
      stop(lifetime, 2);
    } catch (DatabaseException | DiscordRefused unusable) {
      System.err.println(unusable.getMessage());
      stop(lifetime, 1);
    } catch (PortTaken taken) {
      System.err.println("Port %d is taken: set HTTP_PORT to a free one.".formatted(taken.port()));
      stop(lifetime, 1);
    }
  }

  private static String run(Settings settings, Lifetime lifetime) throws InterruptedException {
    Dealdesk dealdesk = new Dealdesk(settings, lifetime, System.out::println);
    DiscordBot bot = dealdesk.start(settings.discord().orElseThrow(), Clock.systemUTC());
    return "Dealdesk is ready in %d servers".formatted(bot.state().servers());
  }

  private static void stopOnSignal(Lifetime lifetime) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(lifetime, 0), "stop"));
  }

  /** Halts, since a JVM that was asked to stop by a signal would report that as a failure. */
  private static void stop(Lifetime lifetime, int status) {
    lifetime.close();
    Runtime.getRuntime().halt(status);
  }
}
