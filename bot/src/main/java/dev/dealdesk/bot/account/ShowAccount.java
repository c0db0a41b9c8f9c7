package dev.dealdesk.bot.account;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Command;
import dev.dealdesk.bot.command.Option;
import dev.dealdesk.bot.command.Question;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Resolved;
import dev.dealdesk.bot.command.Visibility;
import dev.dealdesk.bot.command.Work;
import dev.dealdesk.bot.naming.Names;
import dev.dealdesk.bot.naming.Resolver;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.account.Account;
import java.util.List;
import java.util.Set;

/** {@code /account show}: everything about an account, for everybody in the channel. */
public final class ShowAccount implements Command {

  static final String ROUTE = "account show";

  /** An input that shows it to the person alone. */
  static final String PRIVATELY = "privately";

  private final Work work;
  private final List<Option> options;

  public ShowAccount(Store store) {
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
    return Visibility.PUBLIC;
  }

  @Override
  public Reply run(Call call) {
    return work.read(
        call,
        desk -> {
          Resolved<Account> account =
              new Resolver(call, desk, ROUTE).insisting().account("account");
          return account.question().orElseGet(() -> shown(call, desk, account.got().orElseThrow()));
        });
  }

  private static Reply shown(Call call, Desk desk, Account account) {
    List<Block> panel = new AccountPanel(call, desk).of(account);
    return call.inputs().has(PRIVATELY)
        ? new Reply.Say(Visibility.PRIVATE, panel, Set.of())
        : Question.answered(call, panel);
  }
}
