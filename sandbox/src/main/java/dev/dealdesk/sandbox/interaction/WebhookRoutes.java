package dev.dealdesk.sandbox.interaction;

import dev.dealdesk.sandbox.directory.World;
import dev.dealdesk.sandbox.json.Json;
import dev.dealdesk.sandbox.message.Message;
import dev.dealdesk.sandbox.message.Messages;
import dev.dealdesk.sandbox.rest.ApiReply;
import dev.dealdesk.sandbox.rest.ApiRequest;
import dev.dealdesk.sandbox.rest.Endpoints;
import dev.dealdesk.sandbox.rest.Failure;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the bot does after its first answer, over the interaction's token. */
public final class WebhookRoutes {
  private static final String HOOK = "/webhooks/{webhook_id}/{webhook_token}";
  private static final String ORIGINAL = HOOK + "/messages/@original";
  private static final String ONE = HOOK + "/messages/{message_id}";

  private final World world;
  private final Interactions interactions;
  private final Messages messages;

  /** Follow-ups to these interactions. */
  public WebhookRoutes(World world, Interactions interactions, Messages messages) {
    this.world = world;
    this.interactions = interactions;
    this.messages = messages;
  }

  /** Adds the routes. */
  public void register(Endpoints endpoints) {
    endpoints
        .on("POST " + HOOK, this::followUp)
        .on("GET " + ORIGINAL, request -> ApiReply.of(original(pending(request)).json()))
        .on("PATCH " + ORIGINAL, this::editOriginal)
        .on("DELETE " + ORIGINAL, this::deleteOriginal)
        .on("GET " + ONE, request -> ApiReply.of(named(request).json()))
        .on("PATCH " + ONE, this::edit)
        .on("DELETE " + ONE, this::delete);
  }

  private Pending pending(ApiRequest request) {
    if (request.id("webhook_id") != World.BOT_ID) {
      throw Failure.UNKNOWN_WEBHOOK.because("the id is not the application's");
    }
    return interactions
        .living(request.text("webhook_token"))
        .filter(pending -> pending.acknowledgement().isPresent())
        .orElseThrow(
            () -> Failure.UNKNOWN_WEBHOOK.because("unanswered, unknown, or older than 15 minutes"));
  }

  private Message original(Pending pending) {
    Optional<Message> original =
        pending.original().flatMap(one -> messages.find(one.place(), one.id()));
    return original.orElseThrow(() -> Failure.UNKNOWN_MESSAGE.because("@original of " + pending));
  }

  private ApiReply followUp(ApiRequest request) {
    Pending pending = pending(request);
    Optional<Message> thinking =
        pending
            .original()
            .flatMap(one -> messages.find(one.place(), one.id()))
            .filter(Message::loading);
    Message sent =
        thinking.isPresent()
            ? messages.edit(thinking.get(), request.body(), request.files())
            : newFollowUp(pending, request);
    pending.signal().changed();
    return ApiReply.of(sent.json());
  }

  private Message newFollowUp(Pending pending, ApiRequest request) {
    JsonNode body = request.body();
    ObjectNode blank = AnswerMessage.blank(world, messages, pending, body);
    long visibleTo = AnswerMessage.visibleTo(pending, body);
    Message sent = messages.post(blank, body, request.files(), pending.place(), visibleTo);
    pending.noteFollowUp(sent);
    return sent;
  }

  private ApiReply editOriginal(ApiRequest request) {
    Pending pending = pending(request);
    Message edited = messages.edit(original(pending), request.body(), request.files());
    pending.noteEdit();
    pending.signal().changed();
    return ApiReply.of(edited.json());
  }

  private ApiReply deleteOriginal(ApiRequest request) {
    Pending pending = pending(request);
    messages.delete(original(pending));
    pending.signal().changed();
    return ApiReply.none();
  }

  private Message named(ApiRequest request) {
    Pending pending = pending(request);
    long id = Json.id(request.text("message_id"));
    return Optional.of(id)
        .filter(pending::wrote)
        .flatMap(written -> messages.find(pending.place(), written))
        .orElseThrow(() -> Failure.UNKNOWN_MESSAGE.because(id + " of " + pending));
  }

  private ApiReply edit(ApiRequest request) {
    Message edited = messages.edit(named(request), request.body(), request.files());
    pending(request).signal().changed();
    return ApiReply.of(edited.json());
  }

  private ApiReply delete(ApiRequest request) {
    messages.delete(named(request));
    pending(request).signal().changed();
    return ApiReply.none();
  }
}
