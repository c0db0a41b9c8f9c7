package dev.dealdesk.sandbox.directory;

import dev.dealdesk.sandbox.json.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * A role of a server. Where its id is the server's, it is everyone's.
 *
 * @param permissions bits, see {@link Permission}
 * @param botId the bot whose own role it is; 0 for the others
 */
public record Role(
    long id,
    String name,
    long permissions,
    int position,
    int color,
    boolean mentionable,
    long botId) {

  /** The same role with other permissions. */
  public Role withPermissions(long bits) {
    return new Role(id, name, bits, position, color, mentionable, botId);
  }

  /** Discord's role object. */
  public ObjectNode json() {
    ObjectNode json =
        Json.object()
            .put("id", Long.toString(id))
            .put("name", name)
            .put("color", color)
            .put("hoist", false)
            .putNull("icon")
            .putNull("unicode_emoji")
            .put("position", position)
            .put("permissions", Long.toString(permissions))
            .put("managed", botId != 0)
            .put("mentionable", mentionable)
            .put("flags", 0);
    json.putObject("colors")
        .put("primary_color", color)
        .putNull("secondary_color")
        .putNull("tertiary_color");
    if (botId != 0) {
      json.putObject("tags").put("bot_id", Long.toString(botId));
    }
    return json;
  }
}
