package dev.dealdesk.bot.discord;

import dev.dealdesk.store.GuildId;
import java.util.Locale;

/** Is told which Discord servers Dealdesk is in. */
public interface Servers {

  /**
   * Dealdesk is in this server: it was invited just now, or was there already. Comes at least once
   * before the first action of that server, and may come again.
   *
   * @param locale the language the server's community is set to
   */
  void joined(GuildId guild, String name, Locale locale);

  /** Dealdesk was removed from this server; an outage of Discord's is not told. */
  void left(GuildId guild);
}
