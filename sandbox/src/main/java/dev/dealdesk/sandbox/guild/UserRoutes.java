package dev.dealdesk.sandbox.guild;

import dev.dealdesk.sandbox.directory.User;
import dev.dealdesk.sandbox.directory.World;
import dev.dealdesk.sandbox.gateway.Gateway;
import dev.dealdesk.sandbox.json.Json;
import dev.dealdesk.sandbox.rest.ApiReply;
import dev.dealdesk.sandbox.rest.ApiRequest;
import dev.dealdesk.sandbox.rest.Endpoints;
import dev.dealdesk.sandbox.rest.Failure;
import tools.jackson.databind.node.ObjectNode;

/** The bot itself, other users, direct conversations, and where the gateway is. */
public final class UserRoutes {
  private final World world;
  private final Gateway gateway;

  /** Routes over this world. */
  public UserRoutes(World world, Gateway gateway) {
    this.world = world;
    this.gateway = gateway;
  }

  /** Adds the routes. */
  public void register(Endpoints endpoints) {
    endpoints
        .on("GET /gateway", request -> ApiReply.of(Json.object().put("url", gateway.url())))
        .on("GET /gateway/bot", request -> ApiReply.of(gatewayForBots()))
        .on("GET /users/@me", request -> ApiReply.of(world.bot().json()))
        .on("GET /users/@me/guilds", request -> ApiReply.of(Json.array(guilds())))
        .on("GET /users/{user_id}", request -> ApiReply.of(user(request.id("user_id")).json()))
        .on("POST /users/@me/channels", this::direct);
  }

  private java.util.stream.Stream<ObjectNode> guilds() {
    return world.guilds().stream()
        .map(guild -> Json.object().put("id", Long.toString(guild.id())).put("name", guild.name()));
  }

  private ObjectNode gatewayForBots() {
    ObjectNode json = Json.object().put("url", gateway.url()).put("shards", 1);
    json.putObject("session_start_limit")
        .put("total", 1000)
        .put("remaining", 999)
        .put("reset_after", 86_400_000)
        .put("max_concurrency", 1);
    return json;
  }

  private User user(long id) {
    return world.user(id).orElseThrow(() -> Failure.UNKNOWN_USER.because(Long.toString(id)));
  }

  private ApiReply direct(ApiRequest request) {
    return ApiReply.of(world.direct(user(Json.id(request.body(), "recipient_id"))).json());
  }
}
