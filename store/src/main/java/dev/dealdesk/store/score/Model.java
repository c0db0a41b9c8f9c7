package dev.dealdesk.store.score;

import java.util.Map;

/** What a workspace's history teaches, up to the beginning of a day. */
sealed interface Model {

  /** How many opportunities have closed. */
  long closed();

  record Learned(long closed, Likelihood likelihood, Timing timing) implements Model {}

  /**
   * Too few have closed to learn from.
   *
   * @param stages by their id
   * @param cycle days from making to closing, of the usual opportunity
   */
  record Unlearned(long closed, Map<Long, Conversion> stages, double cycle) implements Model {}

  /** Of the closed ones that ever were in a stage, how many were won. */
  record Conversion(long closed, long won) {

    private static final double HELD_BACK = 10;

    /** The share of won ones, held to a default as if that were ten closed ones more. */
    double winRate(double percent) {
      return (won + HELD_BACK * percent / 100) / (closed + HELD_BACK);
    }
  }
}
