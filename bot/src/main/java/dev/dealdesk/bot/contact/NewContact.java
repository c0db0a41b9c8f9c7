package dev.dealdesk.bot.contact;

import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Question;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Resolved;
import dev.dealdesk.bot.entry.Entries;
import dev.dealdesk.bot.naming.AccountOrNew;
import dev.dealdesk.bot.naming.Resolver;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.account.Account;
import dev.dealdesk.store.contact.Contacts;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What was entered of a new contact. */
record NewContact(
    Resolved<String> name,
    Resolved<AccountOrNew.Named> account,
    Resolved<Optional<String>> title,
    Resolved<Optional<String>> department,
    Resolved<Optional<String>> email,
    Resolved<Optional<String>> phone) {

  private static final int LONGEST = 200;

  /** Whether mail arrives there nobody knows; this much every address has. */
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

  /** For a transaction that writes: an account that nothing resembles is made along. */
  static NewContact in(Call call, Desk desk) {
    Entries entries = new Entries(call, desk.workspace(), CreateContact.ROUTE, true);
    return new NewContact(
        entries.name("name", LONGEST),
        account(call, desk, entries.text("account", LONGEST)),
        entries.text("title", LONGEST),
        entries.text("department", LONGEST),
        email(call, CreateContact.ROUTE, entries.text("email", LONGEST)),
        entries.text("phone", LONGEST));
  }

  private static Resolved<AccountOrNew.Named> account(
      Call call, Desk desk, Resolved<Optional<String>> entered) {
    return switch (entered) {
      case Resolved.Got<Optional<String>>(var account) when account.isPresent() ->
          new AccountOrNew(call, desk, new Resolver(call, desk, CreateContact.ROUTE))
              .of("account", account.get());
      case Resolved.Asks<Optional<String>>(var reply) -> new Resolved.Asks<>(reply);
      case Resolved.Got<Optional<String>> _, Resolved.Absent<Optional<String>> _ ->
          new Resolved.Absent<>();
    };
  }

  /** An email as it was entered, or the question what it should be. */
  static Resolved<Optional<String>> email(
      Call call, String route, Resolved<Optional<String>> entered) {
    Optional<String> wrong =
        entered.got().flatMap(Function.identity()).filter(email -> !EMAIL.matcher(email).matches());
    return wrong
        .<Resolved<Optional<String>>>map(typed ->
            new Resolved.Asks<>(
                Question.mend(call, route, call.texts().say("contact.not_email", "typed", typed))))
        .orElse(entered);
  }

  /** What has to be asked back first. */
  Optional<Reply> question() {
    return Resolved.firstQuestion(name, title, department, email, phone, account);
  }

  /** For when there is no question. */
  Contacts.New contact() {
    return new Contacts.New(
        name.got().orElseThrow(),
        account.got().map(AccountOrNew.Named::account).map(Account.Ref::id),
        text(title),
        text(department),
        text(email),
        text(phone));
  }

  /** The account that was made along. */
  Optional<Account.Ref> madeAccount() {
    return account.got().filter(AccountOrNew.Named::made).map(AccountOrNew.Named::account);
  }

  private static Optional<String> text(Resolved<Optional<String>> entered) {
    return entered.got().flatMap(Function.identity());
  }
}
