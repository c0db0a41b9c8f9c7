package dev.dealdesk.bot.alert;

import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Command;
import dev.dealdesk.bot.command.Option;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Visibility;
import dev.dealdesk.bot.command.Work;
import dev.dealdesk.store.Store;
import java.util.List;
import java.util.Set;

/** {@code /alert show}: what channels are told, with everything that can be changed about it. */
final class ShowAlerts implements Command {

  static final String ROUTE = "alert show";

  private final Work work;

  ShowAlerts(Store store) {
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
    return work.read(
        call,
        desk ->
            new Reply.Say(
                Visibility.PRIVATE,
                new AlertPanel(call.texts(), desk.alerts().settings()).blocks(),
                Set.of()));
  }
}
