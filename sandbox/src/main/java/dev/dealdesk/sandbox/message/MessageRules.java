package dev.dealdesk.sandbox.message;

import static dev.dealdesk.sandbox.message.Components.type;

import dev.dealdesk.sandbox.json.Json;
import dev.dealdesk.sandbox.rest.Failure;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The documented limits of a message that the published description does not state. */
final class MessageRules {
  private static final int CONTENT = 2000;
  private static final int V2_TEXT = 4000;
  private static final int V2_COMPONENTS = 40;
  private static final int ROWS = 5;
  private static final int BUTTONS_IN_ROW = 5;
  private static final int EMBED_TEXT = 6000;
  private static final int LINK = 5;
  private static final int PREMIUM = 6;

  private MessageRules() {}

  /** Checks a message as it will stand. */
  static void check(JsonNode message) {
    boolean v2 = (Json.number(message, "flags") & Message.COMPONENTS_V2) != 0;
    JsonNode components = message.path("components");
    if (length(Json.text(message, "content")) > CONTENT) {
      throw Failure.invalid("content", "Must be 2000 or fewer in length.");
    }
    if (v2) {
      checkV2(message, components);
    } else {
      checkClassic(message, components);
    }
    checkComponents(components);
    checkEmbeds(message);
  }

  private static void checkV2(JsonNode message, JsonNode components) {
    if (!Json.text(message, "content").isEmpty() || !message.path("embeds").isEmpty()) {
      throw Failure.invalid("content", "Cannot be used with IS_COMPONENTS_V2");
    }
    if (components.isEmpty()) {
      throw Failure.EMPTY_MESSAGE.because("no components");
    }
    List<JsonNode> all = Components.all(components).toList();
    if (all.size() > V2_COMPONENTS) {
      throw Failure.invalid("components", all.size() + " components, at most 40 are allowed");
    }
    int text = all.stream().mapToInt(component -> length(Json.text(component, "content"))).sum();
    if (text > V2_TEXT) {
      throw Failure.invalid("components", text + " characters of text, at most 4000 are allowed");
    }
  }

  private static void checkClassic(JsonNode message, JsonNode components) {
    if (components.size() > ROWS) {
      throw Failure.invalid("components", "Must be 5 or fewer in length.");
    }
    if (components.valueStream().anyMatch(component -> type(component) != Components.ROW)) {
      throw Failure.invalid("components", "Needs the flag IS_COMPONENTS_V2");
    }
    boolean empty =
        Stream.of("embeds", "attachments", "components")
            .allMatch(field -> message.path(field).isEmpty());
    if (empty && Json.text(message, "content").isBlank()) {
      throw Failure.EMPTY_MESSAGE.because("nothing in it");
    }
  }

  /** What holds for the components of messages and forms alike. */
  static void checkComponents(JsonNode components) {
    Set<String> customIds = new HashSet<>();
    Set<Long> ids = new HashSet<>();
    Components.all(components)
        .forEach(component -> {
          String customId = Json.text(component, "custom_id");
          if (!customId.isEmpty() && !customIds.add(customId)) {
            throw Failure.invalid(
                "components", "Component custom id cannot be duplicated: " + customId);
          }
          long id = Json.number(component, "id");
          if (id != 0 && !ids.add(id)) {
            throw Failure.invalid("components", "Component id cannot be duplicated: " + id);
          }
          checkOne(component);
        });
  }

  private static void checkOne(JsonNode component) {
    switch (type(component)) {
      case Components.ROW -> checkRow(component);
      case Components.BUTTON -> checkButton(component);
      case Components.SECTION -> checkSection(component);
      default -> {
        if (Components.isSelect(component)) {
          checkSelect(component);
        }
      }
    }
  }

  private static void checkRow(JsonNode row) {
    List<JsonNode> inside = row.path("components").valueStream().toList();
    boolean buttons = inside.stream().allMatch(one -> type(one) == Components.BUTTON);
    boolean fits = buttons ? inside.size() <= BUTTONS_IN_ROW : inside.size() == 1;
    if (inside.isEmpty() || !fits) {
      throw Failure.invalid("components", "A row has one to five buttons or one select");
    }
  }

  private static void checkButton(JsonNode button) {
    int style = button.path("style").asInt(0);
    boolean hasCustomId = !Json.text(button, "custom_id").isEmpty();
    boolean hasUrl = !Json.text(button, "url").isEmpty();
    if (style != PREMIUM && (hasUrl == hasCustomId || hasUrl != (style == LINK))) {
      throw Failure.invalid("components", "A link button has a url, any other a custom_id");
    }
    if (style != PREMIUM && Json.text(button, "label").isEmpty() && !button.hasNonNull("emoji")) {
      throw Failure.invalid("components", "A button must have a label or an emoji");
    }
  }

  private static void checkSection(JsonNode section) {
    int size = section.path("components").size();
    if (size < 1 || size > 3) {
      throw Failure.invalid("components", "A section has one to three texts");
    }
  }

  private static void checkSelect(JsonNode select) {
    long min = select.hasNonNull("min_values") ? Json.number(select, "min_values") : 1;
    long max = select.hasNonNull("max_values") ? Json.number(select, "max_values") : 1;
    if (min > max) {
      throw Failure.invalid("components", "min_values is above max_values");
    }
    if (type(select) != Components.STRING_SELECT) {
      return;
    }
    List<String> values =
        Json.elements(select, "options").map(option -> Json.text(option, "value")).toList();
    if (values.stream().distinct().count() != values.size()) {
      throw Failure.invalid("components", "The specified option value is already used");
    }
    long chosen =
        Json.elements(select, "options").filter(o -> o.path("default").asBoolean(false)).count();
    if (max > values.size() || chosen > max) {
      throw Failure.invalid("components", "max_values does not fit the options");
    }
  }

  private static void checkEmbeds(JsonNode message) {
    int text =
        Json.elements(message, "embeds")
            .flatMap(MessageRules::embedTexts)
            .mapToInt(MessageRules::length)
            .sum();
    if (text > EMBED_TEXT) {
      throw Failure.invalid("embeds", "Embed size exceeds maximum size of 6000");
    }
  }

  static Stream<String> embedTexts(JsonNode embed) {
    Stream<String> fields =
        Json.elements(embed, "fields")
            .flatMap(field -> Stream.of(Json.text(field, "name"), Json.text(field, "value")));
    return Stream.of(
            Stream.of(Json.text(embed.path("author"), "name")),
            Stream.of(Json.text(embed, "title"), Json.text(embed, "description")),
            fields,
            Stream.of(Json.text(embed.path("footer"), "text")))
        .flatMap(texts -> texts)
        .filter(text -> !text.isEmpty());
  }

  /** Refuses files that are named but not there. */
  static void checkMedia(JsonNode message) {
    Set<String> names =
        Json.elements(message, "attachments")
            .map(file -> "attachment://" + Json.text(file, "filename"))
            .collect(Collectors.toSet());
    message.path("components").findValuesAsString("url").forEach(url -> checkReference(url, names));
    message.path("embeds").findValuesAsString("url").forEach(url -> checkReference(url, names));
  }

  private static void checkReference(String url, Set<String> names) {
    if (url.startsWith("attachment://") && !names.contains(url)) {
      throw Failure.invalid("components", "No file for " + url);
    }
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
