package dev.dealdesk.bot.command;

/** What came of looking for a message. */
public sealed interface Trace {

  /**
   * It is there.
   *
   * @param message Discord's id of it
   */
  record There(long message) implements Trace {}

  /** There is none. */
  record Nowhere() implements Trace {}

  /** The place is gone, or Dealdesk may not look there. */
  record Hidden() implements Trace {}

  /** Discord is in trouble or out of reach; it may be there. */
  record Failed() implements Trace {}
}
