package dev.dealdesk.bot.discord;

import dev.dealdesk.bot.command.Action;
import dev.dealdesk.bot.command.Command;
import dev.dealdesk.bot.command.Visibility;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every action by its route. */
final class Actions {

  private final Map<String, Action> byRoute;
  private final List<Command> commands;

  /**
   * @throws IllegalStateException when two actions have the same route
   */
  Actions(List<? extends Action> actions) {
    byRoute = actions.stream().collect(Collectors.toMap(Action::route, Function.identity()));
    commands = actions.stream().filter(Command.class::isInstance).map(Command.class::cast).toList();
  }

  Optional<Action> find(String route) {
    return Optional.ofNullable(byRoute.get(route));
  }

  Optional<Command> command(String route) {
    return find(route).filter(Command.class::isInstance).map(Command.class::cast);
  }

  List<Command> commands() {
    return commands;
  }

  /** Who sees what this action answers, as long as the answer itself is not known. */
  static Visibility visibility(Action action) {
    return action instanceof Command command ? command.visibility() : Visibility.PRIVATE;
  }
}
