package dev.dealdesk.sandbox.message;

import dev.dealdesk.sandbox.directory.Place;
import dev.dealdesk.sandbox.directory.World;
import dev.dealdesk.sandbox.json.Json;
import dev.dealdesk.sandbox.rest.Failure;
import dev.dealdesk.sandbox.rest.Upload;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns a request's fields into a message's, as Discord does: ids, files, mentions. */
final class Composer {
  private static final int FILES = 10;
  private static final Set<String> MEDIA = Set.of("media", "file", "image", "thumbnail");

  private final Pings pings;
  private final Attachments attachments;

  Composer(World world, Attachments attachments) {
    this.pings = new Pings(world);
    this.attachments = attachments;
  }

  /** Sets the fields that a request has on a message, and checks the result. */
  void apply(ObjectNode message, JsonNode request, List<Upload> files, Place place) {
    if (files.size() > FILES) {
      throw Failure.invalid("files", "Must be 10 or fewer in length.");
    }
    long v2 = Json.number(message, "flags") & Message.COMPONENTS_V2;
    long asked = Json.number(request, "flags") & Message.COMPONENTS_V2;
    if (v2 != 0 && request.hasNonNull("flags") && asked == 0) {
      throw Failure.invalid("flags", "IS_COMPONENTS_V2 cannot be taken back");
    }
    message.put("flags", Json.number(message, "flags") | asked);
    for (String field : List.of("content", "embeds", "components")) {
      if (request.has(field)) {
        message.set(
            field, request.path(field).isNull() ? empty(field) : request.path(field).deepCopy());
      }
    }
    setAttachments(message, request, files, place);
    MessageRules.check(message);
    MessageRules.checkMedia(message);
    finish(message);
    pings.note(message, request.path("allowed_mentions"), place);
  }

  private static JsonNode empty(String field) {
    return field.equals("content") ? Json.object().stringNode("") : Json.array();
  }

  private void setAttachments(
      ObjectNode message, JsonNode request, List<Upload> files, Place place) {
    ArrayNode kept = Json.array();
    JsonNode listed = request.path("attachments");
    Json.elements(message, "attachments")
        .filter(file -> !listed.isArray() || named(listed, Json.text(file, "id")))
        .forEach(kept::add);
    for (Upload file : files) {
      ObjectNode added = attachments.keep(file, place.id());
      String index = file.part().replaceAll("\\D", "");
      Json.elements(request, "attachments")
          .filter(entry -> Json.text(entry, "id").equals(index))
          .filter(entry -> entry.hasNonNull("description"))
          .forEach(entry -> added.put("description", Json.text(entry, "description")));
      kept.add(added);
    }
    message.set("attachments", kept);
  }

  private static boolean named(JsonNode listed, String id) {
    return listed.valueStream().anyMatch(entry -> Json.text(entry, "id").equals(id));
  }

  private static void finish(ObjectNode message) {
    Json.elements(message, "embeds").forEach(embed -> ((ObjectNode) embed).put("type", "rich"));
    Set<Long> taken = new HashSet<>();
    Components.all(message.path("components")).forEach(one -> taken.add(Json.number(one, "id")));
    long[] next = {1};
    Components.all(message.path("components"))
        .filter(component -> Json.number(component, "id") == 0)
        .forEach(component -> {
          while (taken.contains(next[0])) {
            next[0]++;
          }
          ((ObjectNode) component).put("id", next[0]++);
        });
    resolveMedia(message.path("components"), message);
    resolveMedia(message.path("embeds"), message);
  }

  private static void resolveMedia(JsonNode node, JsonNode message) {
    node.forEachEntry((name, value) -> {
      if (MEDIA.contains(name) && value instanceof ObjectNode media) {
        resolve(media, message);
      }
    });
    node.forEach(inner -> resolveMedia(inner, message));
  }

  private static void resolve(ObjectNode media, JsonNode message) {
    String url = Json.text(media, "url");
    Json.elements(message, "attachments")
        .filter(file -> url.equals("attachment://" + Json.text(file, "filename")))
        .findFirst()
        .ifPresent(file -> {
          for (String field : List.of("url", "proxy_url", "width", "height", "content_type")) {
            if (file.has(field)) {
              media.set(field, file.path(field));
            }
          }
          media.put("attachment_id", Json.text(file, "id"));
        });
  }
}
