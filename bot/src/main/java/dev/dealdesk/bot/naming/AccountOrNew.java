package dev.dealdesk.bot.naming;

import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.bot.command.Question;
import dev.dealdesk.bot.command.Resolved;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.account.Account;
import dev.dealdesk.store.account.Accounts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the account that a person names, or makes it where nothing resembles it. Where something
 * does, the person says whether they mean that or a new one.
 */
public final class AccountOrNew {

  /** What an answer to a question puts before the name of an account to be made, as a pattern. */
  public static final String PREFIX = "^new:(another:)?";

  private static final String NEW = "new:";

  /** Of a new one beside one of exactly this name, which the person has seen. */
  private static final String ANOTHER = NEW + "another:";

  private static final int LONGEST_ANSWER = 88;
  private static final int MOST = 4;

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
    // Only an answer to a question says so; what is typed is a name, whatever it begins with.
    if (entered.startsWith(NEW) && Question.asked(call.inputs())) {
      return answered(entered);
    }
    boolean certain = entered.startsWith("account:");
    if (!certain) {
      desk.accounts().reserve(entered);
    }
    boolean known = certain || !desk.accounts().exactly(entered).isEmpty();
    List<Account> alike = known ? List.of() : alike(entered);
    if (!known && alike.isEmpty()) {
      return made(entered);
    }
    Choice[] more = newOne(known ? ANOTHER : NEW, entered).stream().toArray(Choice[]::new);
    return named(
        known ? resolver.account(input, more) : resolver.account(input, entered, alike, more));
  }

  /** Another spelling of the name, or a longer name that it may be short for. */
  private List<Account> alike(String entered) {
    String part = entered.toLowerCase(Locale.ROOT);
    return Stream.concat(
            desk.accounts().resembling(entered, MOST).stream(),
            desk.accounts().search(entered, Optional.empty(), MOST).stream()
                .filter(account -> account.name().toLowerCase(Locale.ROOT).contains(part)))
        .distinct()
        .limit(MOST)
        .toList();
  }

  /** Somebody else may have made the same one since the question was asked. */
  private Resolved<Named> answered(String entered) {
    String name = entered.replaceFirst(PREFIX, "");
    desk.accounts().reserve(name);
    Optional<Account> since =
        entered.startsWith(ANOTHER)
            ? Optional.empty()
            : desk.accounts().exactly(name).stream().findFirst();
    return since
        .<Resolved<Named>>map(account -> new Resolved.Got<>(new Named(account.ref(), false)))
        .orElseGet(() -> made(name));
  }

  private Resolved<Named> made(String name) {
    Account.Ref account = desk.accounts().create(Accounts.New.named(name)).ref();
    return new Resolved.Got<>(new Named(account, true));
  }

  private static Resolved<Named> named(Resolved<Account> found) {
    return switch (found) {
      case Resolved.Got<Account>(var account) ->
          new Resolved.Got<>(new Named(account.ref(), false));
      case Resolved.Asks<Account>(var reply) -> new Resolved.Asks<>(reply);
      case Resolved.Absent<Account>() -> new Resolved.Absent<>();
    };
  }

  /** An answer holds at most 100 characters; a longer name is made by its own command. */
  private Optional<Choice> newOne(String prefix, String name) {
    return Optional.of(name)
        .filter(fitting -> fitting.length() <= LONGEST_ANSWER && !name.startsWith("account:"))
        .map(fitting ->
            new Choice(
                prefix + fitting, call.texts().label("naming.new_account", "name", fitting)));
  }
}
