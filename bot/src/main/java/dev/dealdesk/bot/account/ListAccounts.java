package dev.dealdesk.bot.account;

import dev.dealdesk.bot.card.ExportButton;
import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.bot.command.Colour;
import dev.dealdesk.bot.command.Command;
import dev.dealdesk.bot.command.Inputs;
import dev.dealdesk.bot.command.Option;
import dev.dealdesk.bot.command.Page;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Visibility;
import dev.dealdesk.bot.command.Work;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.account.Account;
import dev.dealdesk.store.account.Among;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code /account list}: all accounts by name, a page at a time. */
public final class ListAccounts implements Command {

  static final String ROUTE = "account list";

  private static final String AMONG = "among";
  private static final int SIZE = 10;

  private final Work work;

  public ListAccounts(Store store) {
    work = new Work(store);
  }

  @Override
  public String route() {
    return ROUTE;
  }

  @Override
  public List<Option> options() {
    return List.of();
  }

  @Override
  public Visibility visibility() {
    return Visibility.PRIVATE;
  }

  @Override
  public Reply run(Call call) {
    return work.read(call, desk -> listed(call, desk));
  }

  private static Reply listed(Call call, Desk desk) {
    if (desk.accounts().count() == 0) {
      return Reply.privately(new Block.Text(call.texts().say("account.list.none")));
    }
    Among among = among(call.inputs());
    long count = desk.accounts().count(among);
    Page page = Page.of(call.inputs(), count, SIZE);
    List<Account> accounts = desk.accounts().page(among, page.offset(), SIZE);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Text(call.texts().say("account.list.title")));
    if (accounts.isEmpty()) {
      blocks.add(new Block.Text(call.texts().say("account.list.empty")));
    } else {
      blocks.add(new Block.Text(lines(call.texts(), accounts)));
      blocks.add(new Block.Text(footer(call.texts(), page, count)));
      blocks.add(opener(call.texts(), accounts));
    }
    blocks.add(narrowing(call.texts(), among));
    blocks.add(buttons(call.texts(), page, among));
    return Page.shown(call.inputs(), List.of(new Block.Panel(Colour.PLAIN, blocks)));
  }

  private static Among among(Inputs inputs) {
    return Stream.of(Among.values())
        .filter(each -> inputs.text(AMONG).filter(code(each)::equals).isPresent())
        .findFirst()
        .orElse(Among.ALL);
  }

  private static String code(Among among) {
    return among.name().toLowerCase(Locale.ROOT);
  }

  private static Block narrowing(Texts texts, Among chosen) {
    List<Choice> choices =
        Stream.of(Among.values())
            .map(each ->
                new Choice(
                    code(each), texts.label("account.among." + code(each)), "", each == chosen))
            .toList();
    Press first = Press.of(ROUTE).with("page", 1);
    return new Block.Menu(first, AMONG, texts.label("account.among"), choices, 1);
  }

  private static Block buttons(Texts texts, Page page, Among among) {
    Press list = Press.of(ROUTE).with(AMONG, code(among));
    Button export = ExportButton.of(texts, "accounts", list);
    return new Block.Buttons(
        Stream.concat(page.buttons(texts, list).stream(), Stream.of(export)).toList());
  }

  private static String lines(Texts texts, List<Account> accounts) {
    return accounts.stream()
        .map(account ->
            texts.say(
                "account.list.line",
                "name",
                AccountPanel.name(account),
                "details",
                Stream.of(AccountLine.sort(account), AccountLine.place(account))
                    .filter(part -> !part.isEmpty())
                    .map(part -> " · " + part)
                    .collect(Collectors.joining())))
        .collect(Collectors.joining("\n"));
  }

  private static String footer(Texts texts, Page page, long count) {
    return texts.say(
        "account.list.footer", "page", page.number(), "pages", page.pages(), "count", count);
  }

  private static Block opener(Texts texts, List<Account> accounts) {
    return new Block.Menu(
        Press.of(ShowAccount.ROUTE).with(ShowAccount.PRIVATELY, "yes"),
        "account",
        texts.label("account.list.open"),
        accounts.stream()
            .map(account ->
                new Choice("account:" + account.id().value(), AccountLine.plain(account)))
            .toList(),
        1);
  }
}
