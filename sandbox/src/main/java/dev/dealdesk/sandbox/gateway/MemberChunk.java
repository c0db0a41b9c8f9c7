package dev.dealdesk.sandbox.gateway;

import dev.dealdesk.sandbox.directory.Guild;
import dev.dealdesk.sandbox.directory.Member;
import dev.dealdesk.sandbox.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The answer to a request for a server's members, by ids or by the beginning of a name. */
final class MemberChunk {
  private static final int SIZE = 1000;

  private MemberChunk() {}

  static List<String> of(Guild guild, JsonNode request) {
    List<Member> found = found(guild, request);
    List<List<Member>> parts = new ArrayList<>();
    for (int from = 0; from == 0 || from < found.size(); from += SIZE) {
      parts.add(found.subList(from, Math.min(found.size(), from + SIZE)));
    }
    List<String> chunks = new ArrayList<>();
    for (int index = 0; index < parts.size(); index++) {
      chunks.add(chunk(guild, request, parts.get(index), index, parts.size()).toString());
    }
    return chunks;
  }

  private static List<Member> found(Guild guild, JsonNode request) {
    if (request.has("user_ids")) {
      return requested(request).map(guild::member).flatMap(java.util.Optional::stream).toList();
    }
    String prefix = Json.text(request, "query").toLowerCase(Locale.ROOT);
    long limit = Json.number(request, "limit");
    return guild.members().stream()
        .filter(member -> member.displayName().toLowerCase(Locale.ROOT).startsWith(prefix))
        .limit(limit == 0 ? Long.MAX_VALUE : limit)
        .toList();
  }

  private static Stream<Long> requested(JsonNode request) {
    JsonNode ids = request.path("user_ids");
    return ids.isArray()
        ? ids.valueStream().map(id -> Json.id(id.asString()))
        : Stream.of(Json.id(request, "user_ids"));
  }

  private static ObjectNode chunk(
      Guild guild, JsonNode request, List<Member> members, int index, int count) {
    Set<Long> there =
        members.stream().map(member -> member.user().id()).collect(Collectors.toSet());
    ObjectNode chunk =
        Json.object()
            .put("guild_id", Long.toString(guild.id()))
            .put("chunk_index", index)
            .put("chunk_count", count);
    chunk.set("members", Json.array(members.stream().map(Member::json)));
    ArrayNode missing = chunk.putArray("not_found");
    if (request.has("user_ids")) {
      requested(request)
          .filter(id -> !there.contains(id))
          .forEach(id -> missing.add(Long.toString(id)));
    }
    if (request.hasNonNull("nonce")) {
      chunk.set("nonce", request.path("nonce"));
    }
    return chunk;
  }
}
