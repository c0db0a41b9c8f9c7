package dev.dealdesk.bot.account;

import dev.dealdesk.bot.text.Brief;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.account.Account;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is known of an account itself, line by line; what is not known takes no line. */
record AccountFacts(Texts texts) {

  String of(Account account) {
    String reach =
        Stream.of(account.website(), account.phone())
            .flatMap(each -> each.stream())
            .map(each -> Markdown.code(Brief.of(each, 100)).text())
            .collect(Collectors.joining(" · "));
    return Stream.of(
            texts.say("account.title", "name", Brief.of(account.name(), 200)),
            Markdown.escaped(AccountLine.sort(account)).text(),
            Markdown.escaped(AccountLine.place(account)).text(),
            reach,
            employees(account.employees()))
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private String employees(OptionalInt employees) {
    return employees.isPresent()
        ? texts.say("account.employees", "count", employees.getAsInt())
        : "";
  }
}
