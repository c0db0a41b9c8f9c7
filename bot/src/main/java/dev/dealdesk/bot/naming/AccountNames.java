package dev.dealdesk.bot.naming;

import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.store.AccountId;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Lookup;
import dev.dealdesk.store.account.Account;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Accounts, told apart by where they are. */
record AccountNames(Desk desk) implements Kind<Account> {

  @Override
  public String key() {
    return "account";
  }

  @Override
  public Lookup<Account> meant(String typed) {
    return Kind.id("account", typed)
        .map(id -> Kind.only(desk.accounts().find(new AccountId(id))))
        .orElseGet(() -> desk.accounts().named(typed));
  }

  @Override
  public List<Account> likeliest(String typed, int most) {
    return desk.accounts().search(typed, most);
  }

  @Override
  public boolean isCalled(Account account, String typed) {
    return account.name().equalsIgnoreCase(typed.strip());
  }

  @Override
  public Choice choice(Account account) {
    String where =
        Stream.of(account.city(), account.country())
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", "));
    return new Choice("account:" + account.id().value(), Label.of(account.name(), where));
  }
}
