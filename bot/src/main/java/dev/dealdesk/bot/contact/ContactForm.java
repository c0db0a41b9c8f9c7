package dev.dealdesk.bot.contact;

import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Form;
import dev.dealdesk.bot.command.Question;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.naming.AccountOrNew;
import dev.dealdesk.bot.naming.Resolver;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.account.Account;
import java.util.List;
import java.util.Optional;

/** The form of a new contact, with what was said already. An account that is certain stays so. */
record ContactForm(Call call, Desk desk) {

  private static final String CERTAIN = "account:";

  Reply asked() {
    Optional<Account> account =
        call.inputs()
            .text("account")
            .filter(entered -> entered.startsWith(CERTAIN))
            .flatMap(_ -> new Resolver(call, desk, CreateContact.ROUTE).account("account").got());
    List<Form.Field> fields = account.isPresent() ? atAccount() : atAny();
    return Question.mending(
            call, CreateContact.ROUTE, fields.stream().map(Form.Field::name).toList())
        .orElseGet(() -> new Reply.Ask(form(account, fields)));
  }

  private Form form(Optional<Account> account, List<Form.Field> fields) {
    return new Form(
        account
            .map(known -> call.texts().label("contact.form.title_at", "account", known.name()))
            .orElseGet(() -> call.texts().label("contact.form.title")),
        Question.form(call, CreateContact.ROUTE),
        fields);
  }

  private List<Form.Field> atAccount() {
    return List.of(
        field("name", entered("name")),
        field("title", entered("title")),
        field("department", entered("department")),
        field("email", entered("email")),
        field("phone", entered("phone")));
  }

  private List<Form.Field> atAny() {
    return List.of(
        field("name", entered("name")),
        field("account", accountName()),
        field("title", entered("title")),
        field("email", entered("email")),
        field("phone", entered("phone")));
  }

  private Form.Field field(String input, String value) {
    return new Form.TextField(
        input,
        call.texts().label("contact.field." + input),
        value,
        call.texts().label("contact.hint." + input),
        input.equals("name"),
        false);
  }

  /** People read a name where an answer has put a key. */
  private String accountName() {
    String account = entered("account").replaceFirst(AccountOrNew.PREFIX, "");
    return account.startsWith(CERTAIN) ? "" : account;
  }

  private String entered(String input) {
    return call.inputs().text(input).orElse("");
  }
}
