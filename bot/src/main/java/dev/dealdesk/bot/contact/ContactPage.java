package dev.dealdesk.bot.contact;

import dev.dealdesk.bot.card.ExportButton;
import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.bot.command.Colour;
import dev.dealdesk.bot.command.Inputs;
import dev.dealdesk.bot.command.Page;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.text.Brief;
import dev.dealdesk.store.AccountId;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.account.Account;
import dev.dealdesk.store.contact.Contact;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page of the list of contacts.
 *
 * @param account whose contacts; empty: all
 */
record ContactPage(Call call, Desk desk, Optional<Account> account) {

  private static final int SIZE = 10;

  /** In the menu, for the contacts of every account. */
  private static final String ALL = "all";

  private static final int MOST_ACCOUNTS = 24;

  /** Whether the menu was used to see the contacts of all accounts. */
  static boolean ofAll(Inputs inputs) {
    return inputs.text("account").filter(ALL::equals).isPresent();
  }

  Reply shown() {
    Optional<AccountId> id = account.map(Account::id);
    long count = desk.contacts().count(id);
    if (count == 0) {
      return Page.shown(call.inputs(), List.of(new Block.Text(none())));
    }
    Page page = Page.of(call.inputs(), count, SIZE);
    List<Contact> contacts = desk.contacts().page(id, page.offset(), SIZE);
    return Page.shown(
        call.inputs(),
        List.of(
            new Block.Panel(
                Colour.PLAIN,
                List.of(
                    new Block.Text(title()),
                    new Block.Text(
                        contacts.stream().map(this::line).collect(Collectors.joining("\n"))),
                    new Block.Text(footer(page, count)),
                    opener(contacts),
                    narrowing(),
                    buttons(page)))));
  }

  private String none() {
    return account
        .map(of -> call.texts().say("contact.list.none_of", "account", of.name()))
        .orElseGet(() -> call.texts().say("contact.list.none"));
  }

  private String title() {
    return account
        .map(of -> call.texts().say("contact.list.title_of", "account", Brief.of(of.name(), 100)))
        .orElseGet(() -> call.texts().say("contact.list.title"));
  }

  private String line(Contact contact) {
    String details = account.isPresent() ? ContactLine.work(contact) : ContactLine.details(contact);
    return call.texts()
        .say(
            "contact.list.line",
            "name",
            Brief.of(contact.name(), 100),
            "details",
            details.isEmpty() ? "" : " · " + details);
  }

  private String footer(Page page, long count) {
    return call.texts()
        .say("contact.list.footer", "page", page.number(), "pages", page.pages(), "count", count);
  }

  private Block opener(List<Contact> contacts) {
    return new Block.Menu(
        Press.of(ShowContact.ROUTE).with(ShowContact.PRIVATELY, "yes"),
        "contact",
        call.texts().label("contact.list.open"),
        contacts.stream()
            .map(contact ->
                new Choice("contact:" + contact.id().value(), ContactLine.plain(contact)))
            .toList(),
        1);
  }

  private Block narrowing() {
    Stream<Choice> accounts =
        desk.accounts().withContacts(MOST_ACCOUNTS).stream()
            .map(each ->
                new Choice(
                    "account:" + each.id().value(),
                    each.name(),
                    "",
                    account.filter(each::equals).isPresent()));
    Choice all = new Choice(ALL, call.texts().label("contact.list.all"), "", account.isEmpty());
    return new Block.Menu(
        Press.of(ListContacts.ROUTE).with("page", 1),
        "account",
        call.texts().label("contact.list.narrow"),
        Stream.concat(Stream.of(all), accounts).toList(),
        1);
  }

  private Press list() {
    Press all = Press.of(ListContacts.ROUTE);
    return account.map(of -> all.with("account", "account:" + of.id().value())).orElse(all);
  }

  private Block buttons(Page page) {
    Button export = ExportButton.of(call.texts(), "contacts", list());
    return new Block.Buttons(
        Stream.concat(page.buttons(call.texts(), list()).stream(), Stream.of(export)).toList());
  }
}
