package dev.dealdesk.bot.naming;

import dev.dealdesk.bot.command.Reply;
import java.util.Optional;
import java.util.stream.Stream;

/** What came of looking for the record that a person named. */
public sealed interface Resolved<T> {

  /** This one is meant. */
  record Got<T>(T value) implements Resolved<T> {}

  /** Nothing was entered. */
  record Absent<T>() implements Resolved<T> {}

  /** It is not clear what is meant; the reply asks back. */
  record Asks<T>(Reply reply) implements Resolved<T> {}

  /** The record that is meant, where one was named and is clear. */
  default Optional<T> got() {
    return this instanceof Got<T>(var value) ? Optional.of(value) : Optional.empty();
  }

  /** The reply that asks back, where it has to. */
  default Optional<Reply> question() {
    return this instanceof Asks<T>(var reply) ? Optional.of(reply) : Optional.empty();
  }

  /** The first question there is among several names; none where all are clear. */
  static Optional<Reply> firstQuestion(Resolved<?>... all) {
    return Stream.of(all).flatMap(each -> each.question().stream()).findFirst();
  }
}
