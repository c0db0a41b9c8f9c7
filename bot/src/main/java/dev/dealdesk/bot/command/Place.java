package dev.dealdesk.bot.command;

import dev.dealdesk.store.UserId;

/** Where a message stands that answers nobody. */
public sealed interface Place {

  /** A channel or a thread. */
  record Channel(long id) implements Place {}

  /** Somebody's direct messages. */
  record Direct(UserId user) implements Place {}
}
