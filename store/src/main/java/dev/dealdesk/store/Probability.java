package dev.dealdesk.store;

/** How likely an opportunity is to be won, in percent. */
public record Probability(int percent) {
  public Probability {
    if (percent < 0 || percent > 100) {
      throw new IllegalArgumentException("A probability is 0 to 100 percent, not " + percent);
    }
  }
}
