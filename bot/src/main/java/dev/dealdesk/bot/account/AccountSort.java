package dev.dealdesk.bot.account;

import static dev.dealdesk.store.record.RecordField.CITY;
import static dev.dealdesk.store.record.RecordField.COUNTRY;
import static dev.dealdesk.store.record.RecordField.INDUSTRY;
import static dev.dealdesk.store.record.RecordField.NAME;
import static dev.dealdesk.store.record.RecordField.PHONE;
import static dev.dealdesk.store.record.RecordField.TYPE;
import static dev.dealdesk.store.record.RecordField.WEBSITE;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Completer;
import dev.dealdesk.bot.command.Resolved;
import dev.dealdesk.bot.naming.Names;
import dev.dealdesk.bot.naming.Resolver;
import dev.dealdesk.bot.record.RecordSort;
import dev.dealdesk.store.AccountId;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.account.Account;
import dev.dealdesk.store.record.RecordField;
import dev.dealdesk.store.record.RecordId;
import dev.dealdesk.store.record.RecordKind;
import java.util.List;

/** Accounts, as the commands that contacts have as well see them. */
public final class AccountSort implements RecordSort<Account> {

  @Override
  public RecordKind kind() {
    return RecordKind.ACCOUNT;
  }

  @Override
  public List<RecordField> entered() {
    return List.of(NAME, INDUSTRY, TYPE, WEBSITE, PHONE, CITY, COUNTRY);
  }

  @Override
  public List<RecordField> inForm() {
    return List.of(NAME, INDUSTRY, WEBSITE, PHONE, CITY);
  }

  @Override
  public Completer completer(Names names) {
    return names.account();
  }

  @Override
  public Resolved<Account> named(Resolver resolver, String input) {
    return resolver.account(input);
  }

  @Override
  public RecordId id(Account account) {
    return RecordId.of(account.id());
  }

  @Override
  public List<Block> panel(Call call, Desk desk, RecordId id) {
    return new AccountPanel(call, desk)
        .of(desk.accounts().find(new AccountId(id.value())).orElseThrow());
  }
}
