package dev.dealdesk.sandbox.json;

import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Shorthand for reading and building JSON trees. */
public final class Json {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  /** A new, empty object. */
  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /** A new, empty array. */
  public static ArrayNode array() {
    return MAPPER.createArrayNode();
  }

  /** An array of these elements. */
  public static ArrayNode array(Stream<? extends JsonNode> elements) {
    ArrayNode array = array();
    elements.forEach(array::add);
    return array;
  }

  /** An array of ids, which Discord writes as strings. */
  public static ArrayNode ids(Stream<Long> ids) {
    ArrayNode array = array();
    ids.forEach(id -> array.add(Long.toString(id)));
    return array;
  }

  /**
   * Parses a document.
   *
   * @throws tools.jackson.core.JacksonException if it is not JSON
   */
  public static JsonNode read(String text) {
    return MAPPER.readTree(text);
  }

  /** The text in a field, or an empty string where there is none. */
  public static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isValueNode() && !value.isNull() ? value.asString("") : "";
  }

  /** The id in a field, or 0 where there is none. */
  public static long id(JsonNode node, String field) {
    return id(text(node, field));
  }

  /** The id a text holds, or 0 where it holds none. */
  public static long id(String text) {
    try {
      return Long.parseUnsignedLong(text);
    } catch (NumberFormatException notAnId) {
      return 0;
    }
  }

  /** The whole number in a field, or 0 where there is none. */
  public static long number(JsonNode node, String field) {
    return node.path(field).asLong(0);
  }

  /** The elements of an array field; none where it is absent or null. */
  public static Stream<JsonNode> elements(JsonNode node, String field) {
    return node.path(field).valueStream();
  }
}
