package dev.dealdesk.sandbox.message;

import dev.dealdesk.sandbox.directory.Place;
import dev.dealdesk.sandbox.directory.World;
import dev.dealdesk.sandbox.json.Json;
import dev.dealdesk.sandbox.rest.Failure;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whom a message pings: whom it names, as far as its allowed mentions let it. */
final class Pings {
  private static final Pattern USER = Pattern.compile("<@!?(\\d+)>");
  private static final Pattern ROLE = Pattern.compile("<@&(\\d+)>");
  private static final Pattern EVERYONE = Pattern.compile("@everyone|@here");

  private final World world;

  Pings(World world) {
    this.world = world;
  }

  /** Lists them on the message. */
  void note(ObjectNode message, JsonNode allowed, Place place) {
    check(allowed);
    String text = text(message);
    ArrayNode users = message.putArray("mentions");
    named(USER, text)
        .filter(id -> allows(allowed, "users", id))
        .flatMap(id -> world.user(id).stream())
        .forEach(user -> users.add(user.json()));
    ArrayNode roles = message.putArray("mention_roles");
    named(ROLE, text)
        .filter(id -> place.guild() != null && allows(allowed, "roles", id))
        .forEach(id -> roles.add(Long.toString(id)));
    boolean everyone = EVERYONE.matcher(text).find() && allows(allowed, "everyone", 0);
    message.put("mention_everyone", everyone);
  }

  private static void check(JsonNode allowed) {
    for (String kind : List.of("users", "roles")) {
      if (parses(allowed, kind) && !allowed.path(kind).isEmpty()) {
        throw Failure.invalid("allowed_mentions", "parse and " + kind + " exclude each other");
      }
    }
  }

  private static String text(JsonNode message) {
    return Stream.concat(
            Stream.of(Json.text(message, "content")),
            Components.all(message.path("components"))
                .map(component -> Json.text(component, "content")))
        .collect(Collectors.joining("\n"));
  }

  private static Stream<Long> named(Pattern mention, String text) {
    return mention.matcher(text).results().map(Pings::id).distinct();
  }

  private static long id(MatchResult mention) {
    return Json.id(mention.group(1));
  }

  private static boolean allows(JsonNode allowed, String kind, long id) {
    return !allowed.isObject()
        || parses(allowed, kind)
        || Json.elements(allowed, kind).anyMatch(entry -> Json.id(entry.asString("")) == id);
  }

  private static boolean parses(JsonNode allowed, String kind) {
    return Json.elements(allowed, "parse").anyMatch(word -> word.asString("").equals(kind));
  }
}
