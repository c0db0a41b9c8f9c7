package dev.dealdesk.bot.command;

/** What came of sending a message. */
public sealed interface Delivery {

  /**
   * It is there.
   *
   * @param id of the message, or of the thread
   */
  record Sent(long id) implements Delivery {}

  /**
   * It will never arrive: the person's direct messages are closed, they or the channel are gone, or
   * a permission is missing. Trying again is in vain until somebody changes that.
   */
  record Barred() implements Delivery {}

  /** Discord is in trouble or out of reach; it may be tried again later. */
  record Failed() implements Delivery {}
}
