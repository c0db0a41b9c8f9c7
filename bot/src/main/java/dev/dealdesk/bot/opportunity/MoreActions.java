package dev.dealdesk.bot.opportunity;

import dev.dealdesk.bot.card.MoreMenu;
import dev.dealdesk.bot.command.Action;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Inputs;
import dev.dealdesk.bot.command.Reply;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the card's menu of further actions leads to: each of them, about the card's opportunity. */
public final class MoreActions implements Action {

  private final Map<String, Action> actions;

  /**
   * @param all of which the menu offers some
   */
  public MoreActions(Collection<? extends Action> all) {
    actions =
        all.stream()
            .filter(action -> MoreMenu.ROUTES.contains(action.route()))
            .collect(Collectors.toMap(Action::route, Function.identity()));
  }

  @Override
  public String route() {
    return MoreMenu.ROUTE;
  }

  @Override
  public Reply run(Call call) {
    String chosen = call.inputs().text(MoreMenu.INPUT).orElse("");
    Action action = actions.get(chosen);
    if (action == null) {
      throw new IllegalArgumentException("The card's menu does not offer " + chosen);
    }
    Map<String, List<String>> values = new HashMap<>(call.inputs().values());
    values.remove(MoreMenu.INPUT);
    return action.run(call.with(new Inputs(values, call.inputs().people(), call.inputs().files())));
  }
}
