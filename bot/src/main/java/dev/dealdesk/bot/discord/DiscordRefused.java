package dev.dealdesk.bot.discord;

/** Discord does not let Dealdesk in. */
public final class DiscordRefused extends RuntimeException {

  DiscordRefused(Throwable cause) {
    super(cause);
  }
}
