package dev.dealdesk.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.sandbox.command.Command;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The list of commands as Discord receives it from the real client, in both languages, against
 * Discord's documented limits and against the texts it is made of.
 */
class ListingTest {

  @RegisterExtension static final TestDesk desk = TestDesk.shared();

  private static final Path TEXTS = Path.of("src/main/resources/texts");
  private static final List<String> LANGUAGES = List.of("en", "ko");

  /** Discord's own, from its reference of application commands. */
  private static final String NAME = "[-_'\\p{L}\\p{N}\\p{IsDevanagari}\\p{IsThai}]{1,32}";

  private static final int SUBCOMMAND = 1;

  private final List<Command> listed = desk.server("en-US").join("Ann", "en-US").commands();

  private final List<ObjectNode> commands =
      listed.stream()
          .filter(command -> command.type() == Command.SLASH)
          .map(Command::json)
          .toList();

  private final List<ObjectNode> menus =
      listed.stream()
          .filter(command -> command.type() != Command.SLASH)
          .map(Command::json)
          .toList();

  @Test
  void discordTakesThatManyCommands() {
    assertThat(commands).hasSizeBetween(1, 100);
  }

  @Test
  void menusHaveFewEntriesWithShortNames() throws IOException {
    String readme = Files.readString(Path.of("../README.md"));
    for (int kind : List.of(Command.USER, Command.MESSAGE)) {
      List<ObjectNode> ofKind =
          menus.stream().filter(menu -> menu.path("type").asInt() == kind).toList();
      assertThat(ofKind).hasSizeBetween(1, 15);
      differ("menu", ofKind);
    }
    for (JsonNode menu : menus) {
      assertThat(english(menu, "name")).hasSizeBetween(1, 32);
      assertThat(korean(menu, "name")).hasSizeBetween(1, 32);
      assertThat(readme).contains("**" + english(menu, "name") + "**");
    }
  }

  @Test
  void theReadmeNamesEveryCommand() throws IOException {
    List<String> lines = new ArrayList<>();
    for (ObjectNode command : commands) {
      List<String> below =
          command
              .path("options")
              .valueStream()
              .filter(option -> option.path("type").asInt() == SUBCOMMAND)
              .map(
                  option -> "`/%s %s`".formatted(english(command, "name"), english(option, "name")))
              .toList();
      lines.addAll(below.isEmpty() ? List.of("`/" + english(command, "name") + "`") : below);
    }
    assertThat(Files.readString(Path.of("../README.md"))).contains(lines);
  }

  @Test
  void everyNameIsOneThatDiscordTakes() {
    everyNamed((path, node) -> {
      for (String name : List.of(english(node, "name"), korean(node, "name"))) {
        assertThat(name).as(path).matches(NAME).isEqualTo(name.toLowerCase(Locale.ROOT));
      }
    });
  }

  @Test
  void everyDescriptionFits() {
    everyNamed((path, node) -> {
      assertThat(english(node, "description")).as(path).hasSizeBetween(1, 100);
      assertThat(korean(node, "description")).as(path).hasSizeBetween(1, 100);
    });
  }

  @Test
  void nothingHasMoreThanTwentyFiveOfAKind() {
    everyNamed((path, node) -> {
      assertThat(children(node, "options").size()).as(path).isLessThanOrEqualTo(25);
      assertThat(children(node, "choices").size()).as(path).isLessThanOrEqualTo(25);
    });
  }

  @Test
  void choicesFit() {
    everyNamed((path, node) ->
        children(node, "choices")
            .forEach(choice -> {
              assertThat(english(choice, "name")).as(path).hasSizeBetween(1, 100);
              assertThat(korean(choice, "name")).as(path).hasSizeBetween(1, 100);
              assertThat(choice.path("value").asString()).as(path).hasSizeBetween(1, 100);
            }));
  }

  @Test
  void noCommandIsTooLongInEitherLanguage() {
    for (JsonNode command : commands) {
      assertThat(length(command)).as(name(command)).isLessThanOrEqualTo(8_000);
    }
  }

