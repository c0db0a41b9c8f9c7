package dev.dealdesk.sandbox.directory;

import dev.dealdesk.sandbox.json.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * An account.
 *
 * @param name the unique name
 * @param globalName the name that is shown
 * @param locale the language of the person's client, such as {@code ko}
 */
public record User(long id, String name, String globalName, boolean bot, String locale) {

  /** Discord's user object. */
  public ObjectNode json() {
    ObjectNode json =
        Json.object()
            .put("id", Long.toString(id))
            .put("username", name)
            .put("discriminator", bot ? "0001" : "0")
            .put("global_name", globalName)
            .putNull("avatar")
            .put("public_flags", 0);
    return bot ? json.put("bot", true) : json;
  }
}
