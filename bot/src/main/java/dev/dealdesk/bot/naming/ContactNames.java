package dev.dealdesk.bot.naming;

import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.store.ContactId;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Lookup;
import dev.dealdesk.store.account.Account;
import dev.dealdesk.store.contact.Contact;
import java.util.List;

/** Contacts, told apart by their title and account. */
record ContactNames(Call call, Desk desk) implements Kind<Contact> {

  @Override
  public String key() {
    return "contact";
  }

  @Override
  public Lookup<Contact> meant(String typed) {
    return Kind.id("contact", typed)
        .map(id -> Kind.only(desk.contacts().findMerged(new ContactId(id))))
        .orElseGet(() -> desk.contacts().named(typed));
  }

  @Override
  public List<Contact> likeliest(String typed, int most) {
    return desk.contacts().search(typed, desk.people().find(call.person().id()), most);
  }

  @Override
  public boolean isCalled(Contact contact, String typed) {
    return contact.name().equalsIgnoreCase(typed.strip());
  }

  @Override
  public Choice choice(Contact contact) {
    String account = contact.account().map(Account.Ref::name).orElse("");
    return new Choice(
        "contact:" + contact.id().value(),
        Label.of(contact.name(), account, contact.title().orElse("")));
  }
}
