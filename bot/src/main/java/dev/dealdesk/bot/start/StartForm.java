package dev.dealdesk.bot.start;

import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Form;
import dev.dealdesk.bot.command.Question;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.account.Account;
import dev.dealdesk.store.contact.Contact;
import java.util.List;
import java.util.Optional;

/** The form of an opportunity that begins with a message or a contact. */
record StartForm(Call call, Desk desk) {

  Reply asked() {
    Optional<Contact> contact = Origin.contact(call.inputs(), desk);
    return new Reply.Ask(
        new Form(
            call.texts().label("start.title"),
            Question.form(call, StartOpportunity.ROUTE),
            List.of(
                field("name", ""),
                field(
                    "account", contact.flatMap(Contact::account).map(Account.Ref::name).orElse("")),
                field("contact", contact.map(Contact::name).orElse("")),
                field("amount", ""),
                field("close-date", ""))));
  }

  private Form.Field field(String name, String known) {
    return new Form.TextField(
        name,
        call.texts().label("start.field." + name),
        call.inputs().has(name) ? call.inputs().text(name).orElse("") : known,
        call.texts().label("start.hint." + name),
        name.equals("name"),
        false);
  }
}
