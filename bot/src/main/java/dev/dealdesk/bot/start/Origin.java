package dev.dealdesk.bot.start;

import dev.dealdesk.bot.command.Inputs;
import dev.dealdesk.store.ContactId;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.account.Account;
import dev.dealdesk.store.contact.Contact;
import java.util.Optional;

/**
 * The contact whom an opportunity was begun with. In the form people read its name and its
 * account's; as long as they leave these, they mean this very contact and account, whoever else is
 * called so.
 */
final class Origin {

  /** The input that names it, as {@code contact:12}. */
  private static final String INPUT = "from";

  private static final String KEY = "contact:";

  private Origin() {}

  static Optional<Contact> contact(Inputs inputs, Desk desk) {
    return inputs
        .text(INPUT)
        .filter(key -> key.matches(KEY + "\\d{1,18}"))
        .map(key -> new ContactId(Long.parseLong(key.substring(KEY.length()))))
        .flatMap(desk.contacts()::find);
  }

  /** Where it is still the one that is named. */
  static Optional<Contact> contact(Inputs inputs, Desk desk, String entered) {
    return contact(inputs, desk).filter(contact -> contact.name().strip().equals(entered));
  }

  /** Its account, where that is still the one that is named. */
  static Optional<Account.Ref> account(Inputs inputs, Desk desk, String entered) {
    return contact(inputs, desk)
        .flatMap(Contact::account)
        .filter(account -> account.name().strip().equals(entered));
  }
}
