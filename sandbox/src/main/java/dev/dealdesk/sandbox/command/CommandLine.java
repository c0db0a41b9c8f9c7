package dev.dealdesk.sandbox.command;

import dev.dealdesk.sandbox.json.Json;
import dev.dealdesk.sandbox.rest.Upload;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns what a person typed into an interaction's data, refusing what Discord's client would. */
public final class CommandLine {
  private final Typed typed;
  private final Resolved resolved;
  private final String locale;
  private final Map<String, Upload> files;

  private CommandLine(Typed typed, Resolved resolved, String locale, Map<String, Upload> files) {
    this.typed = typed;
    this.resolved = resolved;
    this.locale = locale;
    this.files = new HashMap<>(files);
  }

  /**
   * The data of a finished command.
   *
   * @param files by the options they are for
   * @throws IllegalArgumentException if Discord's client would not send it
   */
  public static ObjectNode data(
      String line,
      Map<String, Upload> files,
      List<Command> available,
      String locale,
      Resolved resolved) {
    CommandLine read =
        new CommandLine(Typed.read(line, available, locale), resolved, locale, files);
    return read.finished();
  }

  /** The data of a command whose last option is being typed. */
  public static ObjectNode partial(
      String line, List<Command> available, String locale, Resolved resolved) {
    CommandLine read =
        new CommandLine(Typed.read(line, available, locale), resolved, locale, Map.of());
    return read.unfinished();
  }

  /** The command a line calls. */
  public static Command command(String line, List<Command> available, String locale) {
    return Typed.read(line, available, locale).command();
  }

  private ObjectNode finished() {
    ArrayNode values = Json.array();
    for (Typed.Entry entry : typed.entries()) {
      values.add(named(entry.option()).set("value", value(entry.option(), entry.text())));
    }
    Json.elements(typed.node(), "options")
        .filter(option -> option.path("type").asInt(0) == Option.ATTACHMENT)
        .forEach(option -> attach(option, values));
    if (!files.isEmpty()) {
      throw new IllegalArgumentException("No attachment option " + files.keySet());
    }
    requireAll(values);
    return data(values);
  }

  private void attach(JsonNode option, ArrayNode values) {
    Optional.ofNullable(files.remove(Json.text(option, "name")))
        .or(() -> Optional.ofNullable(files.remove(Command.localized(option, "name", locale))))
        .ifPresent(file -> values.add(named(option).put("value", resolved.attachment(file))));
  }

  private void requireAll(ArrayNode values) {
    Json.elements(typed.node(), "options")
        .filter(option -> option.path("required").asBoolean(false))
        .map(option -> Json.text(option, "name"))
        .filter(name -> values.valueStream().noneMatch(v -> Json.text(v, "name").equals(name)))
        .findFirst()
        .ifPresent(name -> {
          throw new IllegalArgumentException("The required option '" + name + "' is missing");
        });
  }

  private ObjectNode unfinished() {
    ArrayNode values = Json.array();
    int left = typed.entries().size();
    for (Typed.Entry entry : typed.entries()) {
      boolean last = --left == 0;
      ObjectNode value = named(entry.option());
      if (last && !entry.option().path("autocomplete").asBoolean(false)) {
        throw new IllegalArgumentException(Json.text(value, "name") + " has no autocomplete");
      }
      values.add(
          last
              ? value.put("value", entry.text()).put("focused", true)
              : value.set("value", value(entry.option(), entry.text())));
    }
    if (values.isEmpty()) {
      throw new IllegalArgumentException("Nothing to complete");
    }
    return data(values);
  }

  private ObjectNode data(ArrayNode values) {
    ArrayNode options = values;
    for (JsonNode step : typed.path().reversed()) {
      ObjectNode nested = named(step);
      nested.set("options", options);
      options = Json.array().add(nested);
    }
    ObjectNode data =
        Json.object()
            .put("id", Long.toString(typed.command().id()))
            .put("name", typed.command().name())
            .put("type", Command.SLASH);
    if (typed.command().guildId() != 0) {
      data.put("guild_id", Long.toString(typed.command().guildId()));
    }
    data.set("options", options);
    if (!resolved.json().isEmpty()) {
      data.set("resolved", resolved.json());
    }
    return data;
  }

  private static ObjectNode named(JsonNode option) {
    return Json.object()
        .put("name", Json.text(option, "name"))
        .put("type", option.path("type").asInt(0));
  }

  private JsonNode value(JsonNode option, String text) {
    ObjectNode nodes = Json.object();
    if (option.path("choices").size() > 0) {
      return choice(option, text);
    }
    return switch (option.path("type").asInt(0)) {
      case Option.INTEGER -> nodes.numberNode(inRange(option, wholeNumber(text)).longValueExact());
      case Option.NUMBER -> nodes.numberNode(inRange(option, new BigDecimal(text)).doubleValue());
      case Option.BOOLEAN -> nodes.booleanNode(truth(text));
      case Option.USER -> nodes.stringNode(resolved.user(text));
      case Option.CHANNEL -> nodes.stringNode(resolved.channel(text));
      case Option.ROLE -> nodes.stringNode(resolved.role(text));
      case Option.MENTIONABLE -> nodes.stringNode(resolved.mentionable(text));
      case Option.ATTACHMENT ->
          throw new IllegalArgumentException("Give the file of '" + text + "' beside the line");
      default -> nodes.stringNode(fitting(option, text));
    };
  }

  private JsonNode choice(JsonNode option, String text) {
    return Json.elements(option, "choices")
        .filter(choice ->
            Command.isCalled(choice, text, locale) || Json.text(choice, "value").equals(text))
        .findFirst()
        .map(choice -> choice.path("value"))
        .orElseThrow(() ->
            new IllegalArgumentException(
                "'%s' is no choice of %s; there are %s"
                    .formatted(text, option.path("name"), option.path("choices"))));
  }

  private static BigDecimal wholeNumber(String text) {
    return new BigDecimal(text.replace(",", "")).setScale(0);
  }

  private static BigDecimal inRange(JsonNode option, BigDecimal number) {
    boolean low =
        option.hasNonNull("min_value")
            && number.compareTo(option.path("min_value").decimalValue()) < 0;
    boolean high =
        option.hasNonNull("max_value")
            && number.compareTo(option.path("max_value").decimalValue()) > 0;
    if (low || high) {
      throw new IllegalArgumentException(number + " is out of range for " + option.path("name"));
    }
    return number;
  }

  private static boolean truth(String text) {
    return switch (text) {
      case "true", "True", "참" -> true;
      case "false", "False", "거짓" -> false;
      default -> throw new IllegalArgumentException("'" + text + "' is neither true nor false");
    };
  }

  private static String fitting(JsonNode option, String text) {
    int length = text.codePointCount(0, text.length());
    long max = option.hasNonNull("max_length") ? Json.number(option, "max_length") : 6000;
    if (length < Json.number(option, "min_length") || length > max) {
      throw new IllegalArgumentException("Length of '" + text + "' for " + option.path("name"));
    }
    return text;
  }
}
