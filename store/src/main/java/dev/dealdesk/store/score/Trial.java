package dev.dealdesk.store.score;

import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Tries what was learned before each cut on what was open after it, to see how much of it holds.
 * Only what holds clearly is believed.
 */
record Trial(List<Tried> tried) {

  private static final List<Double> SLOPES = List.of(0.0, 0.25, 0.4, 0.55, 0.7, 0.85, 1.0, 1.15);

  /** Standard errors by which a slope has to be better than none. */
  private static final double CLEARLY = 2;

  /** Too few to tell. */
  private static final int FEWEST = 20;

  /** What was lost by each slope, the first being none, in the log-likelihood of what happened. */
  private record Tried(Example example, List<Double> losses) {
    double gain(int slope) {
      return losses.getFirst() - losses.get(slope);
    }
  }

  static Trial of(List<Fold> folds, Set<Long> stages) {
    List<Tried> tried = new ArrayList<>();
    for (Fold fold : folds) {
      if (isEnough(fold.before()) && isEnough(fold.after())) {
        Linear linear = WinLearner.learn(fold.before(), stages);
        fold.after().stream()
            .collect(Collectors.groupingBy(each -> each.sight().at(), TreeMap::new, toList()))
            .values()
            .forEach(moment -> tried.addAll(tried(linear, moment, stages)));
      }
    }
    return new Trial(tried);
  }

  /**
   * On what was open at one instant. How much of that was won, each slope is told: it is to tell
   * apart what is open at the same time, and cannot know what the next quarter brings.
   */
  private static List<Tried> tried(Linear linear, List<Example> moment, Set<Long> stages) {
    double[] scores =
        moment.stream().mapToDouble(each -> linear.of(each.ofWinning(stages))).toArray();
    double[] intercepts =
        SLOPES.stream()
            .mapToDouble(slope -> Likelihood.intercept(scores, slope, wonShare(moment)))
            .toArray();
    List<Tried> tried = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      List<Double> losses = new ArrayList<>();
      for (int slope = 0; slope < intercepts.length; slope++) {
        double share = Likelihood.share(intercepts[slope] + SLOPES.get(slope) * scores[i]);
        losses.add(-Math.log(moment.get(i).won() ? share : 1 - share));
      }
      tried.add(new Tried(moment.get(i), losses));
    }
    return tried;
  }

  /** Held to one half as if there were one more, since nothing is quite certain. */
  private static double wonShare(List<Example> moment) {
    return (moment.stream().filter(Example::won).count() + 0.5) / (moment.size() + 1);
  }

  private static boolean isEnough(List<Example> examples) {
    return opportunities(examples, Example::won) >= FEWEST / 2
        && opportunities(examples, each -> !each.won()) >= FEWEST / 2;
  }

  private static long opportunities(List<Example> examples, Predicate<Example> which) {
    return examples.stream().filter(which).mapToLong(Example::number).distinct().count();
  }

  /** The slope that was best, where it was clearly better than none; else zero. */
  double slope() {
    int best = 0;
    double gained = 0;
    for (int i = 1; i < SLOPES.size(); i++) {
      int slope = i;
      double gain = tried.stream().mapToDouble(each -> each.gain(slope)).sum();
      if (gain > gained) {
        best = i;
        gained = gain;
      }
    }
    return isClear(best, Example::number) && isClear(best, each -> each.sight().at())
        ? SLOPES.get(best)
        : 0;
  }

  /** The sights of one opportunity are no independent witnesses, nor are those of one instant. */
  private boolean isClear(int slope, Function<Example, Object> witness) {
    List<Double> gains =
        List.copyOf(
            tried.stream()
                .collect(
                    Collectors.groupingBy(
                        each -> witness.apply(each.example()),
                        Collectors.summingDouble(each -> each.gain(slope))))
                .values());
    double sum = gains.stream().mapToDouble(Double::doubleValue).sum();
    double mean = sum / gains.size();
    double squares = gains.stream().mapToDouble(gain -> (gain - mean) * (gain - mean)).sum();
    double error = Math.sqrt(squares * gains.size() / Math.max(1, gains.size() - 1));
    return sum > CLEARLY * error;
  }
}
