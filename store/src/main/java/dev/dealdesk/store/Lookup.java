package dev.dealdesk.store;

import java.util.List;

/** What came of looking for something by the name that a person typed. */
public sealed interface Lookup<T> {

  /** Exactly this one. */
  record Found<T>(T value) implements Lookup<T> {}

  /** One of these, the likeliest first; the person has to say which. */
  record Ambiguous<T>(List<T> candidates) implements Lookup<T> {
    public Ambiguous {
      candidates = List.copyOf(candidates);
    }
  }

  /** Nothing is called so, nor nearly so. */
  record Missing<T>() implements Lookup<T> {}

  /** The one that is meant without doubt, or what it might be. */
  static <T> Lookup<T> of(List<T> exact, List<T> near) {
    if (exact.size() == 1) {
      return new Found<>(exact.getFirst());
    }
    List<T> candidates = exact.isEmpty() ? near : exact;
    return candidates.isEmpty() ? new Missing<>() : new Ambiguous<>(candidates);
  }

  /**
   * As {@link #of}, for a short list that people know: where the name stands in one of them alone,
   * that one is meant.
   */
  static <T> Lookup<T> ofFew(List<T> exact, List<T> containing, List<T> all) {
    boolean alone = exact.isEmpty() && containing.size() == 1;
    return alone
        ? new Found<>(containing.getFirst())
        : of(exact, containing.isEmpty() ? all : containing);
  }
}
