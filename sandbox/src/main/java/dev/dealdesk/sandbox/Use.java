package dev.dealdesk.sandbox;

import dev.dealdesk.sandbox.command.Resolved;
import dev.dealdesk.sandbox.json.Json;
import dev.dealdesk.sandbox.message.Components;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The data of a click or a choice, refusing what Discord's client would. */
final class Use {
  private Use() {}

  static ObjectNode click(MessageView message, String wanted) {
    MessageView.Button button = message.button(wanted);
    if (button.disabled() || button.customId().isEmpty()) {
      throw new IllegalArgumentException("The button cannot be clicked: " + button);
    }
    ObjectNode data = data(message, button.customId());
    return data;
  }

  static ObjectNode choose(
      MessageView message, String wanted, List<String> options, Resolved resolved) {
    MessageView.Menu menu = message.menu(wanted);
    if (menu.disabled()) {
      throw new IllegalArgumentException("The menu is disabled: " + menu);
    }
    JsonNode component = component(message, menu.customId());
    ObjectNode data = data(message, menu.customId());
    data.set("values", Selection.of(component, options, resolved));
    if (!resolved.json().isEmpty()) {
      data.set("resolved", resolved.json());
    }
    return data;
  }

  private static ObjectNode data(MessageView message, String customId) {
    JsonNode component = component(message, customId);
    return Json.object()
        .put("id", Json.number(component, "id"))
        .put("component_type", Components.type(component))
        .put("custom_id", customId);
  }

  private static JsonNode component(MessageView message, String customId) {
    return Components.all(message.json().path("components"))
        .filter(component -> Json.text(component, "custom_id").equals(customId))
        .findFirst()
        .orElseThrow();
  }
}
