package dev.dealdesk.bot.pipeline;

import dev.dealdesk.bot.command.Press;
import dev.dealdesk.store.person.Person;
import dev.dealdesk.store.pipeline.Period;
import dev.dealdesk.store.pipeline.Scope;
import java.util.Optional;

/**
 * Whose opportunities are looked at, and which of them.
 *
 * @param closing those with a close date in it; none: all
 */
record Lens(Whose whose, Optional<Period> closing) {

  Scope scope() {
    return closing.map(whose.scope()::closingIn).orElse(whose.scope());
  }

  /** The same look at something, whoever presses: people and days as they were understood. */
  Press press(String route) {
    return Press.of(route)
        .with(Whose.INPUT, whose.code())
        .with("period", closing.map(PeriodReader::spelled).orElse(PeriodReader.ALL));
  }

  /** The list of the open ones; none of a team, which lists do not know. */
  Optional<Press> list() {
    Press open = Press.of("opportunity list").with("status", "open").with("sort", "amount");
    Press closed = closing.map(period -> closing(open, period)).orElse(open);
    Press owned = whose.person().map(person -> closed.with("owner", owner(person))).orElse(closed);
    return whose.team() ? Optional.empty() : Optional.of(owned);
  }

  static Press closing(Press list, Period period) {
    return list.with("closing-after", period.from()).with("closing-before", period.to());
  }

  static String owner(Person person) {
    return "person:" + person.id().value();
  }
}
