package dev.dealdesk.store.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How many days it takes until an opportunity closes: what its traits say, and how far that was off
 * for opportunities that it was not learned from. The range is that of split conformal prediction
 * (as in Lei et al., JASA 2018): quantiles of those errors, for quick and slow ones apart.
 *
 * @param bands by what the traits say, the quickest first
 */
record Timing(Linear linear, List<Band> bands, Set<Long> stages) {

  private static final int MOST_BANDS = 5;

  /** The latest are learned from. */
  private static final int MOST = 4_000;

  /** Fewer sights than this tell no quantile. */
  private static final int FEWEST = 150;

  /**
   * Errors, in log days.
   *
   * @param upTo what the traits say at most
   */
  record Band(double upTo, double low, double middle, double high) {}

  /** From the given instant on, not negative. */
  record Days(double earliest, double likely, double latest) {}

  /** What traits said, and what it was. */
  private record Miss(double said, double error, double weight) {}

  /** Half of the opportunities tell how far off is what the other half teaches. */
  static Timing of(List<Example> byClosing, Exposure exposure, Set<Long> stages) {
    List<Example> examples =
        byClosing.subList(Math.max(0, byClosing.size() - MOST), byClosing.size());
    Map<Boolean, List<Example>> halves =
        examples.stream().collect(Collectors.partitioningBy(each -> each.number() % 2 == 0));
    List<Miss> misses = new ArrayList<>();
    halves.forEach((half, learned) -> {
      Linear linear = TimeLearner.learn(learned, stages);
      halves
          .getOrDefault(!half, List.of())
          .forEach(each -> misses.add(miss(linear, each, exposure, stages)));
    });
    misses.sort(Comparator.comparingDouble(Miss::said));
    int count = Math.clamp(misses.size() / FEWEST, 1, MOST_BANDS);
    List<Band> bands = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<Miss> some = misses.subList(misses.size() * i / count, misses.size() * (i + 1) / count);
      bands.add(band(some));
    }
    return new Timing(TimeLearner.learn(examples, stages), bands, stages);
  }

  private static Miss miss(Linear linear, Example example, Exposure exposure, Set<Long> stages) {
    double said = linear.of(example.ofClosing(stages));
    double error = Math.log1p(example.days()) - said;
    return new Miss(said, error, exposure.weight(example.days()));
  }

  private static Band band(List<Miss> misses) {
    List<Miss> byError = misses.stream().sorted(Comparator.comparingDouble(Miss::error)).toList();
    return new Band(
        misses.getLast().said(),
        quantile(byError, 0.1),
        quantile(byError, 0.5),
        quantile(byError, 0.9));
  }

  private static double quantile(List<Miss> byError, double share) {
    double all = byError.stream().mapToDouble(Miss::weight).sum();
    double passed = 0;
    for (Miss miss : byError) {
      passed += miss.weight();
      if (passed >= share * all) {
        return miss.error();
      }
    }
    return byError.getLast().error();
  }

  Days of(Sight sight) {
    double said = linear.of(Trait.ofClosing(sight, stages));
    Band band =
        bands.stream().filter(each -> said <= each.upTo()).findFirst().orElse(bands.getLast());
    return new Days(days(said + band.low()), days(said + band.middle()), days(said + band.high()));
  }

  private static double days(double log) {
    return Math.max(0, Math.expm1(log));
  }
}
