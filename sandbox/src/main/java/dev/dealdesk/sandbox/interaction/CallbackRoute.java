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
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The bot's first answer to an interaction. */
public final class CallbackRoute {
  private final World world;
  private final Interactions interactions;
  private final Messages messages;

  /** Answers to these interactions. */
  public CallbackRoute(World world, Interactions interactions, Messages messages) {
    this.world = world;
    this.interactions = interactions;
    this.messages = messages;
  }

  /** Adds the route. */
  public void register(Endpoints endpoints) {
    endpoints.on("POST /interactions/{interaction_id}/{interaction_token}/callback", this::answer);
  }

  private ApiReply answer(ApiRequest request) {
    Pending pending =
        interactions
            .find(request.id("interaction_id"), request.text("interaction_token"))
            .orElseThrow(() -> Failure.UNKNOWN_INTERACTION.because("never sent, or long ago"));
    int type = request.body().path("type").asInt(0);
    Acknowledgement how =
        Acknowledgement.of(type)
            .orElseThrow(() -> Failure.invalid("type", "Not a callback the sandbox plays"));
    synchronized (pending) {
      answer(pending, how, request);
    }
    pending.signal().changed();
    boolean told = Boolean.parseBoolean(request.query().get("with_response"));
    return told ? ApiReply.of(response(pending, how)) : ApiReply.none();
  }

  private void answer(Pending pending, Acknowledgement how, ApiRequest request) {
    if (pending.acknowledgement().isPresent()) {
      throw Failure.ACKNOWLEDGED.because(pending + " was answered: " + pending.acknowledgement());
    }
    if (pending.age().compareTo(Pending.FIRST_ANSWER) > 0) {
      throw Failure.UNKNOWN_INTERACTION.because(
          "first answer to " + pending + " after " + pending.age().toMillis() + " ms");
    }
    if (!how.fits(pending)) {
      throw Failure.invalid("type", how + " cannot answer " + pending);
    }
    JsonNode data = request.body().path("data");
    switch (how) {
      case REPLY -> pending.acknowledge(how, reply(pending, data, request), null);
      case DEFER -> pending.acknowledge(how, thinking(pending, data), null);
      case DEFER_UPDATE -> pending.acknowledge(how, pending.source(), null);
      case UPDATE -> pending.acknowledge(how, update(pending, data, request), null);
      case CHOICES, FORM -> {
        AnswerRules.check(how, pending, data);
        pending.acknowledge(how, null, data);
      }
    }
  }

  private Message reply(Pending pending, JsonNode data, ApiRequest request) {
    ObjectNode blank = AnswerMessage.blank(world, messages, pending, data);
    long visibleTo = AnswerMessage.visibleTo(pending, data);
    return messages.post(blank, data, request.files(), pending.place(), visibleTo);
  }

  private Message thinking(Pending pending, JsonNode data) {
    ObjectNode blank = AnswerMessage.blank(world, messages, pending, data);
    blank.put("flags", Json.number(blank, "flags") | Message.LOADING);
    return messages.add(blank, pending.place(), AnswerMessage.visibleTo(pending, data));
  }

  private @Nullable Message update(Pending pending, JsonNode data, ApiRequest request) {
    Message source = pending.source();
    if (source == null || messages.find(source.place(), source.id()).isEmpty()) {
      return source;
    }
    return messages.edit(source, data, request.files());
  }

  private ObjectNode response(Pending pending, Acknowledgement how) {
    ObjectNode json = Json.object();
    ObjectNode about =
        json.putObject("interaction")
            .put("id", Long.toString(pending.id()))
            .put("type", pending.kind().number());
    Optional<Message> message =
        pending.original().flatMap(one -> messages.find(one.place(), one.id()));
    message.ifPresent(one ->
        about
            .put("response_message_id", Long.toString(one.id()))
            .put("response_message_loading", one.loading())
            .put("response_message_ephemeral", one.ephemeral()));
    if (how == Acknowledgement.REPLY || how == Acknowledgement.UPDATE) {
      ObjectNode resource = json.putObject("resource").put("type", how.number());
      message.ifPresent(one -> resource.set("message", one.json()));
    }
    return json;
  }
}
