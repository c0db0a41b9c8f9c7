package dev.dealdesk.sandbox.interaction;

import dev.dealdesk.sandbox.json.Json;
import dev.dealdesk.sandbox.message.Components;
import dev.dealdesk.sandbox.rest.Failure;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The documented limits of choices and forms that the published description does not state. */
final class AnswerRules {
  private static final int STRING = 3;
  private static final int FORM_COMPONENTS = 5;

  private AnswerRules() {}

  static void check(Acknowledgement how, Pending pending, JsonNode data) {
    if (how == Acknowledgement.CHOICES) {
      checkChoices(pending, data);
    } else {
      checkForm(data);
    }
  }

  private static void checkChoices(Pending pending, JsonNode data) {
    JsonNode options = pending.json().path("data").path("options");
    JsonNode focused = focused(options);
    boolean text = focused.path("type").asInt(STRING) == STRING;
    for (JsonNode choice : data.path("choices")) {
      if (choice.path("value").isString() != text) {
        throw Failure.invalid("choices", "The value does not fit the option: " + choice);
      }
    }
  }

  private static JsonNode focused(JsonNode options) {
    for (JsonNode option : options) {
      if (option.path("focused").asBoolean(false)) {
        return option;
      }
      JsonNode nested = focused(option.path("options"));
      if (!nested.isMissingNode()) {
        return nested;
      }
    }
    return Json.object().path("none");
  }

  private static void checkForm(JsonNode form) {
    JsonNode components = form.path("components");
    if (components.size() > FORM_COMPONENTS) {
      throw Failure.invalid("components", "Must be between 1 and 5 in length.");
    }
    List<JsonNode> all = Components.all(components).toList();
    Set<String> customIds = new HashSet<>();
    for (JsonNode component : all) {
      String customId = Json.text(component, "custom_id");
      if (!customId.isEmpty() && !customIds.add(customId)) {
        throw Failure.invalid("components", "Component custom id cannot be duplicated");
      }
      checkField(component);
    }
  }

  private static void checkField(JsonNode field) {
    if (Components.type(field) == Components.TEXT_INPUT) {
      long min = Json.number(field, "min_length");
      long max = field.hasNonNull("max_length") ? Json.number(field, "max_length") : 4000;
      String value = Json.text(field, "value");
      boolean fits = value.isEmpty() || (value.length() >= min && value.length() <= max);
      if (min > max || !fits) {
        throw Failure.invalid("components", "min_length, max_length and value do not fit");
      }
    }
    boolean required = !field.has("required") || field.path("required").asBoolean(true);
    if (Components.isSelect(field) && required && field.path("min_values").asInt(1) == 0) {
      throw Failure.invalid("components", "A required select needs at least one value");
    }
  }
}
