package dev.dealdesk.bot.account;

import dev.dealdesk.bot.card.UndoButton;
import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.bot.command.Command;
import dev.dealdesk.bot.command.Option;
import dev.dealdesk.bot.command.Question;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Resolved;
import dev.dealdesk.bot.command.Visibility;
import dev.dealdesk.bot.command.Work;
import dev.dealdesk.bot.naming.Resolver;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.account.Account;
import dev.dealdesk.store.account.Accounts;
import dev.dealdesk.store.workspace.Right;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code /account create}: an account that seems to be there already is offered first. */
public final class CreateAccount implements Command {

  static final String ROUTE = "account create";

  /** The answer to whether the account is one that is there: that one, or {@link #NONE}. */
  private static final String SAME = "same";

  private static final String NONE = "none";
  private static final int MOST_SIMILAR = 4;

  private final Work work;

  public CreateAccount(Store store) {
    work = new Work(store);
  }

  @Override
  public String route() {
    return ROUTE;
  }

  @Override
  public List<Option> options() {
    return Stream.of("name", "industry", "type", "website", "phone", "city", "country")
        .map(Option::text)
        .toList();
  }

  @Override
  public Visibility visibility() {
    return Visibility.PUBLIC;
  }

  @Override
  public Reply run(Call call) {
    boolean named = call.inputs().text("name").isPresent() || Question.entered(call.inputs());
    if (Question.wantsForm(call.inputs()) || !named) {
      return work.prepare(call, Right.EDIT, _ -> AccountForm.of(call));
    }
    return isAnother(call)
        ? work.read(call, desk -> opened(call, desk))
        : work.write(call, desk -> create(call, desk));
  }

  private static boolean isAnother(Call call) {
    return call.inputs().text(SAME).filter(answer -> !answer.equals(NONE)).isPresent();
  }

  /** The one that was there, in place of the question. */
  private static Reply opened(Call call, Desk desk) {
    Resolved<Account> same = new Resolver(call, desk, ROUTE).account(SAME);
    return same.question()
        .orElseGet(() -> new Reply.Edit(new AccountPanel(call, desk).of(same.got().orElseThrow())));
  }

  private static Reply create(Call call, Desk desk) {
    desk.session().author(Right.EDIT);
    NewAccount entered = NewAccount.in(call, desk);
    return entered
        .question()
        .or(() -> isItThere(call, desk, entered.account()))
        .orElseGet(() -> created(call, desk, desk.accounts().create(entered.account())));
  }

  private static Reply created(Call call, Desk desk, Account account) {
    String done = call.texts().say("account.created", "name", account.name());
    return Question.answered(
        call,
        Stream.concat(
                Stream.of(new Block.Section(done, UndoButton.of(call))),
                new AccountPanel(call, desk).of(account).stream())
            .toList());
  }

  private static Optional<Reply> isItThere(Call call, Desk desk, Accounts.New account) {
    if (call.inputs().text(SAME).isPresent()) {
      return Optional.empty();
    }
    desk.accounts().reserve(account.name());
    List<Account> similar = desk.accounts().resembling(account.name(), MOST_SIMILAR);
    return similar.isEmpty()
        ? Optional.empty()
        : Optional.of(whether(call, account.name(), similar));
  }

  private static Reply whether(Call call, String name, List<Account> similar) {
    Stream<Choice> open =
        similar.stream()
            .map(account ->
                new Choice(
                    "account:" + account.id().value(),
                    call.texts().label("account.same.open", "account", label(account))));
    Choice anyway = new Choice(NONE, call.texts().label("account.same.anyway"));
    return Question.ask(
        call,
        ROUTE,
        SAME,
        call.texts().say("account.same", "name", name, "count", similar.size()),
        Stream.concat(open, Stream.of(anyway)).toList());
  }

  private static Markdown label(Account account) {
    return new Markdown(AccountLine.plain(account));
  }
}
