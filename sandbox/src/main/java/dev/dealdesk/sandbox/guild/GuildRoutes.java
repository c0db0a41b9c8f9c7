package dev.dealdesk.sandbox.guild;

import dev.dealdesk.sandbox.directory.Guild;
import dev.dealdesk.sandbox.directory.Member;
import dev.dealdesk.sandbox.directory.Permission;
import dev.dealdesk.sandbox.directory.Place;
import dev.dealdesk.sandbox.directory.Role;
import dev.dealdesk.sandbox.directory.World;
import dev.dealdesk.sandbox.gateway.Gateway;
import dev.dealdesk.sandbox.gateway.Intent;
import dev.dealdesk.sandbox.json.Json;
import dev.dealdesk.sandbox.rest.ApiReply;
import dev.dealdesk.sandbox.rest.ApiRequest;
import dev.dealdesk.sandbox.rest.Endpoints;
import dev.dealdesk.sandbox.rest.Failure;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The routes under {@code /guilds/{guild_id}}. */
public final class GuildRoutes {
  private static final String GUILD = "/guilds/{guild_id}";
  private static final String MEMBER = GUILD + "/members/{user_id}";

  private final World world;
  private final Gateway gateway;

  /** Routes over this world. */
  public GuildRoutes(World world, Gateway gateway) {
    this.world = world;
    this.gateway = gateway;
  }

  /** Adds the routes. */
  public void register(Endpoints endpoints) {
    endpoints
        .on("GET " + GUILD, request -> ApiReply.of(guild(request).json()))
        .on("GET " + GUILD + "/channels", this::channels)
        .on("POST " + GUILD + "/channels", this::createChannel)
        .on("GET " + GUILD + "/threads/active", this::threads)
        .on("GET " + GUILD + "/roles", this::roles)
        .on("GET " + GUILD + "/members", this::members)
        .on("GET " + GUILD + "/members/search", this::search)
        .on("PATCH " + GUILD + "/members/@me", this::renameBot)
        .on("GET " + MEMBER, request -> ApiReply.of(member(request).json()))
        .on("PUT " + MEMBER + "/roles/{role_id}", request -> setRole(request, true))
        .on("DELETE " + MEMBER + "/roles/{role_id}", request -> setRole(request, false));
  }

  private Guild guild(ApiRequest request) {
    long id = request.id("guild_id");
    return world.guild(id).orElseThrow(() -> Failure.UNKNOWN_GUILD.because(Long.toString(id)));
  }

  private Guild guildWith(ApiRequest request, Permission needed) {
    Guild guild = guild(request);
    Member bot = guild.member(World.BOT_ID).orElseThrow();
    if (!needed.in(guild.permissions(bot, null))) {
      throw Failure.MISSING_PERMISSIONS.because(needed + " in " + guild.name());
    }
    return guild;
  }

  private Member member(ApiRequest request) {
    long id = request.id("user_id");
    if (world.user(id).isEmpty()) {
      throw Failure.UNKNOWN_USER.because(Long.toString(id));
    }
    return guild(request)
        .member(id)
        .orElseThrow(() -> Failure.UNKNOWN_MEMBER.because(Long.toString(id)));
  }

  private ApiReply channels(ApiRequest request) {
    return ApiReply.of(Json.array(guild(request).channels().stream().map(Place::json)));
  }

  private ApiReply createChannel(ApiRequest request) {
    Guild guild = guildWith(request, Permission.MANAGE_CHANNELS);
    if (Json.number(request.body(), "type") != Place.Kind.TEXT.number()) {
      throw Failure.invalid("type", "The sandbox has text channels only");
    }
    String name = Json.text(request.body(), "name");
    Place place = world.addChannel(guild, world.ids().next(), name);
    gateway.dispatch(guild, Intent.GUILDS, "CHANNEL_CREATE", place.json());
    return ApiReply.created(place.json());
  }

  private ApiReply threads(ApiRequest request) {
    ObjectNode json = Json.object();
    json.set("threads", Json.array(guild(request).threads().stream().map(Place::json)));
    json.putArray("members");
    return ApiReply.of(json);
  }

  private ApiReply roles(ApiRequest request) {
    return ApiReply.of(Json.array(guild(request).roles().stream().map(Role::json)));
  }

  private ApiReply members(ApiRequest request) {
    long after = request.number("after", 0);
    return ApiReply.of(
        Json.array(
            guild(request).members().stream()
                .filter(member -> member.user().id() > after)
                .limit(request.number("limit", 1))
                .map(Member::json)));
  }

  private ApiReply search(ApiRequest request) {
    String prefix = request.query().getOrDefault("query", "").toLowerCase(Locale.ROOT);
    return ApiReply.of(
        Json.array(
            guild(request).members().stream()
                .filter(member ->
                    member.displayName().toLowerCase(Locale.ROOT).startsWith(prefix)
                        || member.user().name().startsWith(prefix))
                .limit(request.number("limit", 1))
                .map(Member::json)));
  }

  private ApiReply renameBot(ApiRequest request) {
    Guild guild = guildWith(request, Permission.CHANGE_NICKNAME);
    String nick = Json.text(request.body(), "nick");
    @Nullable String set = nick.isEmpty() ? null : nick;
    Member bot = guild.put(guild.member(World.BOT_ID).orElseThrow().withNick(set));
    return ApiReply.of(bot.json());
  }

  private ApiReply setRole(ApiRequest request, boolean has) {
    Guild guild = guildWith(request, Permission.MANAGE_ROLES);
    long roleId = request.id("role_id");
    if (guild.role(roleId).isEmpty()) {
      throw Failure.UNKNOWN_ROLE.because(Long.toString(roleId));
    }
    Member member = member(request);
    Set<Long> roles = new HashSet<>(member.roles());
    if (has ? roles.add(roleId) : roles.remove(roleId)) {
      Member changed = guild.put(member.withRoles(roles));
      gateway.dispatch(
          guild,
          Intent.GUILD_MEMBERS,
          "GUILD_MEMBER_UPDATE",
          changed.json().put("guild_id", Long.toString(guild.id())));
    }
    return ApiReply.none();
  }
}
