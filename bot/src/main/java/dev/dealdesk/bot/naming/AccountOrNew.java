package dev.dealdesk.bot.naming;

import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.bot.command.Resolved;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Lookup;
import dev.dealdesk.store.account.Account;
import dev.dealdesk.store.account.Accounts;
import java.util.Optional;

/**
 * Finds the account that a person names, or makes it where nothing resembles it. Where something
 * does, the person says whether they mean that or a new one.
 */
public final class AccountOrNew {

  private static final String NEW = "new:";
  private static final int LONGEST_ANSWER = 90;

  private final Call call;
  private final Desk desk;
  private final Resolver resolver;

  /**
   * @param resolver of the route that an answer leads to again
   */
  public AccountOrNew(Call call, Desk desk, Resolver resolver) {
    this.call = call;
    this.desk = desk;
    this.resolver = resolver;
  }

  /**
   * @param made whether it has been made just now
   */
  public record Named(Account.Ref account, boolean made) {}

  /**
   * For a transaction that writes.
   *
   * @param entered as the input says
   */
  public Resolved<Named> of(String input, String entered) {
    if (entered.startsWith(NEW)) {
      return made(entered.substring(NEW.length()));
    }
    boolean unheard =
        new AccountNames(desk).meant(entered) instanceof Lookup.Missing<Account>
            && !entered.startsWith("account:");
    return unheard ? made(entered) : resolved(input, entered);
  }

  private Resolved<Named> made(String name) {
    Account.Ref account = desk.accounts().create(Accounts.New.named(name)).ref();
    return new Resolved.Got<>(new Named(account, true));
  }

  private Resolved<Named> resolved(String input, String entered) {
    Choice[] offers = newOne(entered).stream().toArray(Choice[]::new);
    return switch (resolver.account(input, offers)) {
      case Resolved.Got<Account>(var account) ->
          new Resolved.Got<>(new Named(account.ref(), false));
      case Resolved.Asks<Account>(var reply) -> new Resolved.Asks<>(reply);
      case Resolved.Absent<Account>() -> new Resolved.Absent<>();
    };
  }

  /** An answer holds at most 100 characters; a longer name is made by its own command. */
  private Optional<Choice> newOne(String name) {
    return Optional.of(name)
        .filter(fitting -> fitting.length() <= LONGEST_ANSWER && !name.startsWith("account:"))
        .map(fitting ->
            new Choice(NEW + fitting, call.texts().label("naming.new_account", "name", fitting)));
  }
}
