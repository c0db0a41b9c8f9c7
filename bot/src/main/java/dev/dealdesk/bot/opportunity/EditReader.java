package dev.dealdesk.bot.opportunity;

import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Question;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Resolved;
import dev.dealdesk.bot.entry.Entries;
import dev.dealdesk.bot.naming.AccountOrNew;
import dev.dealdesk.bot.naming.Resolver;
import dev.dealdesk.bot.reading.DateDirection;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Money;
import dev.dealdesk.store.account.Account;
import dev.dealdesk.store.opportunity.Edit;
import dev.dealdesk.store.opportunity.NextStep;
import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.workspace.ForecastCategory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads what a person entered about an opportunity into edits. What is not clear is asked back, one
 * question at a time.
 */
final class EditReader {

  static final int LONGEST_NAME = 200;
  private static final int LONGEST_WORDS = 200;
  private static final int LONGEST_DESCRIPTION = 2000;

  private final Call call;
  private final Desk desk;
  private final String route;
  private final Entries entries;
  private final Resolver resolver;
  private final Optional<Opportunity> current;
  private final List<Edit> edits = new ArrayList<>();
  private final List<Reply> questions = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  /**
   * @param desk of a transaction that writes
   * @param route that an answer to a question leads to again
   * @param current the opportunity to change; none for one to be made
   */
  EditReader(Call call, Desk desk, String route, Optional<Opportunity> current) {
    this.call = call;
    this.desk = desk;
    this.route = route;
    this.entries = new Entries(call, desk.workspace(), route, true);
    this.resolver = new Resolver(call, desk, route);
    this.current = current;
  }

  /** Everything but the name and the stage. */
  EditReader details() {
    take(account("account"), account -> new Edit.ToAccount(account));
    amount();
    take(entries.date("close-date", DateDirection.NEXT), Edit.CloseOn::new);
    take(resolver.person("owner"), owner -> new Edit.Assign(Optional.of(owner)));
    take(entries.probability("probability"), Edit.Estimate::new);
    call.inputs()
        .text("forecast-category")
        .ifPresent(code -> edits.add(new Edit.Categorise(category(code))));
    nextStep();
    take(entries.text("type", LONGEST_WORDS), Edit.Type::new);
    take(entries.text("lead-source", LONGEST_WORDS), Edit.LeadSource::new);
    take(entries.text("description", LONGEST_DESCRIPTION), Edit.Describe::new);
    return this;
  }

  /** A name, where one was entered. */
  EditReader name() {
    if (call.inputs().has("name")) {
      take(entries.name("name", LONGEST_NAME), Edit.Rename::new);
    }
    return this;
  }

  /** How much it is worth, and by when. */
  EditReader worth() {
    amount();
    take(entries.date("close-date", DateDirection.NEXT), Edit.CloseOn::new);
    return this;
  }

  /** The amount and the close date that go with closing; who does not know the day closes today. */
  EditReader closing() {
    amount();
    Resolved<Optional<LocalDate>> date = entries.date("close-date", DateDirection.LAST);
    date.question().ifPresent(questions::add);
    date.got().filter(Optional::isPresent).map(Edit.CloseOn::new).ifPresent(edits::add);
    return this;
  }

  /** What an open stage may ask for of whoever moves an opportunity there. */
  EditReader moving() {
    amount();
    take(entries.date("close-date", DateDirection.NEXT), Edit.CloseOn::new);
    return this;
  }

  /** What any stage may ask for besides. */
  EditReader needed() {
    take(account("account"), account -> new Edit.ToAccount(account));
    nextStep();
    return this;
  }

  /** What to ask first, where something is not clear. */
  Optional<Reply> question() {
    return questions.stream().findFirst();
  }

  List<Edit> edits() {
    return List.copyOf(edits);
  }

  /** What else was done along the way, in Discord Markdown. */
  List<String> notes() {
    return List.copyOf(notes);
  }

  private <T> void take(Resolved<T> read, Function<T, Edit> edit) {
    read.question().ifPresent(questions::add);
    read.got().map(edit).ifPresent(edits::add);
  }

