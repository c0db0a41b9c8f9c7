package dev.dealdesk.sandbox.message;

import dev.dealdesk.sandbox.json.Json;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What a message says. */
public final class Texts {
  private Texts() {}

  /** All its text in reading order, a line for each part. */
  public static String of(JsonNode message) {
    Stream<String> content = Stream.of(Json.text(message, "content"));
    Stream<String> embeds = Json.elements(message, "embeds").flatMap(MessageRules::embedTexts);
    Stream<String> components =
        Components.all(message.path("components")).flatMap(Texts::componentTexts);
    return Stream.of(content, embeds, components)
        .flatMap(texts -> texts)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static Stream<String> componentTexts(JsonNode component) {
    return switch (Components.type(component)) {
      case Components.TEXT -> Stream.of(Json.text(component, "content"));
      case Components.THUMBNAIL -> Stream.of(Json.text(component, "description"));
      case Components.GALLERY ->
          Json.elements(component, "items").map(item -> Json.text(item, "description"));
      default -> Stream.empty();
    };
  }
}
