package dev.dealdesk.bot.opportunity;

import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Inputs;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Resolved;
import dev.dealdesk.bot.entry.Entries;
import dev.dealdesk.bot.naming.Resolver;
import dev.dealdesk.bot.naming.Self;
import dev.dealdesk.bot.reading.DateDirection;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.account.Account;
import dev.dealdesk.store.opportunity.Filter;
import dev.dealdesk.store.opportunity.Order;
import dev.dealdesk.store.person.Person;
import dev.dealdesk.store.workspace.Stage;
import dev.dealdesk.store.workspace.StageKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads which opportunities a person wants to see. */
final class ListReader {

  /** In a menu, for what does not matter. */
  static final String ANY = "any";

  private final Call call;
  private final Resolver resolver;
  private final Entries entries;
  private final Desk desk;

  ListReader(Call call, Desk desk) {
    this.call = own(desk, call);
    this.desk = desk;
    resolver = new Resolver(this.call, desk, ListOpportunities.ROUTE);
    entries = new Entries(this.call, desk.workspace(), ListOpportunities.ROUTE, false);
  }

  /** What came of it. */
  sealed interface Read {
    record Understood(ListQuery query) implements Read {}

    record Asks(Reply question) implements Read {}
  }

  /** "Mine" is an owner like any other, this quarter two days, and "any" says nothing. */
  private static Call own(Desk desk, Call call) {
    Inputs inputs = call.inputs();
    Map<String, List<String>> values = new HashMap<>(inputs.values());
    values.values().removeIf(List.of(ANY)::equals);
    boolean own = inputs.yes("mine") || inputs.text("owner").filter(Self::says).isPresent();
    values.remove("mine");
    if (own) {
      values.put("owner", List.of(self(call)));
    }
    Optional.ofNullable(values.remove("closing"))
        .flatMap(closing -> ClosingPeriod.of(closing.getFirst()))
        .map(period -> period.range(desk.workspace().day(call.at()), desk.workspace()))
        .ifPresent(range -> {
          range.from().ifPresent(day -> values.put("closing-after", List.of(day.toString())));
          range.to().ifPresent(day -> values.put("closing-before", List.of(day.toString())));
        });
    return call.with(new Inputs(values, inputs.people(), inputs.files()));
  }

  private static String self(Call call) {
    return "<@" + call.person().id().value() + ">";
  }

  Read read() {
    if (newcomer()) {
      return new Read.Asks(Reply.refuse(call.texts().say("opportunity.list.newcomer")));
    }
    Resolved<Person> owner = resolver.person("owner");
    Resolved<Stage> stage = resolver.stage("stage");
    Resolved<Account> account = resolver.account("account");
    Resolved<Optional<LocalDate>> from = entries.date("closing-after", DateDirection.LAST);
    Resolved<Optional<LocalDate>> to = entries.date("closing-before", DateDirection.NEXT);
    Resolved<BigDecimal> atLeast = entries.figure("amount-from");
    Resolved<BigDecimal> atMost = entries.figure("amount-to");
    if (saysNothing(from) || saysNothing(to)) {
      return new Read.Asks(Reply.refuse(call.texts().say("opportunity.list.needs_day")));
    }
    return Resolved.firstQuestion(owner, stage, account, from, to, atLeast, atMost)
        .<Read>map(Read.Asks::new)
        .orElseGet(() -> {
          Optional<StageKind> status = status(stage.got());
          return new Read.Understood(
              new ListQuery(
                  owner.got(),
                  stage.got(),
                  account.got().map(Account::ref),
                  status,
                  from.got().flatMap(Function.identity()),
                  to.got().flatMap(Function.identity()),
                  atLeast.got(),
                  atMost.got(),
                  order(status)));
        });
  }

  /** A list by a day that is unknown would be a list by no day at all. */
  private static boolean saysNothing(Resolved<Optional<LocalDate>> day) {
    return day.got().filter(Optional::isEmpty).isPresent();
  }

  /** Somebody who asks for their own and has never owned anything here. */
  private boolean newcomer() {
    return call.inputs().text("owner").filter(self(call)::equals).isPresent()
        && desk.people()
            .find(call.person().id())
            .filter(self -> desk.listing().totals(Filter.ALL.ownedBy(self.id())).count() > 0)
            .isEmpty();
  }

  /** Open ones, unless a won or lost stage was asked for; of a stage in a menu, its own status. */
  private Optional<StageKind> status(Optional<Stage> stage) {
    Optional<StageKind> said =
        call.inputs().text("status").filter(code -> !code.equals("all")).map(StageKind::of);
    boolean menus = ListView.in(call.inputs()).narrowing();
    if (stage.isPresent() && (menus || call.inputs().text("status").isEmpty())) {
      return said.isEmpty() && menus ? said : stage.map(Stage::kind);
    }
    return call.inputs().text("status").isPresent() ? said : Optional.of(StageKind.OPEN);
  }

  private Order order(Optional<StageKind> status) {
    boolean open = status.filter(kind -> kind == StageKind.OPEN).isPresent();
    return call.inputs()
        .text("sort")
        .map(code -> Order.valueOf(code.toUpperCase(Locale.ROOT)))
        .orElse(open ? Order.CLOSE_DATE : Order.CHANGED);
  }
}
