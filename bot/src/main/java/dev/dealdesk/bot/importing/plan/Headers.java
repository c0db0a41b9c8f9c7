package dev.dealdesk.bot.importing.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** What exports call their columns: {@code importing/headers.properties}. */
final class Headers {

  /** A meaning, and how much a header is preferred for it: 0 is best. */
  record Known(Meaning meaning, int rank) {}

  private static final Map<Kind, Map<String, Known>> ALL = read();

  private Headers() {}

  /** What a header is compared by. */
  static String key(String header) {
    return Normalizer.normalize(header, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** What a column of this header means in a file of a kind. */
  static Optional<Known> meaning(Kind kind, String header) {
    Map<String, Known> known = ALL.getOrDefault(kind, Map.of());
    String withoutNote = header.replaceFirst("\\s*[(\\[（][^()]*[)\\]）]\\s*$", "");
    return Optional.ofNullable(known.get(key(header)))
        .or(() -> Optional.ofNullable(known.get(key(withoutNote))));
  }

  /** All that a column can mean in a file of a kind. */
  static List<Meaning> meanings(Kind kind) {
    return ALL.getOrDefault(kind, Map.of()).values().stream()
        .map(Known::meaning)
        .distinct()
        .sorted()
        .toList();
  }

  private static Map<Kind, Map<String, Known>> read() {
    Map<Kind, Map<String, Known>> all = new EnumMap<>(Kind.class);
    Properties file = new Properties();
    try (InputStream in = Headers.class.getResourceAsStream("/importing/headers.properties")) {
      if (in == null) {
        throw new IllegalStateException("headers.properties is not in the program");
      }
      file.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    file.stringPropertyNames()
        .forEach(name -> {
          String[] parts = name.split("\\.");
          Kind kind = Kind.valueOf(parts[0].toUpperCase(Locale.ROOT));
          List<String> headers =
              Stream.of(file.getProperty(name).split(",")).map(Headers::key).distinct().toList();
          Map<String, Known> known = all.computeIfAbsent(kind, _ -> new HashMap<>());
          for (int rank = 0; rank < headers.size(); rank++) {
            Known earlier =
                known.put(headers.get(rank), new Known(Meaning.valueOf(parts[1]), rank));
            if (earlier != null) {
              throw new IllegalStateException(
                  "In " + kind + ", “" + headers.get(rank) + "” means two things");
            }
          }
        });
    return all;
  }
}
