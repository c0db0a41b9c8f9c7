package dev.dealdesk.bot.contactrole;

import dev.dealdesk.bot.text.Brief;
import dev.dealdesk.store.account.Account;
import dev.dealdesk.store.contact.Contact;
import dev.dealdesk.store.opportunity.ContactRole;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Contacts and their roles in a few words that are not yet Markdown. */
final class RoleLine {

  private RoleLine() {}

  /** A contact with what tells it apart. */
  static String contact(Contact contact) {
    return joined(Stream.concat(Stream.of(contact.name()), details(contact).stream()));
  }

  /** A contact with the role it plays. */
  static String role(ContactRole role, Locale locale) {
    return joined(Stream.of(role.contact().name(), role.role().name().in(locale)));
  }

  /** Title and account, as far as they are known. */
  static List<String> details(Contact contact) {
    return Stream.of(contact.title(), contact.account().map(Account.Ref::name))
        .flatMap(Optional::stream)
        .toList();
  }

  private static String joined(Stream<String> parts) {
    return parts.map(part -> Brief.of(part, 40)).collect(Collectors.joining(" · "));
  }
}
