package dev.dealdesk.sandbox.command;

import dev.dealdesk.sandbox.directory.Guild;
import dev.dealdesk.sandbox.directory.Member;
import dev.dealdesk.sandbox.directory.Place;
import dev.dealdesk.sandbox.directory.Role;
import dev.dealdesk.sandbox.directory.User;
import dev.dealdesk.sandbox.directory.World;
import dev.dealdesk.sandbox.json.Json;
import dev.dealdesk.sandbox.message.Attachments;
import dev.dealdesk.sandbox.rest.Upload;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds whom and what a person names, and collects them as an interaction's resolved data. */
public final class Resolved {
  private final @Nullable Guild guild;
  private final Place place;
  private final World world;
  private final Attachments attachments;
  private final ObjectNode json = Json.object();

  /** Names are those of the place's server. */
  public Resolved(World world, Place place, Attachments attachments) {
    this.world = world;
    this.place = place;
    this.guild = place.guild();
    this.attachments = attachments;
  }

  /** The data so far. */
  public ObjectNode json() {
    return json;
  }

  /** A member by display name, account name, mention or id. */
  public String user(String text) {
    String name = bare(text, "@");
    User user =
        people()
            .filter(one ->
                one.globalName().equals(name) || one.name().equals(name) || is(one.id(), name))
            .findFirst()
            .or(() -> world.user(Json.id(name)))
            .orElseThrow(() -> new IllegalArgumentException("No person '" + text + "' here"));
    return add(user);
  }

  private Stream<User> people() {
    if (guild != null) {
      return guild.members().stream().map(Member::user);
    }
    return Stream.of(Optional.ofNullable(place.recipient()), Optional.of(world.bot()))
        .flatMap(Optional::stream);
  }

  private String add(User user) {
    String id = Long.toString(user.id());
    json.withObjectProperty("users").set(id, user.json());
    if (guild != null) {
      guild
          .member(user.id())
          .ifPresent(member ->
              json.withObjectProperty("members")
                  .set(
                      id,
                      member
                          .jsonWithoutUser()
                          .put("permissions", Long.toString(guild.permissions(member, place)))));
    }
    return id;
  }

  /** A role by name, mention or id. */
  public String role(String text) {
    String name = bare(text, "@", "&");
    Role role =
        here().roles().stream()
            .filter(one -> one.name().equals(name) || is(one.id(), name))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("No role '" + text + "' here"));
    String id = Long.toString(role.id());
    json.withObjectProperty("roles").set(id, role.json());
    return id;
  }

  /** A person or a role. */
  public String mentionable(String text) {
    try {
      return user(text);
    } catch (IllegalArgumentException notAPerson) {
      return role(text);
    }
  }

  /** A channel by name, mention or id. */
  public String channel(String text) {
    String name = bare(text, "#");
    Place channel =
        Stream.concat(here().channels().stream(), here().threads().stream())
            .filter(one -> one.name().equals(name) || is(one.id(), name))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("No channel '" + text + "' here"));
    String id = Long.toString(channel.id());
    long permissions = world.botPermissions(channel);
    json.withObjectProperty("channels")
        .set(id, channel.json().put("permissions", Long.toString(permissions)));
    return id;
  }

  /** A file, uploaded. */
  public String attachment(Upload file) {
    ObjectNode kept = attachments.keep(file, place.id()).put("ephemeral", true);
    String id = Json.text(kept, "id");
    json.withObjectProperty("attachments").set(id, kept);
    return id;
  }

  /** A message, whole, as message commands carry it. */
  public String message(JsonNode message) {
    String id = Json.text(message, "id");
    json.withObjectProperty("messages").set(id, message);
    return id;
  }

  private Guild here() {
    if (guild == null) {
      throw new IllegalArgumentException(
          "There are no roles and channels in a direct conversation");
    }
    return guild;
  }

  private static boolean is(long id, String text) {
    return Long.toString(id).equals(text);
  }

  private static String bare(String text, String... prefixes) {
    String bare =
        text.startsWith("<") && text.endsWith(">") ? text.substring(1, text.length() - 1) : text;
    for (String prefix : prefixes) {
      bare = bare.startsWith(prefix) ? bare.substring(prefix.length()) : bare;
    }
    return bare;
  }
}
