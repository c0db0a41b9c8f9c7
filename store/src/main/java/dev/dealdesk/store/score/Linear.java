package dev.dealdesk.store.score;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a linear learner has learned: what each trait adds, against an opportunity of the usual
 * kind.
 *
 * @param terms by the trait's name; a trait that was never learned adds nothing
 */
record Linear(Map<String, Term> terms) {

  /**
   * @param weight of a trait that is one standard deviation above its mean
   */
  record Term(Scale.Spread spread, double weight) {}

  Linear {
    terms = Map.copyOf(terms);
  }

  double of(List<Trait> traits) {
    return traits.stream().mapToDouble(this::of).sum();
  }

  /** What each kind of thing adds. */
  Map<Factor.Kind, Double> byKind(List<Trait> traits) {
    Map<Factor.Kind, Double> sums = new EnumMap<>(Factor.Kind.class);
    traits.forEach(trait -> sums.merge(trait.kind(), of(trait), Double::sum));
    return sums;
  }

  private double of(Trait trait) {
    Term term = terms.get(trait.name());
    return term == null ? 0 : term.weight() * term.spread().of(trait.value());
  }
}
