package dev.dealdesk.bot.account;

import dev.dealdesk.bot.card.Seen;
import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Colour;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.record.RecordHistoryLine;
import dev.dealdesk.bot.text.Brief;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.account.Account;
import dev.dealdesk.store.record.RecordId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything about an account at a glance, and what to do next one click away. */
record AccountPanel(Call call, Desk desk) {

  private static final int CONTACTS = 5;

  List<Block> of(Account account) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Text(new AccountFacts(call.texts()).of(account)));
    Business business = Business.of(call.texts(), desk, account.id());
    blocks.add(new Block.Text(business.totals()));
    blocks.add(new Block.Text(business.opportunities()));
    long contacts = desk.contacts().count(Optional.of(account.id()));
    blocks.add(new Block.Text(contacts(account, contacts)));
    String last = new RecordHistoryLine(call.texts(), desk).last(RecordId.of(account.id()));
    blocks.add(new Block.Text(last));
    blocks.add(new Block.Buttons(buttons(account, contacts)));
    return List.of(new Block.Panel(Colour.PLAIN, blocks));
  }

  /** An account's name with room for more on its line. */
  static String name(Account account) {
    return Brief.of(account.name(), 100);
  }

  private String contacts(Account account, long count) {
    List<String> lines = new ArrayList<>();
    lines.add(call.texts().say("account.contacts", "count", count));
    desk.contacts().page(Optional.of(account.id()), 0, CONTACTS).stream()
        .map(contact ->
            call.texts()
                .say(
                    "account.contact",
                    "name",
                    Brief.of(contact.name(), 60),
                    "title",
                    contact.title().map(title -> " · " + Brief.of(title, 60)).orElse("")))
        .forEach(lines::add);
    if (count > CONTACTS) {
      lines.add(call.texts().say("account.more", "count", count - CONTACTS));
    }
    return String.join("\n", lines);
  }

  private List<Button> buttons(Account account, long contacts) {
    List<Button> buttons = new ArrayList<>();
    buttons.add(
        button("account.new_contact", about("contact create", account).with("form", "new")));
    buttons.add(
        button(
            "account.new_opportunity", about("opportunity create", account).with("form", "new")));
    buttons.add(
        button("account.opportunities", about("opportunity list", account).with("status", "all")));
    long version = desk.recordHistory().version(RecordId.of(account.id()));
    buttons.add(button("card.edit", about("account edit", account).with(Seen.INPUT, version)));
    buttons.add(button("card.history", about("account history", account)));
    if (contacts > CONTACTS) {
      buttons.add(button("account.all_contacts", about("contact list", account)));
    }
    return buttons;
  }

  private static Press about(String route, Account account) {
    return Press.of(route).with("account", "account:" + account.id().value());
  }

  private Button button(String key, Press press) {
    return new Button(call.texts().label(key), press);
  }
}
