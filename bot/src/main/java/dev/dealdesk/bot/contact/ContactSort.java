package dev.dealdesk.bot.contact;

import static dev.dealdesk.store.record.RecordField.ACCOUNT;
import static dev.dealdesk.store.record.RecordField.DEPARTMENT;
import static dev.dealdesk.store.record.RecordField.EMAIL;
import static dev.dealdesk.store.record.RecordField.NAME;
import static dev.dealdesk.store.record.RecordField.PHONE;
import static dev.dealdesk.store.record.RecordField.TITLE;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Completer;
import dev.dealdesk.bot.command.Resolved;
import dev.dealdesk.bot.naming.AccountOrNew;
import dev.dealdesk.bot.naming.Names;
import dev.dealdesk.bot.naming.Resolver;
import dev.dealdesk.bot.record.RecordSort;
import dev.dealdesk.store.ContactId;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.contact.Contact;
import dev.dealdesk.store.record.RecordField;
import dev.dealdesk.store.record.RecordId;
import dev.dealdesk.store.record.RecordKind;
import java.util.List;
import java.util.Optional;

/** Contacts, as the commands that accounts have as well see them. */
public final class ContactSort implements RecordSort<Contact> {

  @Override
  public RecordKind kind() {
    return RecordKind.CONTACT;
  }

  @Override
  public List<RecordField> entered() {
    return List.of(NAME, ACCOUNT, TITLE, DEPARTMENT, EMAIL, PHONE);
  }

  @Override
  public List<RecordField> inForm() {
    return List.of(NAME, ACCOUNT, TITLE, EMAIL, PHONE);
  }

  @Override
  public Completer completer(Names names) {
    return names.contact();
  }

  @Override
  public Resolved<Contact> named(Resolver resolver, String input) {
    return resolver.contact(input);
  }

  @Override
  public RecordId id(Contact contact) {
    return RecordId.of(contact.id());
  }

  @Override
  public List<Block> panel(Call call, Desk desk, RecordId id) {
    return new ContactPanel(call, desk)
        .of(desk.contacts().find(new ContactId(id.value())).orElseThrow());
  }

  @Override
  public Resolved<Optional<String>> read(Call call, Desk desk, String route, RecordField field) {
    Resolved<Optional<String>> entered = RecordSort.super.read(call, desk, route, field);
    return switch (field) {
      case EMAIL -> NewContact.email(call, route, entered);
      case ACCOUNT -> account(call, desk, route, entered);
      case NAME,
          INDUSTRY,
          TYPE,
          WEBSITE,
          TITLE,
          DEPARTMENT,
          PHONE,
          CITY,
          COUNTRY,
          EMPLOYEES,
          EXTRA ->
          entered;
    };
  }

  private static Resolved<Optional<String>> account(
      Call call, Desk desk, String route, Resolved<Optional<String>> entered) {
    Optional<String> name = entered.got().flatMap(typed -> typed);
    if (name.isEmpty()) {
      return entered;
    }
    return switch (new AccountOrNew(call, desk, new Resolver(call, desk, route))
        .of(ACCOUNT.code(), name.get())) {
      case Resolved.Got<AccountOrNew.Named>(var named) ->
          new Resolved.Got<>(Optional.of(String.valueOf(named.account().id().value())));
      case Resolved.Asks<AccountOrNew.Named>(var reply) -> new Resolved.Asks<>(reply);
      case Resolved.Absent<AccountOrNew.Named>() -> new Resolved.Absent<>();
    };
  }
}
