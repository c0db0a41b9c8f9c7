package dev.dealdesk.bot.account;

import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Resolved;
import dev.dealdesk.bot.entry.Entries;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.account.Accounts;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was entered of a new account. */
record NewAccount(Resolved<String> name, Map<String, Resolved<Optional<String>>> details) {

  private static final int LONGEST = 200;

  static NewAccount in(Call call, Desk desk) {
    Entries entries = new Entries(call, desk.workspace(), CreateAccount.ROUTE, true);
    return new NewAccount(
        entries.name("name", LONGEST),
        Stream.of("industry", "type", "website", "phone", "city", "country")
            .collect(Collectors.toMap(Function.identity(), input -> entries.text(input, LONGEST))));
  }

  /** What has to be asked back first. */
  Optional<Reply> question() {
    return name.question()
        .or(() -> details.values().stream().flatMap(each -> each.question().stream()).findFirst());
  }

  /** For when there is no question. */
  Accounts.New account() {
    return new Accounts.New(
        name.got().orElseThrow(),
        detail("industry"),
        detail("type"),
        detail("website"),
        detail("phone"),
        detail("city"),
        detail("country"));
  }

  private Optional<String> detail(String input) {
    return Optional.ofNullable(details.get(input))
        .flatMap(Resolved::got)
        .flatMap(Function.identity());
  }
}
