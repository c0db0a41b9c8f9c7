package dev.dealdesk.sandbox;

import dev.dealdesk.sandbox.command.Resolved;
import dev.dealdesk.sandbox.json.Json;
import dev.dealdesk.sandbox.message.Components;
import dev.dealdesk.sandbox.rest.Upload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A form as it is sent, refusing what Discord's client would. */
final class Filled {
  private final Map<String, Object> values;
  private final Resolved resolved;

  private Filled(Map<String, ?> values, Resolved resolved) {
    this.values = new HashMap<>(values);
    this.resolved = resolved;
  }

  static ObjectNode in(FormView form, Map<String, ?> values, Resolved resolved) {
    values.keySet().forEach(form::field);
    Filled filled = new Filled(values, resolved);
    ArrayNode rows = Json.array();
    int[] id = {1};
    form.json().path("components").forEach(row -> rows.add(filled.row(row, id)));
    ObjectNode data = Json.object().put("custom_id", form.customId());
    data.set("components", rows);
    if (!resolved.json().isEmpty()) {
      data.set("resolved", resolved.json());
    }
    return data;
  }

  private ObjectNode row(JsonNode row, int[] id) {
    int type = Components.type(row);
    ObjectNode sent = Json.object().put("type", type).put("id", id[0]++);
    if (type == Components.LABEL) {
      sent.set("component", input(row, id));
    } else if (type == Components.ROW) {
      sent.putArray("components").add(input(row, id));
    }
    return sent;
  }

  private ObjectNode input(JsonNode row, int[] id) {
    JsonNode input = FormView.input(row);
    String customId = Json.text(input, "custom_id");
    Object value = given(row, input);
    ObjectNode sent =
        Json.object()
            .put("type", Components.type(input))
            .put("id", id[0]++)
            .put("custom_id", customId);
    if (Components.type(input) == Components.TEXT_INPUT) {
      return sent.put("value", text(input, value));
    }
    sent.set("values", several(input, value));
    return sent;
  }

  private @Nullable Object given(JsonNode row, JsonNode input) {
    Object byId = values.get(Json.text(input, "custom_id"));
    Object byLabel = values.get(Json.text(row, "label"));
    return byId != null ? byId : byLabel != null ? byLabel : values.get(Json.text(input, "label"));
  }

  private static String text(JsonNode input, @Nullable Object given) {
    String text = given == null ? Json.text(input, "value") : given.toString();
    long max = input.hasNonNull("max_length") ? Json.number(input, "max_length") : 4000;
    boolean empty = text.isEmpty();
    int length = text.codePointCount(0, text.length());
    if ((empty && required(input)) || length > max) {
      throw refused(input, text);
    }
    if (!empty && length < Json.number(input, "min_length")) {
      throw refused(input, text);
    }
    return text;
  }

  private static boolean required(JsonNode input) {
    return !input.has("required") || input.path("required").asBoolean(true);
  }

  private static IllegalArgumentException refused(JsonNode input, Object value) {
    return new IllegalArgumentException("The form does not take '" + value + "' for " + input);
  }

  private ArrayNode several(JsonNode input, @Nullable Object given) {
    List<Object> chosen = new ArrayList<>();
    if (given instanceof List<?> list) {
      chosen.addAll(list);
    } else if (given != null) {
      chosen.add(given);
    } else {
      MessageView.options(input).stream()
          .filter(MessageView.MenuOption::chosen)
          .forEach(option -> chosen.add(option.value()));
    }
    if (chosen.isEmpty() && required(input)) {
      throw refused(input, chosen);
    }
    return Components.type(input) == Components.FILE_UPLOAD
        ? uploads(input, chosen)
        : Selection.of(input, chosen.stream().map(Object::toString).toList(), resolved);
  }

  private ArrayNode uploads(JsonNode input, List<Object> chosen) {
    ArrayNode ids = Json.array();
    for (Object one : chosen) {
      if (!(one instanceof Upload file)) {
        throw refused(input, one);
      }
      ids.add(resolved.attachment(file));
    }
    return ids;
  }
}
