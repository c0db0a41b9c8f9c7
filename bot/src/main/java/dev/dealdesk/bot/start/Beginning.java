package dev.dealdesk.bot.start;

import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Resolved;
import dev.dealdesk.bot.entry.Entries;
import dev.dealdesk.bot.naming.AccountOrNew;
import dev.dealdesk.bot.naming.Resolver;
import dev.dealdesk.bot.reading.DateDirection;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Money;
import dev.dealdesk.store.account.Account;
import dev.dealdesk.store.contact.Contact;
import dev.dealdesk.store.opportunity.Edit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the form says, read.
 *
 * @param contact who becomes the primary one
 * @param notes what else was made along the way, in Discord Markdown
 */
record Beginning(String name, List<Edit> edits, Optional<Contact> contact, List<String> notes) {

  private static final int LONGEST_NAME = 200;

  /** For a transaction that writes: an account and a contact that are new are made. */
  static Resolved<Beginning> read(Call call, Desk desk) {
    Entries entries = new Entries(call, desk.workspace(), StartOpportunity.ROUTE, true);
    Resolver resolver = new Resolver(call, desk, StartOpportunity.ROUTE);
    Resolved<String> name = entries.name("name", LONGEST_NAME);
    Resolved<Optional<Money>> amount = entries.money("amount", desk.workspace().currency());
    Resolved<Optional<LocalDate>> date = entries.date("close-date", DateDirection.NEXT);
    Resolved<Optional<AccountOrNew.Named>> account =
        named(
            entries.text("account", LONGEST_NAME),
            entered -> account(call, desk, resolver, entered));
    Optional<Account.Ref> known = flat(account).map(AccountOrNew.Named::account);
    Resolved<Optional<ContactOrNew.Named>> contact =
        named(
            entries.text("contact", LONGEST_NAME),
            entered ->
                new ContactOrNew(call, desk, resolver, known.map(Account.Ref::id))
                    .of("contact", entered));
    Optional<Reply> question = Resolved.firstQuestion(name, amount, date, account, contact);
    if (question.isPresent()) {
      return new Resolved.Asks<>(question.get());
    }
    Optional<Contact> primary = flat(contact).map(ContactOrNew.Named::contact);
    List<Edit> edits = new ArrayList<>();
    known
        .or(() -> primary.flatMap(Contact::account))
        .map(of -> new Edit.ToAccount(Optional.of(of)))
        .ifPresent(edits::add);
    flat(amount).map(money -> new Edit.Amount(Optional.of(money))).ifPresent(edits::add);
    flat(date).map(day -> new Edit.CloseOn(Optional.of(day))).ifPresent(edits::add);
    return new Resolved.Got<>(
        new Beginning(
            name.got().orElseThrow(), edits, primary, notes(call, flat(account), flat(contact))));
  }

  private static Resolved<AccountOrNew.Named> account(
      Call call, Desk desk, Resolver resolver, String entered) {
    return Origin.account(call.inputs(), desk, entered)
        .<Resolved<AccountOrNew.Named>>map(
            origin -> new Resolved.Got<>(new AccountOrNew.Named(origin, false)))
        .orElseGet(() -> new AccountOrNew(call, desk, resolver).of("account", entered));
  }

  private static List<String> notes(
      Call call, Optional<AccountOrNew.Named> account, Optional<ContactOrNew.Named> contact) {
    List<String> notes = new ArrayList<>();
    account
        .filter(AccountOrNew.Named::made)
        .map(made -> call.texts().say("start.made_account", "name", made.account().name()))
        .ifPresent(notes::add);
    contact
        .filter(ContactOrNew.Named::made)
        .map(made -> call.texts().say("start.made_contact", "name", made.contact().name()))
        .ifPresent(notes::add);
    return notes;
  }

  private static <T> Resolved<Optional<T>> named(
      Resolved<Optional<String>> entered, Function<String, Resolved<T>> find) {
    return switch (entered) {
      case Resolved.Absent<Optional<String>>() -> new Resolved.Absent<>();
      case Resolved.Asks<Optional<String>>(var reply) -> new Resolved.Asks<>(reply);
      case Resolved.Got<Optional<String>>(var name) ->
          name.map(find)
              .map(Beginning::optional)
              .orElseGet(() -> new Resolved.Got<>(Optional.empty()));
    };
  }

  private static <T> Resolved<Optional<T>> optional(Resolved<T> found) {
    return switch (found) {
      case Resolved.Got<T>(var value) -> new Resolved.Got<>(Optional.of(value));
      case Resolved.Asks<T>(var reply) -> new Resolved.Asks<>(reply);
      case Resolved.Absent<T>() -> new Resolved.Absent<>();
    };
  }

  private static <T> Optional<T> flat(Resolved<Optional<T>> read) {
    return read.got().flatMap(Function.identity());
  }
}
