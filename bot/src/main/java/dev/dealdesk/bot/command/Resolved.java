package dev.dealdesk.bot.command;

import java.util.Optional;
import java.util.stream.Stream;

/** What came of reading what a person entered, or of looking for the record they named. */
public sealed interface Resolved<T> {

  /** This one is meant. */
  record Got<T>(T value) implements Resolved<T> {}

  /** Nothing was entered. */
  record Absent<T>() implements Resolved<T> {}

  /** It is not clear what is meant; the reply asks back. */
  record Asks<T>(Reply reply) implements Resolved<T> {}

  /** What is meant, where something was entered and is clear. */
  default Optional<T> got() {
    return this instanceof Got<T>(var value) ? Optional.of(value) : Optional.empty();
  }

  /** The reply that asks back, where it has to. */
  default Optional<Reply> question() {
    return this instanceof Asks<T>(var reply) ? Optional.of(reply) : Optional.empty();
  }

  /** What is meant, or something else where nothing was entered. */
  default T or(T other) {
    return got().orElse(other);
  }

  /** The first question there is among several inputs; none where all are clear. */
  static Optional<Reply> firstQuestion(Resolved<?>... all) {
    return Stream.of(all).flatMap(each -> each.question().stream()).findFirst();
  }
}
