package dev.dealdesk.sandbox.page;

import dev.dealdesk.sandbox.json.Json;
import dev.dealdesk.sandbox.rest.Upload;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Files in requests: an object with a name and the content in Base64. */
final class Uploads {
  private Uploads() {}

  static List<Upload> list(JsonNode files) {
    return files.valueStream().map(Uploads::upload).toList();
  }

  static Map<String, Upload> byOption(JsonNode files) {
    return files
        .valueStream()
        .collect(Collectors.toMap(file -> Json.text(file, "option"), Uploads::upload));
  }

  /** A form's values: a text, or a list of texts or files. */
  static Map<String, Object> values(JsonNode values) {
    Map<String, Object> read = new HashMap<>();
    values.forEachEntry((field, value) ->
        read.put(
            field,
            value.isArray() ? value.valueStream().map(Uploads::one).toList() : value.asString("")));
    return read;
  }

  private static Object one(JsonNode value) {
    return value.isObject() ? upload(value) : value.asString("");
  }

  private static Upload upload(JsonNode file) {
    return Upload.of(
        Json.text(file, "name"), Base64.getDecoder().decode(Json.text(file, "content")));
  }
}
