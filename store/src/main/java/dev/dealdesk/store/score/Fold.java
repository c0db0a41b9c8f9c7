package dev.dealdesk.store.score;

import java.util.ArrayList;
import java.util.List;

/**
 * The past, split as the present is from the future.
 *
 * @param before what had closed by an instant, from which could be learned
 * @param after what closed later, on which that is tried
 */
record Fold(List<Example> before, List<Example> after) {

  /** Where the cuts are, in shares of all. */
  private static final double[] CUTS = {0.5, 0.75, 1};

  /**
   * Each tried on what closed between its cut and the next.
   *
   * @param byClosing the first that closed first
   */
  static List<Fold> of(List<Example> byClosing) {
    List<Fold> folds = new ArrayList<>();
    for (int i = 0; i + 1 < CUTS.length; i++) {
      int cut = (int) (byClosing.size() * CUTS[i]);
      int next = (int) (byClosing.size() * CUTS[i + 1]);
      folds.add(new Fold(byClosing.subList(0, cut), byClosing.subList(cut, next)));
    }
    return folds;
  }
}
