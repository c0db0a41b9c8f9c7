package dev.dealdesk.sandbox.guild;

import dev.dealdesk.sandbox.directory.Guild;
import dev.dealdesk.sandbox.directory.Overwrite;
import dev.dealdesk.sandbox.directory.Permission;
import dev.dealdesk.sandbox.directory.Place;
import dev.dealdesk.sandbox.directory.World;
import dev.dealdesk.sandbox.gateway.Gateway;
import dev.dealdesk.sandbox.gateway.Intent;
import dev.dealdesk.sandbox.json.Json;
import dev.dealdesk.sandbox.message.Access;
import dev.dealdesk.sandbox.message.Message;
import dev.dealdesk.sandbox.message.Messages;
import dev.dealdesk.sandbox.rest.ApiReply;
import dev.dealdesk.sandbox.rest.ApiRequest;
import dev.dealdesk.sandbox.rest.Endpoints;
import dev.dealdesk.sandbox.rest.Failure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The routes of single channels and threads. */
public final class ChannelRoutes {
  private static final String CHANNEL = "/channels/{channel_id}";
  private static final int PRIVATE_THREAD = 12;

  private final World world;
  private final Gateway gateway;
  private final Messages messages;
  private final Access access;

  /** Routes over this world. */
  public ChannelRoutes(World world, Gateway gateway, Messages messages, Access access) {
    this.world = world;
    this.gateway = gateway;
    this.messages = messages;
    this.access = access;
  }

  /** Adds the routes. */
  public void register(Endpoints endpoints) {
    endpoints
        .on("GET " + CHANNEL, request -> ApiReply.of(access.visible(id(request)).json()))
        .on("PATCH " + CHANNEL, this::edit)
        .on("DELETE " + CHANNEL, this::delete)
        .on("PUT " + CHANNEL + "/permissions/{overwrite_id}", this::overwrite)
        .on("DELETE " + CHANNEL + "/permissions/{overwrite_id}", this::dropOverwrite)
        .on("POST " + CHANNEL + "/threads", this::startThread)
        .on("POST " + CHANNEL + "/messages/{message_id}/threads", this::startThreadFrom)
        .on("PUT " + CHANNEL + "/thread-members/@me", this::seen)
        .on("DELETE " + CHANNEL + "/thread-members/@me", this::seen);
  }

  private static long id(ApiRequest request) {
    return request.id("channel_id");
  }

  private ApiReply seen(ApiRequest request) {
    access.visible(id(request));
    return ApiReply.none();
  }

  private ApiReply edit(ApiRequest request) {
    Place place = access.visible(id(request));
    access.with(
        place.id(), place.isThread() ? Permission.MANAGE_THREADS : Permission.MANAGE_CHANNELS);
    JsonNode body = request.body();
    if (body.hasNonNull("name")) {
      place.rename(Json.text(body, "name"));
    }
    if (body.hasNonNull("archived")) {
      place.archive(body.path("archived").asBoolean(false));
    }
    if (body.hasNonNull("locked")) {
      place.lock(body.path("locked").asBoolean(false));
    }
    tell(place, "UPDATE");
    return ApiReply.of(place.json());
  }

  private ApiReply delete(ApiRequest request) {
    Place place = access.with(id(request), Permission.MANAGE_CHANNELS);
    world.remove(place);
    tell(place, "DELETE");
    return ApiReply.of(place.json());
  }

  private ApiReply overwrite(ApiRequest request) {
    Place place = access.with(id(request), Permission.MANAGE_ROLES);
    JsonNode body = request.body();
    place.set(
        new Overwrite(
            request.id("overwrite_id"),
            Json.number(body, "type") == 1,
            Json.number(body, "allow"),
            Json.number(body, "deny")));
    tell(place, "UPDATE");
    return ApiReply.none();
  }

  private ApiReply dropOverwrite(ApiRequest request) {
    Place place = access.with(id(request), Permission.MANAGE_ROLES);
    place.dropOverwrite(request.id("overwrite_id"));
    tell(place, "UPDATE");
    return ApiReply.none();
  }

  private ApiReply startThread(ApiRequest request) {
    boolean hidden = Json.number(request.body(), "type") == PRIVATE_THREAD;
    Permission needed =
        hidden ? Permission.CREATE_PRIVATE_THREADS : Permission.CREATE_PUBLIC_THREADS;
    Place parent = access.with(id(request), needed);
    Place.Kind kind = hidden ? Place.Kind.PRIVATE_THREAD : Place.Kind.PUBLIC_THREAD;
    return ApiReply.created(start(world.ids().next(), kind, parent, request.body()));
  }

  private ApiReply startThreadFrom(ApiRequest request) {
    Place parent = access.with(id(request), Permission.CREATE_PUBLIC_THREADS);
    Message message = messages.require(parent, request.id("message_id"));
    if (world.place(message.id()).isPresent()) {
      throw Failure.THREAD_EXISTS.because(Long.toString(message.id()));
    }
    ObjectNode thread = start(message.id(), Place.Kind.PUBLIC_THREAD, parent, request.body());
    messages.amend(message, json -> json.set("thread", thread));
    return ApiReply.created(thread);
  }

  private ObjectNode start(long id, Place.Kind kind, Place parent, JsonNode body) {
    if (parent.isThread() || parent.guild() == null) {
      throw Failure.invalid("type", "Threads hang on text channels");
    }
    Place thread = world.addThread(id, kind, parent, Json.text(body, "name"));
    ObjectNode json = thread.json();
    gateway.dispatch(
        parent.guild(), Intent.GUILDS, "THREAD_CREATE", json.deepCopy().put("newly_created", true));
    return json;
  }

  private void tell(Place place, String what) {
    Guild guild = place.guild();
    if (guild != null) {
      String event = (place.isThread() ? "THREAD_" : "CHANNEL_") + what;
      gateway.dispatch(guild, Intent.GUILDS, event, place.json());
    }
  }
}
