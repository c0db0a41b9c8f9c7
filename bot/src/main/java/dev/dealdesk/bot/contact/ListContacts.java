package dev.dealdesk.bot.contact;

import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Command;
import dev.dealdesk.bot.command.Option;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Resolved;
import dev.dealdesk.bot.command.Visibility;
import dev.dealdesk.bot.command.Work;
import dev.dealdesk.bot.naming.Names;
import dev.dealdesk.bot.naming.Resolver;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.account.Account;
import java.util.List;

/** {@code /contact list}: contacts by name, those of one account or all. */
public final class ListContacts implements Command {

  static final String ROUTE = "contact list";

  private final Work work;
  private final List<Option> options;

  public ListContacts(Store store) {
    work = new Work(store);
    options = List.of(Option.text("account", new Names(store).account()));
  }

  @Override
  public String route() {
    return ROUTE;
  }

  @Override
  public List<Option> options() {
    return options;
  }

  @Override
  public Visibility visibility() {
    return Visibility.PRIVATE;
  }

  @Override
  public Reply run(Call call) {
    return work.read(
        call,
        desk -> {
          Resolved<Account> account =
              ContactPage.ofAll(call.inputs())
                  ? new Resolved.Absent<>()
                  : new Resolver(call, desk, ROUTE).account("account");
          return account
              .question()
              .orElseGet(() -> new ContactPage(call, desk, account.got()).shown());
        });
  }
}
