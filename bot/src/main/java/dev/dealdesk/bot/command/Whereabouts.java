package dev.dealdesk.bot.command;

import dev.dealdesk.store.GuildId;
import java.util.Optional;
import java.util.Set;

/** What stands where, and what Dealdesk may do there. */
public interface Whereabouts {

  /** The last message of a place: whatever is posted there later has a higher id. */
  Trace latest(GuildId guild, Place place);

  /**
   * Dealdesk's own message with a button that leads to {@code mark}.
   *
   * @param after the id of a message that stands before it; 0: it may be the first
   */
  Trace find(GuildId guild, Place place, Press mark, long after);

  /** Takes one of Dealdesk's own messages back. */
  Delivery retract(GuildId guild, Place place, long message);

  /**
   * What Dealdesk lacks for posting in a channel; empty where there is no such channel, or no
   * messages in it, or the server is served by another process.
   */
  Optional<Set<ChannelRight>> lacking(GuildId guild, long channel);
}
