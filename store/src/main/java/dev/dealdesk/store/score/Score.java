package dev.dealdesk.store.score;

import java.util.List;

/**
 * How likely an open opportunity is won.
 *
 * @param likelihood of being won, in per cent, 1 to 99
 * @param raising what raises it most, the strongest first; at most three
 * @param lowering what lowers it most, the strongest first; at most three
 * @param basis where this comes from
 */
public record Score(int likelihood, List<Factor> raising, List<Factor> lowering, Basis basis) {

  public Score {
    if (likelihood < 1 || likelihood > 99) {
      throw new IllegalArgumentException("A likelihood is 1 to 99");
    }
    raising = List.copyOf(raising);
    lowering = List.copyOf(lowering);
  }
}
