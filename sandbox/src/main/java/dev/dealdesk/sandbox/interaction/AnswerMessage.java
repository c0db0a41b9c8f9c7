package dev.dealdesk.sandbox.interaction;

import dev.dealdesk.sandbox.directory.World;
import dev.dealdesk.sandbox.json.Json;
import dev.dealdesk.sandbox.message.Message;
import dev.dealdesk.sandbox.message.Messages;
import dev.dealdesk.sandbox.rest.Failure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The frame of a message that answers an interaction. */
final class AnswerMessage {
  private static final int REPLY = 19;
  private static final int COMMAND_REPLY = 20;
  private static final long SENDABLE_FLAGS =
      1 << 2 | Message.EPHEMERAL | 1 << 12 | Message.COMPONENTS_V2;

  private AnswerMessage() {}

  static ObjectNode blank(World world, Messages messages, Pending pending, JsonNode data) {
    if ((Json.number(data, "flags") & ~SENDABLE_FLAGS) != 0) {
      throw Failure.invalid("flags", "Not a flag that an answer can have");
    }
    ObjectNode blank = messages.blank(world.bot(), pending.place());
    blank
        .put("application_id", Long.toString(World.BOT_ID))
        .put("webhook_id", Long.toString(World.BOT_ID))
        .put("flags", Json.number(data, "flags") & Message.EPHEMERAL)
        .put("type", pending.kind() == Kind.COMMAND ? COMMAND_REPLY : 0);
    ObjectNode about =
        blank
            .putObject("interaction_metadata")
            .put("id", Long.toString(pending.id()))
            .put("type", pending.kind().number());
    about.set("user", pending.person().json());
    about.putObject("authorizing_integration_owners");
    if (pending.kind() == Kind.COMMAND) {
      blank.set("interaction", called(pending));
    }
    Message source = pending.source();
    if (source != null) {
      blank.put("type", REPLY);
      blank
          .putObject("message_reference")
          .put("type", 0)
          .put("message_id", Long.toString(source.id()))
          .put("channel_id", Long.toString(source.place().id()));
    }
    return blank;
  }

  /** What Discord shows above the answer: who used which command. */
  private static ObjectNode called(Pending pending) {
    ObjectNode called =
        Json.object()
            .put("id", Long.toString(pending.id()))
            .put("type", pending.kind().number())
            .put("name", path(pending.json().path("data")));
    called.set("user", pending.person().json());
    return called;
  }

  /** The name of a command with those of its group and subcommand. */
  private static String path(JsonNode data) {
    JsonNode first = data.path("options").path(0);
    String name = Json.text(data, "name");
    return first.has("options") ? name + " " + path(first) : name;
  }

  /** The person who alone sees the answer; 0 for everyone. */
  static long visibleTo(Pending pending, JsonNode data) {
    boolean ephemeral = (Json.number(data, "flags") & Message.EPHEMERAL) != 0;
    return ephemeral ? pending.person().id() : 0;
  }
}
