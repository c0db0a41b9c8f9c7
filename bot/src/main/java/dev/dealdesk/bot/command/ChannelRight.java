package dev.dealdesk.bot.command;

/** What Dealdesk needs in a channel in order to post there, and to know what it has posted. */
public enum ChannelRight {
  VIEW,
  SEND,
  /** Pictures are files. */
  ATTACH,
  /** Without it, nobody knows whether a message arrived whose confirmation was lost. */
  HISTORY
}
