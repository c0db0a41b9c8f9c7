package dev.dealdesk.bot.reading;

import java.util.Collection;
import java.util.List;

/** What became of something a person typed. */
public sealed interface Reading<T> {

  /** More candidates than this are no help to the person who has to choose. */
  int MOST_CANDIDATES = 5;

  /** It means one thing. */
  record Understood<T>(T value) implements Reading<T> {}

  /**
   * It could mean any of these, the likeliest first: ask which.
   *
   * @param candidates two to {@value #MOST_CANDIDATES} different values
   */
  record Ambiguous<T>(List<T> candidates) implements Reading<T> {
    public Ambiguous {
      candidates = List.copyOf(candidates);
      if (candidates.size() < 2 || candidates.size() > MOST_CANDIDATES) {
        throw new IllegalArgumentException("Not a choice to ask for: " + candidates);
      }
    }
  }

  /** The person says that nobody knows yet ("tbd", "미정"). */
  record Unknown<T>() implements Reading<T> {}

  /** It means nothing here. */
  record NotUnderstood<T>(Reason reason) implements Reading<T> {}

  /** The one meaning that is left, or the choice between several. None at all is garbage. */
  static <T> Reading<T> anyOf(Collection<T> meanings) {
    List<T> distinct = meanings.stream().distinct().limit(MOST_CANDIDATES).toList();
    return switch (distinct.size()) {
      case 0 -> new NotUnderstood<>(Reason.GARBAGE);
      case 1 -> new Understood<>(distinct.getFirst());
      default -> new Ambiguous<>(distinct);
    };
  }
}
