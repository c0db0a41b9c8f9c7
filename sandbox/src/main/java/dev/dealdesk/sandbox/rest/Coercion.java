package dev.dealdesk.sandbox.rest;

import dev.dealdesk.sandbox.json.Json;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The few fields that Discord takes as number or as text alike, while its description names one
 * form ("our API accepts strings for int fields if they are parseable as ints").
 */
final class Coercion {
  private Coercion() {}

  /** A copy in the described forms. */
  static JsonNode apply(JsonNode body) {
    JsonNode copy = body.deepCopy();
    if (copy.isArray()) {
      copy.forEach(Coercion::command);
    } else {
      command(copy);
      attachments(copy);
      attachments(copy.path("data"));
      recipient(copy);
    }
    return copy;
  }

  private static void command(JsonNode command) {
    for (String field : List.of("contexts", "integration_types")) {
      if (command.path(field) instanceof ArrayNode values) {
        for (int i = 0; i < values.size(); i++) {
          if (values.get(i).isString()) {
            values.set(i, values.numberNode(Json.id(values.get(i).asString())));
          }
        }
      }
    }
    if (command instanceof ObjectNode object
        && object.path("default_member_permissions").isString()) {
      object.put("default_member_permissions", Json.id(object, "default_member_permissions"));
    }
  }

  private static void recipient(JsonNode conversation) {
    if (conversation instanceof ObjectNode object
        && object.path("recipient_id").isIntegralNumber()) {
      object.put("recipient_id", Json.text(object, "recipient_id"));
    }
  }

  private static void attachments(JsonNode message) {
    for (JsonNode attachment : message.path("attachments")) {
      if (attachment instanceof ObjectNode object && object.path("id").isIntegralNumber()) {
        object.put("id", Json.text(object, "id"));
      }
    }
  }
}
