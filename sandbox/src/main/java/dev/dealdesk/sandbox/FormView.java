package dev.dealdesk.sandbox;

import dev.dealdesk.sandbox.interaction.Pending;
import dev.dealdesk.sandbox.json.Json;
import dev.dealdesk.sandbox.message.Components;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A form on someone's screen. */
public final class FormView {
  /**
   * A field of a form.
   *
   * @param type Discord's component type: 4 text, 3 and 5 to 8 menus, 19 files
   * @param value the text it is filled with; for menus the chosen value
   */
  public record Field(
      String label,
      String description,
      String customId,
      String value,
      boolean required,
      int type,
      List<MessageView.MenuOption> options) {}

  private final Pending opener;
  private final JsonNode json;

  FormView(Pending opener, JsonNode json) {
    this.opener = opener;
    this.json = json;
  }

  Pending opener() {
    return opener;
  }

  /** Discord's modal object. */
  public JsonNode json() {
    return json;
  }

  /** Its title. */
  public String title() {
    return Json.text(json, "title");
  }

  /** Its custom id. */
  public String customId() {
    return Json.text(json, "custom_id");
  }

  /** The explanations between the fields. */
  public String text() {
    return Components.all(json.path("components"))
        .filter(component -> Components.type(component) == Components.TEXT)
        .map(component -> Json.text(component, "content"))
        .collect(Collectors.joining("\n"));
  }

  /** The fields in order. */
  public List<Field> fields() {
    return json.path("components")
        .valueStream()
        .filter(component -> Components.type(component) != Components.TEXT)
        .map(FormView::field)
        .toList();
  }

  /** The field with this label or custom id. */
  public Field field(String labelOrCustomId) {
    return fields().stream()
        .filter(field ->
            field.label().equals(labelOrCustomId) || field.customId().equals(labelOrCustomId))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "No field '%s' in the form '%s'; there are %s"
                    .formatted(labelOrCustomId, title(), fields())));
  }

  static JsonNode input(JsonNode row) {
    return Components.type(row) == Components.LABEL
        ? row.path("component")
        : row.path("components").path(0);
  }

  private static Field field(JsonNode row) {
    JsonNode input = input(row);
    String label = Json.text(row, "label");
    List<MessageView.MenuOption> options = MessageView.options(input);
    String chosen =
        options.stream()
            .filter(MessageView.MenuOption::chosen)
            .map(MessageView.MenuOption::value)
            .collect(Collectors.joining(","));
    return new Field(
        label.isEmpty() ? Json.text(input, "label") : label,
        Json.text(row, "description"),
        Json.text(input, "custom_id"),
        options.isEmpty() ? Json.text(input, "value") : chosen,
        !input.has("required") || input.path("required").asBoolean(true),
        Components.type(input),
        options);
  }

  @Override
  public String toString() {
    return "Form '" + title() + "' " + fields();
  }
}
