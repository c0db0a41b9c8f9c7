package dev.dealdesk.store.score;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * Brings traits to one scale: the mean becomes zero, a standard deviation one. So a trait that is
 * not known adds nothing, and one penalty is fair to all.
 */
record Scale(Map<String, Spread> spreads) {

  private static final int FEWEST = 10;
  private static final double FLAT = 1e-6;

  record Spread(double mean, double deviation) {

    /** What is farther from the mean than this is taken for this. */
    private static final double FARTHEST = 4;

    double of(double value) {
      return Math.clamp((value - mean) / deviation, -FARTHEST, FARTHEST);
    }
  }

  /** Leaves out what is the same everywhere, and what is hardly ever known. */
  static Scale of(List<List<Trait>> all) {
    Map<String, Sums> sums = new HashMap<>();
    for (List<Trait> traits : all) {
      for (Trait trait : traits) {
        sums.computeIfAbsent(trait.name(), _ -> new Sums()).add(trait.value());
      }
    }
    Map<String, Spread> spreads = new TreeMap<>();
    sums.forEach((name, sum) -> {
      if (sum.count >= FEWEST && sum.deviation() > FLAT) {
        spreads.put(name, new Spread(sum.mean(), sum.deviation()));
      }
    });
    return new Scale(spreads);
  }

  List<Trait> known(List<Trait> traits) {
    return traits.stream().filter(trait -> spreads.containsKey(trait.name())).toList();
  }

  double scaled(Trait trait) {
    Spread spread = spreads.get(trait.name());
    return spread == null ? 0 : spread.of(trait.value());
  }

  Linear weighed(ToDoubleFunction<String> weight) {
    Map<String, Linear.Term> terms = new HashMap<>();
    spreads.forEach(
        (name, spread) -> terms.put(name, new Linear.Term(spread, weight.applyAsDouble(name))));
    return new Linear(terms);
  }

  private static final class Sums {
    private int count;
    private double sum;
    private double squares;

    void add(double value) {
      count++;
      sum += value;
      squares += value * value;
    }

    double mean() {
      return sum / count;
    }

    double deviation() {
      return Math.sqrt(Math.max(0, squares / count - mean() * mean()));
    }
  }
}
