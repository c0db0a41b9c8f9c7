package dev.dealdesk.sandbox.message;

import dev.dealdesk.sandbox.json.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The bot's own reactions on a message. */
final class Reactions {
  private Reactions() {}

  static void add(ObjectNode message, String emoji) {
    remove(message, emoji);
    ObjectNode reaction =
        message
            .withArray("reactions")
            .addObject()
            .put("count", 1)
            .put("me", true)
            .put("me_burst", false);
    reaction.putObject("emoji").putNull("id").put("name", emoji);
    reaction.putObject("count_details").put("normal", 1).put("burst", 0);
    reaction.putArray("burst_colors");
  }

  static void remove(ObjectNode message, String emoji) {
    ArrayNode others = Json.array();
    Json.elements(message, "reactions")
        .filter(reaction -> !Json.text(reaction.path("emoji"), "name").equals(emoji))
        .forEach(others::add);
    message.set("reactions", others);
  }
}
