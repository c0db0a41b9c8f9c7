package dev.dealdesk.bot.command;

/** Who sees a reply. */
public enum Visibility {
  /** Everyone in the channel. */
  PUBLIC,
  /** Only the person it answers. */
  PRIVATE
}
