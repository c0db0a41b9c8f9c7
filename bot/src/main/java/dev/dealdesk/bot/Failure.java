package dev.dealdesk.bot;

import dev.dealdesk.bot.config.InvalidSettings;
import dev.dealdesk.bot.discord.DiscordRefused;
import dev.dealdesk.bot.health.PortTaken;
import dev.dealdesk.store.database.DatabaseException;
import java.util.List;
import org.slf4j.LoggerFactory;

/**
 * Why Dealdesk does not run, for the person who started it.
 *
 * @param sentences each names what to change
 * @param status the process ends with: 2 where a setting is wrong, else 1
 */
record Failure(List<String> sentences, int status) {

  static Failure of(Throwable problem) {
    return switch (problem) {
      case InvalidSettings invalid -> new Failure(invalid.problems(), 2);
      case CannotStart known -> because(known);
      case DatabaseException known -> because(known);
      case DiscordRefused known -> because(known);
      case PortTaken taken -> because(CannotStart.portTaken("HTTP_PORT", taken.port(), taken));
      default -> unexpected(problem);
    };
  }

  private static Failure because(RuntimeException known) {
    return new Failure(List.of(String.valueOf(known.getMessage())), 1);
  }

  /** The log is told, and shows the first lines of it on the console too. */
  private static Failure unexpected(Throwable problem) {
    LoggerFactory.getLogger(Failure.class).error("Dealdesk could not start", problem);
    return new Failure(
        List.of(
            "Dealdesk met something that its makers did not expect. Please show them logs/dealdesk.log in DEALDESK_HOME."),
        1);
  }
}