  @Test
  void namesBesideEachOtherDifferInEachLanguage() {
    differ("commands", commands);
    everyNamed((path, node) -> {
      differ(path, children(node, "options"));
      differ(path, children(node, "choices"));
    });
  }

  @Test
  void englishNamesAreTheWordsThatComeBack() throws IOException {
    Properties texts = texts("command", "en");
    texts.putAll(texts("option", "en"));
    everyNamed((path, node) ->
        assertThat(texts.getProperty(key(path, texts) + ".name")).as(path).isEqualTo(name(node)));
  }

  @Test
  void everyTextOfTheListingIsInIt() throws IOException {
    for (String language : LANGUAGES) {
      Set<String> known = new TreeSet<>();
      for (String file : List.of("command", "option", "choice")) {
        known.addAll(texts(file, language).stringPropertyNames());
      }
      assertThat(known).as(language).isEqualTo(wanted(texts("command", language)));
    }
  }

  /** The keys that the commands, options and choices ask for. */
  private Set<String> wanted(Properties texts) {
    Set<String> wanted = new TreeSet<>();
    everyNamed((path, node) -> {
      wanted.add(key(path, texts) + ".name");
      wanted.add(key(path, texts) + ".description");
      children(node, "choices")
          .forEach(
              choice -> wanted.add("choice." + name(node) + "." + choice.path("value").asString()));
    });
    return wanted;
  }

  /**
   * Where the texts of something are: a command's under its words; an option's under its name, or
   * under those of its command where it means something else there.
   */
  private static String key(String path, Properties texts) {
    int option = path.indexOf(" :");
    String command = "command." + (option < 0 ? path : path.substring(0, option)).replace(' ', '.');
    if (option < 0) {
      return command;
    }
    String name = path.substring(option + 2);
    String own = command + ".option." + name;
    return texts.containsKey(own + ".name") ? own : "option." + name;
  }

  /** Everything with a name and a description, by a path such as {@code opportunity won :name}. */
  private void everyNamed(BiConsumer<String, JsonNode> check) {
    commands.forEach(command -> everyNamed(name(command), command, check));
  }

  private static void everyNamed(String path, JsonNode node, BiConsumer<String, JsonNode> check) {
    check.accept(path, node);
    for (JsonNode option : children(node, "options")) {
      boolean subcommand = option.path("type").asInt() == SUBCOMMAND;
      everyNamed(path + (subcommand ? " " : " :") + name(option), option, check);
    }
  }

  private static void differ(String where, List<? extends JsonNode> nodes) {
    assertThat(nodes.stream().map(ListingTest::name)).as(where).doesNotHaveDuplicates();
    assertThat(nodes.stream().map(node -> korean(node, "name"))).as(where).doesNotHaveDuplicates();
  }

  /** As Discord counts: names, descriptions and values, each in its longest language. */
  private static int length(JsonNode node) {
    int own = longest(node, "name") + longest(node, "description");
    int below =
        Stream.of("options", "choices")
            .flatMap(kind -> children(node, kind).stream())
            .mapToInt(ListingTest::length)
            .sum();
    return own + node.path("value").asString("").length() + below;
  }

  private static int longest(JsonNode node, String field) {
    return Math.max(english(node, field).length(), korean(node, field).length());
  }

  private static List<JsonNode> children(JsonNode node, String kind) {
    List<JsonNode> all = new ArrayList<>();
    node.path(kind).forEach(all::add);
    return all;
  }

  private static String name(JsonNode node) {
    return english(node, "name");
  }

  private static String english(JsonNode node, String field) {
    return node.path(field).asString("");
  }

  private static String korean(JsonNode node, String field) {
    return node.path(field + "_localizations").path("ko").asString("");
  }

  private static Properties texts(String file, String language) throws IOException {
    Properties texts = new Properties();
    Path path = TEXTS.resolve(file + "_" + language + ".properties");
    if (Files.exists(path)) {
      try (Reader reader = Files.newBufferedReader(path)) {
        texts.load(reader);
      }
    }
    return texts;
  }
}
