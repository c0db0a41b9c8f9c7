package dev.dealdesk.bot.start;

import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.bot.command.Question;
import dev.dealdesk.bot.command.Resolved;
import dev.dealdesk.bot.naming.Names;
import dev.dealdesk.bot.naming.Resolver;
import dev.dealdesk.store.AccountId;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.account.Account;
import dev.dealdesk.store.contact.Contact;
import dev.dealdesk.store.contact.Contacts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the contact that a person names, or makes it where nobody is called alike; where somebody
 * is, or works elsewhere, the person says who is meant.
 *
 * @param account where a new contact works
 */
record ContactOrNew(Call call, Desk desk, Resolver resolver, Optional<AccountId> account) {

  private static final String NEW = "new:";
  private static final int LONGEST_ANSWER = 90;
  private static final int MOST = 4;

  /**
   * @param made whether it has been made just now
   */
  record Named(Contact contact, boolean made) {}

  /** For a transaction that writes. */
  Resolved<Named> of(String input, String entered) {
    Optional<Contact> origin = Origin.contact(call.inputs(), desk, entered);
    if (origin.isPresent()) {
      return found(origin.get());
    }
    // Only an answer to a question says so; what is typed is a name, whatever it begins with.
    if (entered.startsWith(NEW) && Question.asked(call.inputs())) {
      return made(entered.substring(NEW.length()));
    }
    return entered.startsWith("contact:") ? chosen(input) : called(input, entered);
  }

  private Resolved<Named> chosen(String input) {
    return switch (resolver.contact(input)) {
      case Resolved.Got<Contact>(var contact) -> found(contact);
      case Resolved.Asks<Contact>(var reply) -> new Resolved.Asks<>(reply);
      case Resolved.Absent<Contact>() -> new Resolved.Absent<>();
    };
  }

  private Resolved<Named> called(String input, String name) {
    desk.contacts().reserve(name);
    List<Contact> exactly = desk.contacts().exactly(name);
    List<Contact> here = exactly.stream().filter(this::mayWorkHere).toList();
    if (here.size() == 1) {
      return found(here.getFirst());
    }
    List<Contact> candidates = !here.isEmpty() ? here : !exactly.isEmpty() ? exactly : alike(name);
    return candidates.isEmpty() ? made(name) : asks(input, name, candidates);
  }

  /** People of the same name at different accounts are different people. */
  private boolean mayWorkHere(Contact contact) {
    return account.isEmpty()
        || contact.account().map(Account.Ref::id).filter(id -> !id.equals(account.get())).isEmpty();
  }

  /** Another spelling of the name, or a longer name that it may be short for. */
  private List<Contact> alike(String name) {
    String part = name.toLowerCase(Locale.ROOT);
    return Stream.concat(
            desk.contacts().resembling(unmade(name), MOST).stream(),
            desk.contacts().search(name, Optional.empty(), MOST).stream()
                .filter(contact -> contact.name().toLowerCase(Locale.ROOT).contains(part)))
        .distinct()
        .limit(MOST)
        .toList();
  }

  private Resolved<Named> asks(String input, String name, List<Contact> candidates) {
    Stream<Choice> made =
        name.length() > LONGEST_ANSWER
            ? Stream.empty()
            : Stream.of(
                new Choice(NEW + name, call.texts().label("start.new_contact", "name", name)));
    List<Choice> answers =
        Stream.concat(
                candidates.stream().limit(MOST).map(each -> Names.choice(call, desk, each)), made)
            .toList();
    return new Resolved.Asks<>(
        Question.ask(
            call,
            StartOpportunity.ROUTE,
            input,
            call.texts().say("start.which_contact", "name", name),
            answers));
  }

  private static Resolved<Named> found(Contact contact) {
    return new Resolved.Got<>(new Named(contact, false));
  }

  private Resolved<Named> made(String name) {
    return new Resolved.Got<>(new Named(desk.contacts().create(unmade(name)), true));
  }

  private Contacts.New unmade(String name) {
    return new Contacts.New(
        name, account, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
