package dev.dealdesk.sandbox.interaction;

import dev.dealdesk.sandbox.directory.Guild;
import dev.dealdesk.sandbox.directory.Place;
import dev.dealdesk.sandbox.directory.User;
import dev.dealdesk.sandbox.directory.World;
import dev.dealdesk.sandbox.json.Json;
import dev.dealdesk.sandbox.message.Message;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The INTERACTION_CREATE event. */
final class Payload {
  private static final int ATTACHMENT_LIMIT = 10 * 1024 * 1024;

  private Payload() {}

  static ObjectNode of(
      World world,
      long id,
      String token,
      Kind kind,
      User person,
      Place place,
      @Nullable Message source,
      JsonNode data) {
    Guild guild = place.guild();
    ObjectNode json =
        Json.object()
            .put("id", Long.toString(id))
            .put("application_id", Long.toString(World.BOT_ID))
            .put("type", kind.number())
            .put("token", token)
            .put("version", 1)
            .put("locale", person.locale())
            .put("channel_id", Long.toString(place.id()))
            .put("app_permissions", Long.toString(world.botPermissions(place)))
            .put("context", guild == null ? 1 : 0)
            .put("attachment_size_limit", ATTACHMENT_LIMIT);
    json.putArray("entitlements");
    json.set("data", data);
    json.putObject("authorizing_integration_owners")
        .put("0", guild == null ? "0" : Long.toString(guild.id()));
    ObjectNode channel = place.json();
    json.set("channel", channel);
    if (guild == null) {
      json.set("user", person.json());
    } else {
      long permissions = World.permissions(guild, place, person.id());
      channel.put("permissions", Long.toString(permissions));
      inGuild(json, guild, person, permissions);
    }
    if (source != null) {
      json.set("message", source.json());
    }
    return json;
  }

  private static void inGuild(ObjectNode json, Guild guild, User person, long permissions) {
    json.put("guild_id", Long.toString(guild.id())).put("guild_locale", guild.locale());
    json.putObject("guild")
        .put("id", Long.toString(guild.id()))
        .put("locale", guild.locale())
        .putArray("features");
    guild
        .member(person.id())
        .ifPresent(member ->
            json.set("member", member.json().put("permissions", Long.toString(permissions))));
  }
}
