package dev.dealdesk.bot.contactrole;

import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.bot.command.Question;
import dev.dealdesk.bot.command.Resolved;
import dev.dealdesk.bot.naming.Resolver;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.account.Account;
import dev.dealdesk.store.contact.Contact;
import dev.dealdesk.store.contact.Contacts;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the contact that a person names, or makes it on their word.
 *
 * @param account where a new contact works
 */
record ContactOrNew(Call call, Desk desk, Optional<Account.Ref> account) {

  private static final String NEW = "new:";

  /** An answer holds at most 100 characters; a longer name is made by its own command. */
  private static final int LONGEST_ANSWER = 90;

  /**
   * @param made whether it has been made just now
   */
  record Named(Contact contact, boolean made) {}

  /** Whether the input says that it is a new one. */
  static boolean isNew(String entered) {
    return entered.startsWith(NEW) && !name(entered).isEmpty();
  }

  /** The name in an input, be it that of a new contact or not. */
  static String name(String entered) {
    return entered.startsWith(NEW) ? entered.substring(NEW.length()).strip() : entered;
  }

  /** For a transaction that writes. */
  Resolved<Named> of(Resolver resolver, String input) {
    String entered = call.inputs().text(input).orElse("");
    // Only an answer to a question says so; what is typed is a name, whatever it begins with.
    if (isNew(entered) && Question.asked(call.inputs())) {
      return new Resolved.Got<>(new Named(made(name(entered)), true));
    }
    return switch (resolver.contact(input, newOne(entered).toArray(Choice[]::new))) {
      case Resolved.Got<Contact>(var contact) -> new Resolved.Got<>(new Named(contact, false));
      case Resolved.Asks<Contact>(var reply) -> new Resolved.Asks<>(reply);
      case Resolved.Absent<Contact>() -> new Resolved.Absent<>();
    };
  }

  private Contact made(String name) {
    return desk.contacts()
        .create(
            new Contacts.New(
                name,
                account.map(Account.Ref::id),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
  }

  private Stream<Choice> newOne(String name) {
    return Stream.of(name)
        .filter(fitting -> !fitting.isEmpty() && fitting.length() <= LONGEST_ANSWER)
        .filter(fitting -> !fitting.startsWith("contact:"))
        .map(fitting -> new Choice(NEW + fitting, label(fitting)));
  }

  private String label(String name) {
    return account
        .map(at -> call.texts().label("contactrole.new_at", "name", name, "account", at.name()))
        .orElseGet(() -> call.texts().label("contactrole.new", "name", name));
  }
}
