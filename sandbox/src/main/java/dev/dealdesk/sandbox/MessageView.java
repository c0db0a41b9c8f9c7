package dev.dealdesk.sandbox;

import dev.dealdesk.sandbox.json.Json;
import dev.dealdesk.sandbox.message.Components;
import dev.dealdesk.sandbox.message.Message;
import dev.dealdesk.sandbox.message.Texts;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A message as it stood when it was looked at.
 *
 * @param ephemeral whether only one person sees it
 * @param json Discord's message object
 */
public record MessageView(long id, long channelId, boolean ephemeral, JsonNode json) {

  /** A button; the custom id of a link is empty. */
  public record Button(String label, String customId, boolean disabled, int style, String url) {}

  /**
   * A menu.
   *
   * @param kind Discord's component type: 3 text, 5 person, 6 role, 7 person or role, 8 channel
   */
  public record Menu(
      String placeholder, String customId, boolean disabled, int kind, List<MenuOption> options) {}

  /** A text menu's option. */
  public record MenuOption(String label, String value, String description, boolean chosen) {}

  /** A file. */
  public record Attachment(long id, String filename, String url, String contentType, long size) {}

  static MessageView of(Message message) {
    return new MessageView(message.id(), message.place().id(), message.ephemeral(), message.json());
  }

  /** All its text in reading order, a line for each part; without labels of buttons and menus. */
  public String text() {
    return Texts.of(json);
  }

  /** The buttons in reading order. */
  public List<Button> buttons() {
    return Components.all(json.path("components"))
        .filter(component -> Components.type(component) == Components.BUTTON)
        .map(button ->
            new Button(
                label(button),
                Json.text(button, "custom_id"),
                button.path("disabled").asBoolean(false),
                button.path("style").asInt(0),
                Json.text(button, "url")))
        .toList();
  }

  private static String label(JsonNode node) {
    String label = Json.text(node, "label");
    return label.isEmpty() ? Json.text(node.path("emoji"), "name") : label;
  }

  /** The button with this label or custom id. */
  public Button button(String labelOrCustomId) {
    return buttons().stream()
        .filter(button ->
            button.label().equals(labelOrCustomId) || button.customId().equals(labelOrCustomId))
        .findFirst()
        .orElseThrow(() -> missing("button", labelOrCustomId, buttons()));
  }

  /** The menus in reading order. */
  public List<Menu> menus() {
    return Components.all(json.path("components"))
        .filter(Components::isSelect)
        .map(menu ->
            new Menu(
                Json.text(menu, "placeholder"),
                Json.text(menu, "custom_id"),
                menu.path("disabled").asBoolean(false),
                Components.type(menu),
                options(menu)))
        .toList();
  }

  static List<MenuOption> options(JsonNode menu) {
    return Json.elements(menu, "options")
        .map(option ->
            new MenuOption(
                Json.text(option, "label"),
                Json.text(option, "value"),
                Json.text(option, "description"),
                option.path("default").asBoolean(false)))
        .toList();
  }

  /** The menu with this placeholder or custom id. */
  public Menu menu(String placeholderOrCustomId) {
    return menus().stream()
        .filter(menu ->
            menu.placeholder().equals(placeholderOrCustomId)
                || menu.customId().equals(placeholderOrCustomId))
        .findFirst()
        .orElseThrow(() -> missing("menu", placeholderOrCustomId, menus()));
  }

  private IllegalArgumentException missing(String kind, String wanted, List<?> there) {
    return new IllegalArgumentException(
        "No %s '%s' on this message; there are %s. It says: %s"
            .formatted(kind, wanted, there, text()));
  }

  /** The files. */
  public List<Attachment> attachments() {
    return Json.elements(json, "attachments")
        .map(file ->
            new Attachment(
                Json.id(file, "id"),
                Json.text(file, "filename"),
                Json.text(file, "url"),
                Json.text(file, "content_type"),
                Json.number(file, "size")))
        .toList();
  }

  /** Who was pinged: users and roles by id. */
  public List<Long> pings() {
    List<Long> ids = new java.util.ArrayList<>();
    Json.elements(json, "mentions").forEach(user -> ids.add(Json.id(user, "id")));
    Json.elements(json, "mention_roles").forEach(role -> ids.add(Json.id(role.asString(""))));
    return List.copyOf(ids);
  }

  @Override
  public String toString() {
    return "Message %d: %s %s %s".formatted(id, text(), buttons(), menus());
  }
}