  private Resolved<Optional<Account.Ref>> account(String input) {
    return switch (entries.text(input, LONGEST_NAME)) {
      case Resolved.Absent<Optional<String>>() -> new Resolved.Absent<>();
      case Resolved.Asks<Optional<String>>(var reply) -> new Resolved.Asks<>(reply);
      case Resolved.Got<Optional<String>>(var entered) ->
          entered
              .map(name -> named(input, name))
              .orElseGet(() -> new Resolved.Got<>(Optional.empty()));
    };
  }

  private Resolved<Optional<Account.Ref>> named(String input, String entered) {
    return switch (new AccountOrNew(call, desk, resolver).of(input, entered)) {
      case Resolved.Absent<AccountOrNew.Named>() -> new Resolved.Absent<>();
      case Resolved.Asks<AccountOrNew.Named>(var reply) -> new Resolved.Asks<>(reply);
      case Resolved.Got<AccountOrNew.Named>(var named) -> {
        if (named.made()) {
          notes.add(call.texts().say("opportunity.new_account", "name", named.account().name()));
        }
        yield new Resolved.Got<>(Optional.of(named.account()));
      }
    };
  }

  /** An amount that names no currency is in the one that was given, else in the present one. */
  private void amount() {
    Resolved<Currency> given = entries.currency("currency");
    given.question().ifPresent(questions::add);
    Currency usual =
        given
            .got()
            .or(() -> current.map(Opportunity::currency))
            .orElse(desk.workspace().currency());
    Resolved<Optional<Money>> amount = entries.money("amount", usual);
    Optional<Money> money = amount.got().flatMap(Function.identity());
    if (money.isPresent()
        && given.got().filter(c -> !c.equals(money.get().currency())).isPresent()) {
      questions.add(contradiction(money.get(), given.got().get()));
    }
    given.got().map(Edit.In::new).filter(_ -> money.isEmpty()).ifPresent(edits::add);
    take(amount, Edit.Amount::new);
  }

  private Reply contradiction(Money amount, Currency currency) {
    return Question.mend(
        call,
        route,
        call.texts()
            .say(
                "opportunity.two_currencies",
                "amount",
                amount,
                "currency",
                currency.getCurrencyCode()));
  }

  private static Optional<ForecastCategory> category(String code) {
    return code.equals("stage") ? Optional.empty() : Optional.of(ForecastCategory.of(code));
  }

  /** The next step as a form shows it whole: what is empty there is none. */
  EditReader wholeNextStep() {
    Resolved<Optional<String>> step = entries.text("next-step", LONGEST_WORDS);
    Resolved<Optional<LocalDate>> due = entries.date("next-step-due", DateDirection.NEXT);
    step.question().ifPresent(questions::add);
    due.question().ifPresent(questions::add);
    Optional<String> text = step.got().flatMap(Function.identity());
    Optional<LocalDate> day = due.got().flatMap(Function.identity());
    if (text.isEmpty() && day.isPresent() && questions.isEmpty()) {
      questions.add(withoutStep());
    }
    edits.add(new Edit.Plan(text.map(words -> new NextStep(words, day))));
    return this;
  }

  private Reply withoutStep() {
    return Question.mend(
        call, route, call.texts().say("opportunity.due_without_step"), "next-step");
  }

  /** What is said of the next step; the rest of it stays. */
  EditReader nextStep() {
    Resolved<Optional<String>> step = entries.text("next-step", LONGEST_WORDS);
    Resolved<Optional<LocalDate>> due = entries.date("next-step-due", DateDirection.NEXT);
    step.question().ifPresent(questions::add);
    due.question().ifPresent(questions::add);
    boolean entered = step.got().isPresent() || due.got().isPresent();
    Optional<NextStep> before = current.flatMap(Opportunity::nextStep);
    Optional<String> text = step.got().isPresent() ? step.got().get() : before.map(NextStep::text);
    if (due.got().isPresent() && text.isEmpty()) {
      questions.add(withoutStep());
    } else if (entered) {
      edits.add(new Edit.Plan(text.map(words -> planned(words, due.got(), before))));
    }
    return this;
  }

  /** Another step has another due date. */
  private static NextStep planned(
      String words, Optional<Optional<LocalDate>> due, Optional<NextStep> before) {
    Optional<LocalDate> kept =
        before.filter(step -> step.text().equals(words)).flatMap(NextStep::due);
    return new NextStep(words, due.orElse(kept));
  }
}
