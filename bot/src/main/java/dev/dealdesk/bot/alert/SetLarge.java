package dev.dealdesk.bot.alert;

import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Command;
import dev.dealdesk.bot.command.Form;
import dev.dealdesk.bot.command.Option;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Resolved;
import dev.dealdesk.bot.command.Visibility;
import dev.dealdesk.bot.command.Work;
import dev.dealdesk.bot.entry.Entries;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Money;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.workspace.Right;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code /alert large}: from what amount a new opportunity is worth telling. */
final class SetLarge implements Command {

  static final String ROUTE = "alert large";

  /** An input of what comes from the panel, which then shows what was set. */
  static final String PANEL = "panel";

  private static final String AMOUNT = "amount";

  private final Work work;

  SetLarge(Store store) {
    work = new Work(store);
  }

  @Override
  public String route() {
    return ROUTE;
  }

  @Override
  public List<Option> options() {
    return List.of(Option.text(AMOUNT));
  }

  @Override
  public Visibility visibility() {
    return Visibility.PRIVATE;
  }

  @Override
  public Reply run(Call call) {
    return call.inputs().has(AMOUNT)
        ? work.write(call, desk -> entered(call, desk))
        : work.prepare(call, Right.MANAGE, _ -> new Reply.Ask(form(call)));
  }

  private static Form form(Call call) {
    return new Form(
        call.texts().label("alert.large.title"),
        call.inputs().has(PANEL) ? Press.of(ROUTE).with(PANEL, "yes") : Press.of(ROUTE),
        List.of(
            new Form.TextField(
                AMOUNT,
                call.texts().label("alert.large.amount"),
                "",
                call.texts().label("alert.large.hint"),
                true,
                false)));
  }

  private static Reply entered(Call call, Desk desk) {
    var base = desk.workspace().currency();
    Resolved<Optional<Money>> amount =
        new Entries(call, desk.workspace(), ROUTE, false).money(AMOUNT, base);
    if (amount.question().isPresent()) {
      return amount.question().get();
    }
    Optional<Money> large = amount.got().flatMap(money -> money);
    if (large.filter(money -> !money.currency().equals(base)).isPresent()) {
      return Reply.refuse(call.texts().say("alert.large.currency", "code", base.getCurrencyCode()));
    }
    desk.alerts().largeFrom(large.map(Money::amount).filter(found -> found.signum() > 0));
    var panel = new AlertPanel(call.texts(), desk.alerts().settings()).blocks();
    return call.inputs().has(PANEL)
        ? new Reply.Edit(panel)
        : new Reply.Say(Visibility.PRIVATE, panel, Set.of());
  }
}
