package dev.dealdesk.bot.discord;

/** The channel is gone, or of a kind in which no thread can be opened. */
final class NoThreadsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NoThreadsException(long channel) {
    super("No thread can be opened in channel " + channel);
  }
}
