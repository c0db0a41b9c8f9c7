package dev.dealdesk.bot.command;

import dev.dealdesk.store.GuildId;
import dev.dealdesk.store.UserId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Sends messages that answer nobody: a notice, a change posted into a thread. Whoever sends records
 * first what is to be sent, and confirms it afterwards by what comes back.
 */
public interface Messenger {

  /**
   * Sends a direct message, on behalf of a server's desk, to whom is a member there; whoever is not
   * (any more) is barred. Its buttons and menus work as they do in the server.
   *
   * @param nonce at most 25 characters: Discord sends one message of a nonce only once within a few
   *     minutes
   */
  Delivery toMember(GuildId guild, UserId member, List<Block> blocks, String nonce);

  /**
   * Posts into a channel or a thread.
   *
   * @param pings the people it is meant for, who alone are notified
   * @param nonce as for {@link #toMember}
   */
  Delivery toChannel(
      GuildId guild, long channel, List<Block> blocks, Set<UserId> pings, String nonce);

  /**
   * Opens a public thread in a text channel, or beside the thread that {@code channel} is. One that
   * Dealdesk opened there under the same name, and that is still active, is taken instead of a
   * second one.
   *
   * @param name at most 100 characters; longer is cut
   * @return {@link Delivery.Sent} with the id of the thread
   */
  Delivery openThread(GuildId guild, long channel, String name);

  /**
   * Where to say what the whole server is to know: the channel for Discord's own announcements,
   * else the first in which Dealdesk may write; empty where there is none, or the server is served
   * by another process.
   */
  Optional<Long> firstChannel(GuildId guild);

  /** What stands where, and what Dealdesk may do there. */
  Whereabouts whereabouts();
}
