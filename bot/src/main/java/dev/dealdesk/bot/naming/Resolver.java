package dev.dealdesk.bot.naming;

import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.command.Question;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Resolved;
import dev.dealdesk.bot.text.Brief;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Lookup;
import dev.dealdesk.store.account.Account;
import dev.dealdesk.store.contact.Contact;
import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.person.Person;
import dev.dealdesk.store.workspace.Role;
import dev.dealdesk.store.workspace.Stage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the records that a call names, in either language. Each method takes the name of an input;
 * an answer to what it asks back runs {@code route} again with that input made clear.
 */
public final class Resolver {

  private static final int MOST = 25;
  private static final int ECHO = 100;

  private final Call call;
  private final Desk desk;
  private final String route;
  private final boolean insisting;

  public Resolver(Call call, Desk desk, String route) {
    this(call, desk, route, false);
  }

  private Resolver(Call call, Desk desk, String route, boolean insisting) {
    this.call = call;
    this.desk = desk;
    this.route = route;
    this.insisting = insisting;
  }

  /** The same, but it asks for what was left out: there is no {@link Resolved.Absent}. */
  public Resolver insisting() {
    return new Resolver(call, desk, route, true);
  }

  public Resolved<Opportunity> opportunity(String input) {
    Resolved<Opportunity> found = resolve(new OpportunityNames(call, desk), input);
    return found.question().flatMap(_ -> deleted(input)).orElse(found);
  }

  /** Of one that was deleted, it is told, and how to bring it back. */
  private Optional<Resolved<Opportunity>> deleted(String input) {
    return call.inputs()
        .text(input)
        .flatMap(typed -> DeletedNames.numbered(desk, typed))
        .map(deleted -> {
          String sentence =
              call.texts()
                  .say(
                      "naming.deleted",
                      "number",
                      new Markdown(deleted.number().toString()),
                      "name",
                      Brief.of(deleted.name(), ECHO),
                      "when",
                      new Markdown("<t:" + deleted.since().getEpochSecond() + ":R>"));
          Press restore = Press.of("opportunity restore").with("opportunity", deleted.number());
          Button button = new Button(call.texts().label("naming.restore"), Question.again(restore));
          return new Resolved.Asks<>(Reply.refuse(sentence, button));
        });
  }

  /** An opportunity that was deleted. */
  public Resolved<Opportunity> deletedOpportunity(String input) {
    return resolve(new DeletedNames(desk, call.texts().locale()), input);
  }

  /**
   * @param more further answers to offer where no account is clearly meant
   */
  public Resolved<Account> account(String input, Choice... more) {
    return resolve(new AccountNames(call, desk), input, more);
  }

  /** Asks which of these accounts is meant, or one of the further answers. */
  Resolved<Account> account(String input, String typed, List<Account> candidates, Choice... more) {
    AccountNames names = new AccountNames(call, desk);
    return ask(input, say("naming.near", names, typed), choices(names, candidates, List.of(more)));
  }

  /**
   * @param more further answers to offer where no contact is clearly meant
   */
  public Resolved<Contact> contact(String input, Choice... more) {
    return resolve(new ContactNames(call, desk), input, more);
  }

  public Resolved<Stage> stage(String input) {
    return resolve(new StageNames(desk.process(), call.texts().locale()), input);
  }

  public Resolved<Role> role(String input) {
    return resolve(new RoleNames(desk, call.texts().locale()), input);
  }

  /**
   * A member who was chosen, a mention, "me", or a name. In a transaction that writes, a member
   * becomes known by being named.
   */
  public Resolved<Person> person(String input) {
    PersonNames names = new PersonNames(call, desk);
    return Question.person(call.inputs(), input)
        .map(member -> member.bot() ? this.<Person>bot(member) : member(names, input, member))
        .orElseGet(() -> resolve(names, input));
  }

  private <T> Resolved<T> bot(dev.dealdesk.bot.command.Person bot) {
    return refuse(call.texts().say("naming.bot", "name", bot.name()));
  }

  private Resolved<Person> member(
      PersonNames names, String input, dev.dealdesk.bot.command.Person member) {
    return names
        .member(member)
        .<Resolved<Person>>map(Resolved.Got::new)
        .orElseGet(() -> asks(names, input, member.name(), List.of()));
  }

  private <T> Resolved<T> resolve(Kind<T> kind, String input, Choice... more) {
    Optional<String> typed = call.inputs().text(input);
    if (typed.isPresent()) {
      return named(kind, input, typed.get(), List.of(more));
    }
    return insisting ? which(kind, input, List.of(more)) : new Resolved.Absent<>();
  }

  private <T> Resolved<T> named(Kind<T> kind, String input, String typed, List<Choice> more) {
    return switch (kind.meant(typed)) {
      case Lookup.Found<T>(var value) -> new Resolved.Got<>(value);
      case Lookup.Missing<T>() -> asks(kind, input, typed, more);
      case Lookup.Ambiguous<T>(var candidates) -> {
        boolean several = kind.isCalled(candidates.getFirst(), typed);
        String key = several ? "naming.several" : "naming.near";
        yield ask(input, say(key, kind, typed), choices(kind, candidates, more));
      }
    };
  }

  private <T> Resolved<T> which(Kind<T> kind, String input, List<Choice> more) {
    List<Choice> answers = choices(kind, kind.likeliest("", MOST), more);
    return answers.isEmpty()
        ? refuse(say("naming.none", kind, ""))
        : ask(input, say("naming.which", kind, ""), answers);
  }

  /** Nothing is called so. */
  private <T> Resolved<T> asks(Kind<T> kind, String input, String typed, List<Choice> more) {
    String missing = say("naming.missing", kind, typed);
    return more.isEmpty() ? refuse(missing) : ask(input, missing, more);
  }

  private <T> Resolved<T> ask(String input, String question, List<Choice> answers) {
    return new Resolved.Asks<>(Question.ask(call, route, input, question, answers));
  }

  private static <T> Resolved<T> refuse(String markdown) {
    return new Resolved.Asks<>(Reply.refuse(markdown));
  }

  private String say(String key, Kind<?> kind, String typed) {
    String echo = Brief.of(typed, ECHO);
    // Somebody who was picked and not named is shown as Discord shows them.
    Object shown = PersonNames.mentioned(typed).isPresent() ? new Markdown(typed) : echo;
    return call.texts().say(key, "kind", kind.key(), "typed", shown);
  }

  private static <T> List<Choice> choices(Kind<T> kind, List<T> records, List<Choice> more) {
    List<T> shown = records.stream().limit(MOST - more.size()).toList();
    return Stream.concat(kind.choices(shown).stream(), more.stream()).toList();
  }
}
