package dev.dealdesk.sandbox.message;

import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Walks the components of a message or a form. */
public final class Components {
  /** Discord's component types. */
  public static final int ROW = 1,
      BUTTON = 2,
      STRING_SELECT = 3,
      TEXT_INPUT = 4,
      USER_SELECT = 5,
      ROLE_SELECT = 6,
      MENTIONABLE_SELECT = 7,
      CHANNEL_SELECT = 8,
      SECTION = 9,
      TEXT = 10,
      THUMBNAIL = 11,
      GALLERY = 12,
      FILE = 13,
      SEPARATOR = 14,
      CONTAINER = 17,
      LABEL = 18,
      FILE_UPLOAD = 19;

  private Components() {}

  /** Every component, each before those in it, in reading order. */
  public static Stream<JsonNode> all(JsonNode components) {
    return components.valueStream().flatMap(Components::withNested);
  }

  private static Stream<JsonNode> withNested(JsonNode component) {
    Stream<JsonNode> nested = all(component.path("components"));
    Stream<JsonNode> single =
        Stream.of("component", "accessory")
            .map(component::path)
            .filter(JsonNode::isObject)
            .flatMap(Components::withNested);
    return Stream.concat(Stream.of(component), Stream.concat(nested, single));
  }

  /** A component's type. */
  public static int type(JsonNode component) {
    return component.path("type").asInt(0);
  }

  /** Whether it is a menu of any kind. */
  public static boolean isSelect(JsonNode component) {
    int type = type(component);
    return type == STRING_SELECT || (type >= USER_SELECT && type <= CHANNEL_SELECT);
  }
}
