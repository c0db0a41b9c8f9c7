package dev.dealdesk.sandbox.message;

import dev.dealdesk.sandbox.directory.Permission;
import dev.dealdesk.sandbox.directory.Place;
import dev.dealdesk.sandbox.directory.World;
import dev.dealdesk.sandbox.json.Json;
import dev.dealdesk.sandbox.rest.ApiReply;
import dev.dealdesk.sandbox.rest.ApiRequest;
import dev.dealdesk.sandbox.rest.Endpoints;
import dev.dealdesk.sandbox.rest.Failure;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The routes under {@code /channels/{channel_id}/messages}. */
public final class MessageRoutes {
  private static final String ALL = "/channels/{channel_id}/messages";
  private static final String ONE = ALL + "/{message_id}";
  private static final long SENDABLE_FLAGS = 1 << 2 | 1 << 12 | Message.COMPONENTS_V2;

  private final World world;
  private final Messages messages;
  private final Access access;

  /** Routes over these messages. */
  public MessageRoutes(World world, Messages messages, Access access) {
    this.world = world;
    this.messages = messages;
    this.access = access;
  }

  /** Adds the routes. */
  public void register(Endpoints endpoints) {
    endpoints
        .on("POST " + ALL, this::post)
        .on("GET " + ALL, this::list)
        .on("GET " + ONE, request -> ApiReply.of(named(request).json()))
        .on("PATCH " + ONE, this::edit)
        .on("DELETE " + ONE, this::delete)
        .on("POST " + ALL + "/bulk-delete", this::bulkDelete)
        .on("POST /channels/{channel_id}/typing", this::typing)
        .on("PUT " + ONE + "/reactions/{emoji_name}/@me", this::react)
        .on("DELETE " + ONE + "/reactions/{emoji_name}/@me", this::unreact);
  }

  private ApiReply post(ApiRequest request) {
    Place place = access.writable(request.id("channel_id"));
    JsonNode body = request.body();
    if (!request.files().isEmpty()) {
      access.with(place.id(), Permission.ATTACH_FILES);
    }
    if ((Json.number(body, "flags") & ~SENDABLE_FLAGS) != 0) {
      throw Failure.invalid("flags", "Not a flag that a message can be sent with");
    }
    String nonce = Json.text(body, "nonce");
    boolean once = body.path("enforce_nonce").asBoolean(false);
    Optional<Message> earlier = once ? messages.nonces().of(place, nonce) : Optional.empty();
    if (earlier.isPresent()) {
      return ApiReply.of(messages.find(place, earlier.get().id()).orElse(earlier.get()).json());
    }
    Message posted = messages.post(blank(place, body), body, request.files(), place, 0);
    if (once) {
      messages.nonces().keep(place, nonce, posted);
    }
    return ApiReply.of(posted.json());
  }

  private ObjectNode blank(Place place, JsonNode body) {
    ObjectNode blank = messages.blank(world.bot(), place);
    if (body.hasNonNull("nonce")) {
      blank.set("nonce", body.path("nonce"));
    }
    JsonNode reference = body.path("message_reference");
    if (reference.isObject()) {
      Message answered = messages.require(place, Json.id(reference, "message_id"));
      blank.put("type", 19);
      blank.set("message_reference", reference.deepCopy());
      blank.set("referenced_message", answered.json());
    }
    return blank;
  }

  private ApiReply list(ApiRequest request) {
    Place place = access.with(request.id("channel_id"), Permission.READ_MESSAGE_HISTORY);
    long before = request.number("before", Long.MAX_VALUE);
    long after = request.number("after", 0);
    long limit = request.number("limit", 50);
    if (limit < 1 || limit > 100) {
      throw Failure.invalid("limit", "int value should be between 1 and 100.");
    }
    List<Message> fitting =
        messages.in(place).stream()
            .filter(message -> !message.ephemeral())
            .filter(message -> message.id() < before && message.id() > after)
            .toList();
    Comparator<Message> newest = Comparator.comparingLong(Message::id).reversed();
    List<Message> nearest =
        after > 0
            ? fitting.stream().limit(limit).sorted(newest).toList()
            : fitting.stream().sorted(newest).limit(limit).toList();
    return ApiReply.of(Json.array(nearest.stream().map(Message::json)));
  }

  private Message named(ApiRequest request) {
    Place place = access.visible(request.id("channel_id"));
    return messages.require(place, request.id("message_id"));
  }

  private ApiReply edit(ApiRequest request) {
    Message message = named(request);
    if (message.authorId() != World.BOT_ID) {
      throw Failure.NOT_AUTHOR.because("message " + message.id());
    }
    return ApiReply.of(messages.edit(message, request.body(), request.files()).json());
  }

  private ApiReply delete(ApiRequest request) {
    Message message = named(request);
    if (message.authorId() != World.BOT_ID) {
      access.with(message.place().id(), Permission.MANAGE_MESSAGES);
    }
    messages.delete(message);
    return ApiReply.none();
  }

  private ApiReply bulkDelete(ApiRequest request) {
    Place place = access.with(request.id("channel_id"), Permission.MANAGE_MESSAGES);
    Json.elements(request.body(), "messages")
        .map(id -> messages.require(place, Json.id(id.asString(""))))
        .forEach(messages::delete);
    return ApiReply.none();
  }

  private ApiReply typing(ApiRequest request) {
    access.writable(request.id("channel_id"));
    return ApiReply.none();
  }

  private ApiReply react(ApiRequest request) {
    access.with(
        request.id("channel_id"), Permission.ADD_REACTIONS, Permission.READ_MESSAGE_HISTORY);
    String emoji = request.text("emoji_name");
    messages.amend(named(request), json -> Reactions.add(json, emoji));
    return ApiReply.none();
  }

  private ApiReply unreact(ApiRequest request) {
    String emoji = request.text("emoji_name");
    messages.amend(named(request), json -> Reactions.remove(json, emoji));
    return ApiReply.none();
  }
}
