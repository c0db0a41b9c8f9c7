package dev.dealdesk.bot;

import dev.dealdesk.bot.command.Action;
import dev.dealdesk.bot.command.Command;
import dev.dealdesk.bot.help.Help;
import dev.dealdesk.store.Store;
import java.util.List;
import java.util.stream.Stream;

/** Everything Dealdesk can do, in the order in which {@code /help} lists it. */
final class Commands {

  private Commands() {}

  static List<Action> all(Store store) {
    return withHelp(List.of());
  }

  private static List<Action> withHelp(List<Action> actions) {
    List<Command> commands =
        actions.stream().filter(Command.class::isInstance).map(Command.class::cast).toList();
    return Stream.concat(actions.stream(), Stream.of(new Help(commands))).toList();
  }
}
