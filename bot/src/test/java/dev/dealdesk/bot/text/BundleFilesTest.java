package dev.dealdesk.bot.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What holds between the texts and the code. A key is used when it stands as a literal in the
 * sources, or begins with a literal that ends with a dot ({@code "stage.kind." + kind}). The files
 * command, option and choice belong to Discord's list of commands, which is checked by its own
 * test.
 */
class BundleFilesTest {

  private static final Path FILES = Path.of("src/main/resources/texts");
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Set<String> LISTING = Set.of("command", "option", "choice");

  private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z0-9_.-]*)\"");
  private static final Pattern SAID =
      Pattern.compile("\\.(?:say|label)\\(\\s*\"([^\"]+)\"\\s*([,)+])");

  private final Map<String, String> english = texts("en");
  private final Map<String, String> korean = texts("ko");

  @Test
  void bothLanguagesSayTheSameThings() {
    assertThat(korean.keySet()).isEqualTo(english.keySet());
  }

  @Test
  void bothLanguagesFillInTheSame() {
    english.forEach((key, pattern) ->
        assertThat(arguments(korean.get(key))).as(key).isEqualTo(arguments(pattern)));
  }

  @Test
  void noTextIsEmpty() {
    assertThat(english.values()).noneMatch(String::isBlank);
    assertThat(korean.values()).noneMatch(String::isBlank);
  }

  @Test
  void everyKeyStandsInTheFileOfItsFirstPart() {
    for (String language : List.of("en", "ko")) {
      for (Path file : files(language)) {
        assertThat(read(file).stringPropertyNames())
            .as(file.toString())
            .allMatch(key -> key.startsWith(stem(file) + "."));
      }
    }
  }

  @Test
  void whatIsSaidExists() {
    Set<String> said = new TreeSet<>();
    SAID.matcher(sources())
        .results()
        .filter(found -> !found.group(2).equals("+"))
        .forEach(found -> said.add(found.group(1)));
    assertThat(english.keySet()).containsAll(said);
  }

  @Test
  void everyTextIsUsed() {
    Set<String> literals =
        LITERAL
            .matcher(sources())
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toSet());
    List<String> prefixes = literals.stream().filter(text -> text.endsWith(".")).toList();
    assertThat(english.keySet())
        .allMatch(key ->
            LISTING.contains(key.substring(0, key.indexOf('.')))
                || literals.contains(key)
                || prefixes.stream().anyMatch(key::startsWith));
  }

  private static Set<String> arguments(@Nullable String pattern) {
    return pattern == null ? Set.of() : new MessageFormat(pattern).getArgumentNames();
  }

  private static Map<String, String> texts(String language) {
    Map<String, String> texts = new TreeMap<>();
    for (Path file : files(language)) {
      Properties properties = read(file);
      properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
    }
    return texts;
  }

  private static List<Path> files(String language) {
    try (Stream<Path> files = Files.list(FILES)) {
      return files
          .filter(file -> file.toString().endsWith("_" + language + ".properties"))
          .toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String stem(Path file) {
    return file.getFileName().toString().replaceAll("_(en|ko)\\.properties$", "");
  }

  private static Properties read(Path file) {
    Properties properties = new OnceOnly();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
      return properties;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Java would silently take the last of two equal keys. */
  private static final class OnceOnly extends Properties {
    @Override
    public synchronized Object put(Object key, Object value) {
      return containsKey(key) ? fail("Twice in one file: " + key) : super.put(key, value);
    }
  }

  private static String sources() {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      List<String> texts = new ArrayList<>();
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        texts.add(Files.readString(file));
      }
      return String.join("\n", texts);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
