package dev.dealdesk.bot.naming;

import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.store.AccountId;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Lookup;
import dev.dealdesk.store.account.Account;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Accounts, told apart by where they are and by what is open there. */
record AccountNames(Call call, Desk desk) implements Kind<Account> {

  @Override
  public String key() {
    return "account";
  }

  @Override
  public Lookup<Account> meant(String typed) {
    return Kind.id("account", typed)
        .map(id -> Kind.only(desk.accounts().findMerged(new AccountId(id))))
        .orElseGet(() -> desk.accounts().named(typed));
  }

  @Override
  public List<Account> likeliest(String typed, int most) {
    return desk.accounts().search(typed, desk.people().find(call.person().id()), most);
  }

  @Override
  public boolean isCalled(Account account, String typed) {
    return account.name().equalsIgnoreCase(typed.strip());
  }

  @Override
  public Choice choice(Account account) {
    return choices(List.of(account)).getFirst();
  }

  @Override
  public List<Choice> choices(List<Account> accounts) {
    Map<AccountId, Long> open = desk.accounts().openOpportunities(accounts);
    return accounts.stream()
        .map(account ->
            new Choice(
                "account:" + account.id().value(),
                Label.of(account.name(), place(account), open(open.get(account.id())))))
        .toList();
  }

  private static String place(Account account) {
    return Stream.of(account.city(), account.country())
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", "));
  }

  private String open(@Nullable Long count) {
    return count == null ? "" : call.texts().label("naming.open", "count", count);
  }
}
