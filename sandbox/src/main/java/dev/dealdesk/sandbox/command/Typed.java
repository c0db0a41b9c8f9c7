package dev.dealdesk.sandbox.command;

import dev.dealdesk.sandbox.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A command line as a person typed it: which command, down to the subcommand, and the options with
 * their texts.
 *
 * @param path the command and the names of group and subcommand under it
 * @param node the command or subcommand whose options were typed
 */
record Typed(Command command, List<JsonNode> path, JsonNode node, List<Entry> entries) {
  private static final Pattern WORD = Pattern.compile("\\s*(\\S+)");
  private static final Pattern LABEL = Pattern.compile("\\s*([^\\s:\"]+):");

  /** One option and what was typed for it. */
  record Entry(JsonNode option, String text) {}

  /**
   * Reads a line such as {@code /opportunity create name:"Cloudy West" amount:45k}. Names may be
   * the plain or the translated ones. A value is quoted, with {@code \"} for a quote in it, or runs
   * to the next option.
   *
   * @throws IllegalArgumentException if there is no such command or option
   */
  static Typed read(String line, List<Command> available, String locale) {
    Matcher word = WORD.matcher(line.startsWith("/") ? line.substring(1) : line);
    if (!word.lookingAt()) {
      throw new IllegalArgumentException("No command in: " + line);
    }
    String name = word.group(1);
    Command command =
        available.stream()
            .filter(known -> known.type() == Command.SLASH)
            .filter(known -> Command.isCalled(known.json(), name, locale))
            .findFirst()
            .orElseThrow(() -> unknown("command", "/" + name, names(available)));
    String rest = word.replaceFirst("");
    List<JsonNode> path = new ArrayList<>();
    JsonNode node = command.json();
    while (hasNested(node)) {
      Matcher next = WORD.matcher(rest);
      String sub = next.lookingAt() ? next.group(1) : "";
      JsonNode parent = node;
      node =
          child(parent, sub, locale).orElseThrow(() -> unknown("subcommand", sub, options(parent)));
      path.add(node);
      rest = next.replaceFirst("");
    }
    return new Typed(command, path, node, entries(node, rest, locale));
  }

  private static boolean hasNested(JsonNode node) {
    return node.path("options").path(0).path("type").asInt(0) == Option.SUBCOMMAND
        || node.path("options").path(0).path("type").asInt(0) == Option.GROUP;
  }

  private static Optional<JsonNode> child(JsonNode node, String name, String locale) {
    return Json.elements(node, "options")
        .filter(option -> Command.isCalled(option, name, locale))
        .findFirst();
  }

  private static List<Entry> entries(JsonNode node, String line, String locale) {
    List<Entry> entries = new ArrayList<>();
    int at = 0;
    while (at < line.length() && !line.substring(at).isBlank()) {
      Matcher label = LABEL.matcher(line).region(at, line.length());
      if (!label.lookingAt()) {
        throw new IllegalArgumentException("Expected option:value at: " + line.substring(at));
      }
      String name = label.group(1);
      JsonNode option =
          child(node, name, locale).orElseThrow(() -> unknown("option", name, options(node)));
      int start = label.end();
      int end =
          start < line.length() && line.charAt(start) == '"'
              ? quoteEnd(line, start)
              : bareEnd(line, start, node, locale);
      entries.add(new Entry(option, value(line.substring(start, end))));
      at = end;
    }
    return entries;
  }

  private static int quoteEnd(String line, int start) {
    for (int i = start + 1; i < line.length(); i++) {
      if (line.charAt(i) == '\\') {
        i++;
      } else if (line.charAt(i) == '"') {
        return i + 1;
      }
    }
    throw new IllegalArgumentException("No closing quote: " + line.substring(start));
  }

  /** Where an unquoted value ends: before the next option, which has to exist. */
  private static int bareEnd(String line, int start, JsonNode node, String locale) {
    Matcher label = Pattern.compile("\\s([\\p{L}][\\p{L}\\p{N}_-]*):(?!//)").matcher(line);
    if (!label.find(start)) {
      return line.length();
    }
    String name = label.group(1);
    if (child(node, name, locale).isEmpty()) {
      throw unknown("option (quote the value if none is meant)", name, options(node));
    }
    return label.start();
  }

  private static String value(String typed) {
    return typed.startsWith("\"")
        ? typed.substring(1, typed.length() - 1).replaceAll("\\\\(.)", "$1")
        : typed.strip();
  }

  private static IllegalArgumentException unknown(String kind, String name, List<String> known) {
    return new IllegalArgumentException("No " + kind + " '" + name + "'; there are " + known);
  }

  private static List<String> names(List<Command> commands) {
    return commands.stream().map(command -> "/" + command.name()).toList();
  }

  private static List<String> options(JsonNode node) {
    return Json.elements(node, "options").map(option -> Json.text(option, "name")).toList();
  }
}
