package dev.dealdesk.store.score;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * How many opportunities were there to be seen to close after so many days. In a desk that has just
 * begun, or that grows, few are old enough to have taken long: one that did stands for many that
 * still will. That is inverse probability weighting for what is cut off on both sides of a period.
 *
 * @param open how many were open at each instant
 * @param since closings before this were not looked at
 * @param until those from this on are not known
 */
record Exposure(Map<Instant, Long> open, Instant since, Instant until) {

  /** No single one counts for more than this many. */
  private static final double MOST = 8;

  Exposure {
    open = Map.copyOf(open);
  }

  /** What one that closed after so many days counts for, relative to the others. */
  double weight(double days) {
    Duration duration = Duration.ofMinutes(Math.round(days * 1440));
    long exposed = 0;
    long most = 1;
    for (Map.Entry<Instant, Long> moment : open.entrySet()) {
      Instant end = moment.getKey().plus(duration);
      exposed += !end.isBefore(since) && end.isBefore(until) ? moment.getValue() : 0;
      most += moment.getValue();
    }
    return Math.min(MOST, (double) most / Math.max(1, exposed));
  }
}
