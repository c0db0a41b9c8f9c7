package dev.dealdesk.bot.contact;

import dev.dealdesk.bot.text.Brief;
import dev.dealdesk.store.account.Account;
import dev.dealdesk.store.contact.Contact;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What tells a contact apart, in a few words that are not yet Markdown. */
final class ContactLine {

  private ContactLine() {}

  /** Name, title and account. */
  static String plain(Contact contact) {
    return Stream.of(Brief.of(contact.name(), 40), details(contact))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  /** Title and account; empty where neither is known. */
  static String details(Contact contact) {
    return joined(contact.title(), contact.account().map(Account.Ref::name));
  }

  /** What the contact does; empty where that is not known. */
  static String work(Contact contact) {
    return joined(contact.title(), contact.department());
  }

  private static String joined(Optional<String> one, Optional<String> other) {
    return Stream.of(one, other)
        .flatMap(Optional::stream)
        .map(part -> Brief.of(part, 60))
        .collect(Collectors.joining(" · "));
  }
}
