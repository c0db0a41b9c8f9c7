package dev.dealdesk.sandbox.message;

import dev.dealdesk.sandbox.directory.Place;
import dev.dealdesk.sandbox.json.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * A message in one state; an edit makes another.
 *
 * @param visibleTo the one person who sees it; 0 for everyone
 * @param json Discord's message object; never changed
 */
public record Message(long id, Place place, long authorId, long visibleTo, ObjectNode json) {
  /** Only one person sees the message. */
  public static final long EPHEMERAL = 1 << 6;

  /** The bot "is thinking". */
  public static final long LOADING = 1 << 7;

  /** The message is made of components. */
  public static final long COMPONENTS_V2 = 1 << 15;

  /** Whether only one person sees it. */
  public boolean ephemeral() {
    return visibleTo != 0;
  }

  /** Whether the bot is still thinking. */
  public boolean loading() {
    return (flags() & LOADING) != 0;
  }

  /** Discord's flags. */
  public long flags() {
    return Json.number(json, "flags");
  }

  /** Whether someone sees it, given that the place is theirs to see. */
  public boolean visibleTo(long userId) {
    return visibleTo == 0 || visibleTo == userId;
  }

  Message with(ObjectNode other) {
    return new Message(id, place, authorId, visibleTo, other);
  }
}
