package dev.dealdesk.store.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes a score of what was learned and what is seen. */
final class Scoring {

  private static final int SHOWN = 3;

  private Scoring() {}

  static Score of(Model model, Sight sight) {
    return switch (model) {
      case Model.Learned learned -> learned(learned, sight);
      case Model.Unlearned unlearned ->
          new Score(
              percent(share(unlearned, sight)),
              List.of(),
              List.of(),
              new Basis.Prior(unlearned.closed(), Training.NEEDED));
    };
  }

  private static double share(Model.Unlearned model, Sight sight) {
    return sight
        .terms()
        .map(terms ->
            model
                .stages()
                .getOrDefault(terms.stage(), new Model.Conversion(0, 0))
                .winRate(terms.percent()))
        .orElse(0.5);
  }

  private static Score learned(Model.Learned model, Sight sight) {
    Likelihood likelihood = model.likelihood();
    List<Trait> traits = Trait.ofWinning(sight, likelihood.stages());
    List<Factor> factors = factors(likelihood, traits);
    return new Score(
        percent(Likelihood.share(likelihood.logOdds(traits))),
        strongest(factors, 1),
        strongest(factors, -1),
        new Basis.Learned(model.closed()));
  }

  /** What the likelihood would be without each of them tells how much it raises or lowers. */
  private static List<Factor> factors(Likelihood likelihood, List<Trait> traits) {
    double logOdds = likelihood.logOdds(traits);
    double share = Likelihood.share(logOdds);
    Map<Factor.Kind, Double> shown = new TreeMap<>();
    traits.forEach(trait -> shown.putIfAbsent(trait.kind(), trait.shown()));
    List<Factor> factors = new ArrayList<>();
    likelihood
        .linear()
        .byKind(traits)
        .forEach((kind, adds) -> {
          double without = Likelihood.share(logOdds - likelihood.slope() * adds);
          int points = (int) Math.round(100 * (share - without));
          factors.add(new Factor(kind, shown.getOrDefault(kind, 0.0), points));
        });
    return factors;
  }

  private static List<Factor> strongest(List<Factor> factors, int sign) {
    return factors.stream()
        .filter(factor -> factor.points() * sign > 0)
        .sorted(Comparator.comparingInt(factor -> -sign * factor.points()))
        .limit(SHOWN)
        .toList();
  }

  private static int percent(double share) {
    return Math.clamp(Math.round(100 * share), 1, 99);
  }
}
