package dev.dealdesk.bot.discord;

import dev.dealdesk.bot.command.Press;
import dev.dealdesk.store.GuildId;
import dev.dealdesk.store.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * Where the presses of one message are kept.
 *
 * @param owner who alone may use them; none: everybody
 * @param afar whether the message is outside of the server
 */
record Shelf(GuildId guild, Optional<UserId> owner, boolean afar, Instant at) {

  /** The press, with all it needs to find its server. */
  Press addressed(Press press) {
    return afar ? Afar.addressed(press, guild) : press;
  }
}
