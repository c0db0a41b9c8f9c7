package dev.dealdesk.bot.account;

import dev.dealdesk.bot.text.Brief;
import dev.dealdesk.store.account.Account;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What tells an account apart, in a few words that are not yet Markdown. */
final class AccountLine {

  private AccountLine() {}

  /** Its name and where it is. */
  static String plain(Account account) {
    return Stream.of(Brief.of(account.name(), 44), place(account))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  /** Its city and country; empty where neither is known. */
  static String place(Account account) {
    return joined(", ", account.city(), account.country());
  }

  /** What it does and is; empty where neither is known. */
  static String sort(Account account) {
    return joined(" · ", account.industry(), account.type());
  }

  private static String joined(String between, Optional<String> one, Optional<String> other) {
    return Stream.of(one, other)
        .flatMap(Optional::stream)
        .map(part -> Brief.of(part, 60))
        .collect(Collectors.joining(between));
  }
}
