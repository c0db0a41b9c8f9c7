package dev.dealdesk.bot.start;

import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.bot.command.Question;
import dev.dealdesk.bot.command.Resolved;
import dev.dealdesk.bot.naming.Resolver;
import dev.dealdesk.store.AccountId;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.contact.Contact;
import dev.dealdesk.store.contact.Contacts;
import java.util.Optional;

/**
 * Finds the contact that a person names, or makes it where nobody is called alike; where somebody
 * is, the person says who is meant.
 *
 * @param account where a new contact works
 */
record ContactOrNew(Call call, Desk desk, Resolver resolver, Optional<AccountId> account) {

  private static final String NEW = "new:";
  private static final int LONGEST_ANSWER = 90;

  /**
   * @param made whether it has been made just now
   */
  record Named(Contact contact, boolean made) {}

  /** For a transaction that writes. */
  Resolved<Named> of(String input, String entered) {
    Optional<Contact> origin = Origin.contact(call.inputs(), desk, entered);
    if (origin.isPresent()) {
      return new Resolved.Got<>(new Named(origin.get(), false));
    }
    // Only an answer to a question says so; what is typed is a name, whatever it begins with.
    if (entered.startsWith(NEW) && Question.asked(call.inputs())) {
      return made(entered.substring(NEW.length()));
    }
    if (!entered.startsWith("contact:")) {
      desk.contacts().reserve(entered);
      if (desk.contacts().search(entered, Optional.empty(), 1).isEmpty()) {
        return made(entered);
      }
    }
    return meant(input, entered);
  }

  private Resolved<Named> meant(String input, String entered) {
    Choice[] more =
        entered.length() > LONGEST_ANSWER || entered.startsWith("contact:")
            ? new Choice[0]
            : new Choice[] {
              new Choice(NEW + entered, call.texts().label("start.new_contact", "name", entered))
            };
    return switch (resolver.contact(input, more)) {
      case Resolved.Got<Contact>(var contact) -> new Resolved.Got<>(new Named(contact, false));
      case Resolved.Asks<Contact>(var reply) -> new Resolved.Asks<>(reply);
      case Resolved.Absent<Contact>() -> new Resolved.Absent<>();
    };
  }

  private Resolved<Named> made(String name) {
    Contact contact =
        desk.contacts()
            .create(
                new Contacts.New(
                    name,
                    account,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()));
    return new Resolved.Got<>(new Named(contact, true));
  }
}
