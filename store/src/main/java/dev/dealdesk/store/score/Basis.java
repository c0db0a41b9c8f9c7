package dev.dealdesk.store.score;

/** What a prediction stands on. */
public sealed interface Basis {

  /**
   * The workspace's own closed opportunities.
   *
   * @param closed how many of them
   */
  record Learned(long closed) implements Basis {}

  /**
   * Too few have closed to learn from: how stages lead to one another, and their probabilities.
   *
   * @param closed how many have
   * @param needed how many it takes
   */
  record Prior(long closed, long needed) implements Basis {}
}
