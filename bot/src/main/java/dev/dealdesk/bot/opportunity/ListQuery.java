package dev.dealdesk.bot.opportunity;

import dev.dealdesk.bot.command.Press;
import dev.dealdesk.store.account.Account;
import dev.dealdesk.store.opportunity.Filter;
import dev.dealdesk.store.opportunity.Order;
import dev.dealdesk.store.person.Person;
import dev.dealdesk.store.workspace.Stage;
import dev.dealdesk.store.workspace.StageKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * Which opportunities to list, with what they are called.
 *
 * @param status empty: open, won and lost ones
 */
record ListQuery(
    Optional<Person> owner,
    Optional<Stage> stage,
    Optional<Account.Ref> account,
    Optional<StageKind> status,
    Optional<LocalDate> closingFrom,
    Optional<LocalDate> closingTo,
    Optional<BigDecimal> atLeast,
    Optional<BigDecimal> atMost,
    Order order) {

  Filter filter() {
    return new Filter(
        owner.map(Person::id),
        stage.map(Stage::id),
        account.map(Account.Ref::id),
        status,
        closingFrom,
        closingTo,
        atLeast,
        atMost);
  }

  /** The same list again, whoever presses: people, stages and days as they were understood. */
  Press press() {
    Press press =
        Press.of(ListOpportunities.ROUTE)
            .with("status", status.map(StageKind::code).orElse("all"))
            .with("sort", order.name().toLowerCase(Locale.ROOT));
    press = with(press, "owner", owner.map(person -> "person:" + person.id().value()));
    press = with(press, "stage", stage.map(known -> "stage:" + known.id().value()));
    press = with(press, "account", account.map(known -> "account:" + known.id().value()));
    press = with(press, "closing-after", closingFrom);
    press = with(press, "closing-before", closingTo);
    press = with(press, "amount-from", atLeast.map(BigDecimal::toPlainString));
    return with(press, "amount-to", atMost.map(BigDecimal::toPlainString));
  }

  private static Press with(Press press, String name, Optional<?> value) {
    return value.map(known -> press.with(name, known)).orElse(press);
  }
}
