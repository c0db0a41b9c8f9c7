package dev.dealdesk.sandbox.command;

import dev.dealdesk.sandbox.json.Json;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A registered application command.
 *
 * @param guildId the one server that has it; 0 for every server
 * @param json Discord's command object, never changed
 */
public record Command(long id, long guildId, ObjectNode json) {
  /** Discord's command types. */
  public static final int SLASH = 1, USER = 2, MESSAGE = 3;

  private static final int IN_BOT_DIRECT = 1;

  /** Slash, user or message. */
  public int type() {
    return json.path("type").asInt(SLASH);
  }

  /** The name in no particular language. */
  public String name() {
    return Json.text(json, "name");
  }

  /** Whether it can be used in a direct conversation with the bot. */
  public boolean inDirect() {
    JsonNode contexts = json.path("contexts");
    boolean listed =
        !contexts.isArray()
            || contexts.valueStream().anyMatch(context -> context.asInt(0) == IN_BOT_DIRECT);
    return guildId == 0 && listed;
  }

  /** The permission bits a member needs; empty if everyone may use it. */
  public Optional<Long> neededPermissions() {
    return Optional.of(Json.text(json, "default_member_permissions"))
        .filter(text -> !text.isEmpty())
        .map(Long::parseUnsignedLong);
  }

  /** A name or description in someone's language. */
  public static String localized(JsonNode node, String field, String locale) {
    String text = Json.text(node.path(field + "_localizations"), locale);
    return text.isEmpty() ? Json.text(node, field) : text;
  }

  /** Whether a person with this language could call it so. */
  static boolean isCalled(JsonNode node, String text, String locale) {
    return Json.text(node, "name").equals(text) || localized(node, "name", locale).equals(text);
  }
}
