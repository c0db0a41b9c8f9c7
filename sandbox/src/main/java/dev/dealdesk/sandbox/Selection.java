package dev.dealdesk.sandbox;

import dev.dealdesk.sandbox.command.Resolved;
import dev.dealdesk.sandbox.json.Json;
import dev.dealdesk.sandbox.message.Components;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** The values of what was chosen from a menu. */
final class Selection {
  private Selection() {}

  /**
   * The values, with people, roles and channels resolved.
   *
   * @throws IllegalArgumentException if there is no such option, or too few or many are chosen
   */
  static ArrayNode of(JsonNode menu, List<String> chosen, Resolved resolved) {
    long min = menu.hasNonNull("min_values") ? Json.number(menu, "min_values") : 1;
    long max = menu.hasNonNull("max_values") ? Json.number(menu, "max_values") : 1;
    boolean optional = menu.has("required") && !menu.path("required").asBoolean(true);
    if (chosen.size() > max || (chosen.size() < min && !(optional && chosen.isEmpty()))) {
      throw new IllegalArgumentException("Choose %d to %d, not %s".formatted(min, max, chosen));
    }
    ArrayNode values = Json.array();
    chosen.forEach(text -> values.add(value(menu, text, resolved)));
    return values;
  }

  private static String value(JsonNode menu, String text, Resolved resolved) {
    return switch (Components.type(menu)) {
      case Components.USER_SELECT -> resolved.user(text);
      case Components.ROLE_SELECT -> resolved.role(text);
      case Components.MENTIONABLE_SELECT -> resolved.mentionable(text);
      case Components.CHANNEL_SELECT -> resolved.channel(text);
      default -> option(menu, text);
    };
  }

  private static String option(JsonNode menu, String text) {
    List<MessageView.MenuOption> options = MessageView.options(menu);
    return options.stream()
        .filter(option -> option.label().equals(text) || option.value().equals(text))
        .findFirst()
        .map(MessageView.MenuOption::value)
        .orElseThrow(
            () -> new IllegalArgumentException("No option '" + text + "'; there are " + options));
  }
}
