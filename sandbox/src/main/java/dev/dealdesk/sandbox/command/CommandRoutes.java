package dev.dealdesk.sandbox.command;

import dev.dealdesk.sandbox.directory.World;
import dev.dealdesk.sandbox.json.Json;
import dev.dealdesk.sandbox.rest.ApiReply;
import dev.dealdesk.sandbox.rest.ApiRequest;
import dev.dealdesk.sandbox.rest.Endpoints;
import dev.dealdesk.sandbox.rest.Failure;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The routes under {@code /applications/{application_id}}. */
public final class CommandRoutes {
  private static final String APP = "/applications/{application_id}";

  private final World world;
  private final Commands commands;

  /** Routes over these commands. */
  public CommandRoutes(World world, Commands commands) {
    this.world = world;
    this.commands = commands;
  }

  /** Adds the routes. */
  public void register(Endpoints endpoints) {
    for (String scope : List.of(APP, APP + "/guilds/{guild_id}")) {
      endpoints
          .on("GET " + scope + "/commands", this::list)
          .on("PUT " + scope + "/commands", this::overwrite)
          .on("POST " + scope + "/commands", this::create)
          .on(
              "GET " + scope + "/commands/{command_id}",
              request -> ApiReply.of(named(request).json()))
          .on("PATCH " + scope + "/commands/{command_id}", this::edit)
          .on("DELETE " + scope + "/commands/{command_id}", this::delete);
    }
    endpoints
        .on("GET /applications/@me", request -> ApiReply.of(application()))
        .on("GET /oauth2/applications/@me", request -> ApiReply.of(application()));
  }

  private ObjectNode application() {
    ObjectNode json =
        Json.object()
            .put("id", Long.toString(World.BOT_ID))
            .put("name", world.bot().name())
            .put("description", "")
            .putNull("icon")
            .put("bot_public", true)
            .put("bot_require_code_grant", false)
            .put("verify_key", "")
            .put("summary", "")
            .putNull("team")
            .put("flags", 0)
            .put("approximate_guild_count", world.guilds().size());
    json.set("owner", world.bot().json());
    json.set("bot", world.bot().json());
    return json;
  }

  private long scope(ApiRequest request) {
    if (request.id("application_id") != World.BOT_ID) {
      throw Failure.UNKNOWN_APPLICATION.because(request.text("application_id"));
    }
    long guildId = request.id("guild_id");
    if (guildId != 0 && world.guild(guildId).isEmpty()) {
      throw Failure.UNKNOWN_GUILD.because(Long.toString(guildId));
    }
    return guildId;
  }

  private ApiReply list(ApiRequest request) {
    boolean full = Boolean.parseBoolean(request.query().get("with_localizations"));
    return ApiReply.of(
        Json.array(
            commands.of(scope(request)).stream()
                .map(command -> full ? command.json() : withoutTranslations(command.json()))));
  }

  private static ObjectNode withoutTranslations(ObjectNode command) {
    ObjectNode copy = command.deepCopy();
    removeTranslations(copy);
    return copy;
  }

  private static void removeTranslations(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove(List.of("name_localizations", "description_localizations"));
    }
    node.forEach(CommandRoutes::removeTranslations);
  }

  private ApiReply overwrite(ApiRequest request) {
    List<JsonNode> requested = request.body().valueStream().toList();
    List<Command> registered = commands.overwrite(scope(request), requested);
    return ApiReply.of(Json.array(registered.stream().map(Command::json)));
  }

  private ApiReply create(ApiRequest request) {
    return ApiReply.created(commands.upsert(scope(request), request.body()).json());
  }

  private Command named(ApiRequest request) {
    long id = request.id("command_id");
    return commands.of(scope(request)).stream()
        .filter(command -> command.id() == id)
        .findFirst()
        .orElseThrow(() -> Failure.UNKNOWN_COMMAND.because(Long.toString(id)));
  }

  private ApiReply edit(ApiRequest request) {
    ObjectNode merged = named(request).json().deepCopy();
    request.body().forEachEntry(merged::set);
    return ApiReply.of(commands.upsert(scope(request), merged).json());
  }

  private ApiReply delete(ApiRequest request) {
    commands.remove(scope(request), named(request).id());
    return ApiReply.none();
  }
}
