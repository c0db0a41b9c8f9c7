package dev.dealdesk.bot.pipeline;

import dev.dealdesk.bot.command.Press;
import dev.dealdesk.store.person.Person;
import dev.dealdesk.store.pipeline.Period;
import dev.dealdesk.store.pipeline.Scope;
import java.util.Optional;

/**
 * Whose opportunities are looked at, and which of them.
 *
 * @param owner none: everybody's
 * @param closing those with a close date in it; none: all
 */
record Lens(Optional<Person> owner, Optional<Period> closing) {

  Scope scope() {
    Scope all = Scope.ALL;
    Scope owned = owner.map(person -> all.ownedBy(person.id())).orElse(all);
    return closing.map(owned::closingIn).orElse(owned);
  }

  /** The same look at something, whoever presses: people and days as they were understood. */
  Press press(String route) {
    Press press = Press.of(route).with("period", closing.map(PeriodReader::spelled).orElse("all"));
    return owner.map(person -> press.with("owner", "person:" + person.id().value())).orElse(press);
  }

  /** The list of the open ones. */
  Press list() {
    Press press = Press.of("opportunity list").with("status", "open").with("sort", "amount");
    press = closing.isPresent() ? closing(press, closing.get()) : press;
    return owner.isPresent() ? press.with("owner", owner(owner.get())) : press;
  }

  static Press closing(Press list, Period period) {
    return list.with("closing-after", period.from()).with("closing-before", period.to());
  }

  static String owner(Person person) {
    return "person:" + person.id().value();
  }
}
