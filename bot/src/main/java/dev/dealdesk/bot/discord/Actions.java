package dev.dealdesk.bot.discord;

import dev.dealdesk.bot.command.Action;
import dev.dealdesk.bot.command.Command;
import dev.dealdesk.bot.command.MemberMenu;
import dev.dealdesk.bot.command.Mention;
import dev.dealdesk.bot.command.MessageMenu;
import dev.dealdesk.bot.command.Visibility;
import dev.dealdesk.bot.text.Bundles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every action by its route. */
final class Actions {

  private final Map<String, Action> byRoute;

  /**
   * @throws IllegalStateException when two actions have the same route
   */
  Actions(List<? extends Action> actions) {
    byRoute =
        actions.stream()
            .collect(
                Collectors.toMap(
                    Action::route,
                    Function.identity(),
                    (one, _) -> {
                      throw new IllegalStateException("Two actions at " + one.route());
                    },
                    LinkedHashMap::new));
  }

  Optional<Action> find(String route) {
    return Optional.ofNullable(byRoute.get(route));
  }

  Optional<Command> command(String route) {
    return find(route).filter(Command.class::isInstance).map(Command.class::cast);
  }

  List<Command> commands() {
    return all(Command.class);
  }

  /** Those in the menus of messages. */
  List<MessageMenu> ofMessages() {
    return all(MessageMenu.class);
  }

  /** Those in the menus of members. */
  List<MemberMenu> ofMembers() {
    return all(MemberMenu.class);
  }

  /** The entry of a menu by its English name. */
  Optional<Action> menu(String name, Bundles texts) {
    return Stream.<Action>concat(ofMessages().stream(), ofMembers().stream())
        .filter(menu -> CommandBook.menuName(texts, menu).equals(name))
        .findFirst();
  }

  /** What a mention leads to; nothing where nobody listens. */
  Optional<Mention> mention() {
    return all(Mention.class).stream().findFirst();
  }

  private <T extends Action> List<T> all(Class<T> kind) {
    return byRoute.values().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** Who sees what this action answers, as long as the answer itself is not known. */
  static Visibility visibility(Action action) {
    return action instanceof Command command ? command.visibility() : Visibility.PRIVATE;
  }
}
