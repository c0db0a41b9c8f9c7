package dev.dealdesk.bot;

import dev.dealdesk.bot.config.Settings;
import java.time.Clock;
import java.time.Duration;

/**
 * Dealdesk as {@link Main} runs it on Discord, but in another time: the system property {@code
 * ahead} says by how much its clock goes ahead of the machine's.
 */
final class AheadOfTime {

  private AheadOfTime() {}

  public static void main(String[] arguments) throws Exception {
    Settings settings = Settings.ofProcess();
    System.setProperty("dealdesk.logs", settings.home().toString());
    Clock clock =
        Clock.offset(Clock.systemUTC(), Duration.parse(System.getProperty("ahead", "PT0S")));
    new Dealdesk(settings, new Lifetime(), _ -> {})
        .start(settings.discord().orElseThrow(), clock, _ -> {});
    System.out.println("Ready");
  }
}
