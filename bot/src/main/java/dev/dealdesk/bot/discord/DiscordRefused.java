package dev.dealdesk.bot.discord;

import dev.dealdesk.bot.config.DiscordLogin;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;

/** Discord does not let Dealdesk in. The message says why, and which setting to look at. */
public final class DiscordRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private DiscordRefused(String message, Throwable cause) {
    super(message, cause);
  }

  /** What a failed login with these settings means. */
  static DiscordRefused of(DiscordLogin login, Throwable cause) {
    if (isCausedBy(InvalidTokenException.class, cause)) {
      return new DiscordRefused(wrongToken(login.api()), cause);
    }
    return new DiscordRefused(
        isCausedBy(IOException.class, cause)
            ? unreachable(login.api())
            : strange(login.api(), cause),
        cause);
  }

  private static String wrongToken(Optional<URI> api) {
    return api.map(
            "The server at DISCORD_API_URL %s does not accept the token: set DISCORD_TOKEN to the bot's token there."
                ::formatted)
        .orElse(
            "Discord does not accept the token: set DISCORD_TOKEN to the one that https://discord.com/developers/applications shows under your application's Bot, Reset Token.");
  }

  private static String unreachable(Optional<URI> api) {
    return api.map(
            "No server answers at DISCORD_API_URL %s: check the address, and that the server runs."
                ::formatted)
        .orElse(
            "Discord cannot be reached from here: check that this machine may open connections to https://discord.com, then start again.");
  }

  /** The token may be right, but what answers is in trouble, or is something else. */
  private static String strange(Optional<URI> api, Throwable cause) {
    String said = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    return api.map(address ->
            "The server at DISCORD_API_URL %s does not answer as Discord does (%s): check the address, and SHARDS where it is set."
                .formatted(address, said))
        .orElseGet(() ->
            "Discord does not let Dealdesk in now (%s): start again in a few minutes, and check SHARDS where it is set."
                .formatted(said));
  }

  private static boolean isCausedBy(Class<?> kind, Throwable problem) {
    return Stream.iterate(problem, each -> each != null, Throwable::getCause)
        .anyMatch(kind::isInstance);
  }
}
