package dev.dealdesk.sandbox.command;

import dev.dealdesk.sandbox.json.Json;
import dev.dealdesk.sandbox.rest.Failure;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The documented limits of commands that the published description does not state. */
final class CommandRules {
  private static final Pattern NAME =
      Pattern.compile("[-_'\\p{L}\\p{N}\\p{IsDevanagari}\\p{IsThai}]{1,32}");
  private static final int CHARACTERS = 8000;
  private static final Map<Integer, Integer> MOST =
      Map.of(Command.SLASH, 100, Command.USER, 15, Command.MESSAGE, 15);

  private CommandRules() {}

  static void check(List<? extends JsonNode> commands) {
    Set<String> names = new HashSet<>();
    Map<Integer, Integer> counts = new HashMap<>();
    for (JsonNode command : commands) {
      int type = command.path("type").asInt(Command.SLASH);
      if (counts.merge(type, 1, Integer::sum) > MOST.getOrDefault(type, 1)) {
        throw Failure.invalid("", "Maximum number of application commands of type " + type);
      }
      if (!names.add(type + "/" + Json.text(command, "name"))) {
        throw Failure.invalid("name", "Application command names must be unique");
      }
      check(command, type);
    }
  }

  private static void check(JsonNode command, int type) {
    String name = Json.text(command, "name");
    if (type == Command.SLASH) {
      checkNames(command);
      if (Json.text(command, "description").isEmpty()) {
        throw Failure.invalid("description", "This field is required: " + name);
      }
    } else if (command.path("options").size() > 0 || !Json.text(command, "description").isEmpty()) {
      throw Failure.invalid(
          "options", "Only slash commands have options and descriptions: " + name);
    }
    checkOptions(command);
    int characters = characters(command);
    if (characters > CHARACTERS) {
      throw Failure.invalid("", name + " has " + characters + " characters, 8000 are allowed");
    }
  }

  private static void checkNames(JsonNode node) {
    checkName(Json.text(node, "name"));
    node.path("name_localizations").forEach(name -> checkName(name.asString("")));
  }

  private static void checkName(String name) {
    if (!NAME.matcher(name).matches() || !name.equals(name.toLowerCase(Locale.ROOT))) {
      throw Failure.invalid("name", "Command name is invalid: " + name);
    }
  }

  private static void checkOptions(JsonNode parent) {
    Set<String> names = new HashSet<>();
    boolean optionalSeen = false;
    boolean nested = parent.path("options").valueStream().anyMatch(CommandRules::isNested);
    for (JsonNode option : parent.path("options")) {
      checkNames(option);
      String name = Json.text(option, "name");
      if (!names.add(name)) {
        throw Failure.invalid("options", "Option names must be unique: " + name);
      }
      if (nested != isNested(option)) {
        throw Failure.invalid("options", "Subcommands and options do not mix: " + name);
      }
      boolean required = option.path("required").asBoolean(false);
      if (required && optionalSeen) {
        throw Failure.invalid("options", "Required options must be placed before others: " + name);
      }
      optionalSeen |= !required;
      checkChoices(option);
      checkOptions(option);
    }
  }

  private static void checkChoices(JsonNode option) {
    boolean autocomplete = option.path("autocomplete").asBoolean(false);
    if (autocomplete && option.path("choices").size() > 0) {
      throw Failure.invalid("options", "Autocomplete excludes choices: " + option.path("name"));
    }
    int type = option.path("type").asInt(0);
    boolean typed = type == Option.STRING || type == Option.INTEGER || type == Option.NUMBER;
    if (autocomplete && !typed) {
      throw Failure.invalid("options", "Only text and numbers complete: " + option.path("name"));
    }
    Set<String> names = new HashSet<>();
    for (JsonNode choice : option.path("choices")) {
      if (!names.add(Json.text(choice, "name"))) {
        throw Failure.invalid("choices", "Choice names must be unique: " + choice.path("name"));
      }
    }
  }

  private static boolean isNested(JsonNode option) {
    return option.path("type").asInt(0) <= 2;
  }

  /** Name, description and values, each with its longest translation. */
  private static int characters(JsonNode node) {
    int sum = longest(node, "name") + longest(node, "description");
    sum += Json.text(node, "value").length();
    for (JsonNode option : node.path("options")) {
      sum += characters(option);
    }
    for (JsonNode choice : node.path("choices")) {
      sum += characters(choice);
    }
    return sum;
  }

  private static int longest(JsonNode node, String field) {
    int translated =
        node.path(field + "_localizations")
            .valueStream()
            .mapToInt(text -> text.asString("").length())
            .max()
            .orElse(0);
    return Math.max(Json.text(node, field).length(), translated);
  }
}
