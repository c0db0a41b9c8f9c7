package dev.dealdesk.store.score;

import java.util.List;
import java.util.Set;

/**
 * How likely an opportunity is won: log odds that are the usual ones plus what its traits add.
 *
 * @param slope how much of that holds in a time that was not learned from (as in Platt's scaling);
 *     zero where it holds nothing, so that all are as likely as the usual one
 */
record Likelihood(Linear linear, double slope, double intercept, Set<Long> stages) {

  /**
   * @param share the mean likelihood of these opportunities
   */
  static Likelihood of(
      Linear linear, double slope, List<Example> examples, Set<Long> stages, double share) {
    double[] scores = examples.stream().mapToDouble(e -> linear.of(e.ofWinning(stages))).toArray();
    return new Likelihood(linear, slope, intercept(scores, slope, share), stages);
  }

  /** With which the mean likelihood is a given share. */
  static double intercept(double[] scores, double slope, double share) {
    double low = -12;
    double high = 12;
    for (int i = 0; i < 30; i++) {
      double middle = (low + high) / 2;
      if (mean(scores, slope, middle) < share) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  private static double mean(double[] scores, double slope, double intercept) {
    double sum = 0;
    for (double score : scores) {
      sum += share(intercept + slope * score);
    }
    return sum / scores.length;
  }

  double logOdds(List<Trait> traits) {
    return intercept + slope * linear.of(traits);
  }

  static double share(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }
}
