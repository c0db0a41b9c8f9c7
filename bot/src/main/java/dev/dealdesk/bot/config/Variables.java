package dev.dealdesk.bot.config;

import io.github.cdimascio.dotenv.Dotenv;
import io.github.cdimascio.dotenv.DotenvException;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks up variables and collects what is wrong with them. Where the environment says nothing, the
 * {@code .env} file does; where {@code NAME} is unset, {@code NAME_FILE} names a file that holds
 * the value. An empty variable counts as unset.
 */
final class Variables {

  private final List<Map<String, String>> sources;
  private final List<String> problems = new ArrayList<>();

  Variables(Map<String, String> environment, Path directory) {
    sources = List.of(environment, dotenv(directory));
  }

  List<String> problems() {
    return problems;
  }

  void problem(String sentence) {
    problems.add(sentence);
  }

  Optional<String> text(String name) {
    return sources.stream().flatMap(source -> in(source, name).stream()).findFirst();
  }

  Optional<Secret> secret(String name) {
    return text(name).map(Secret::new);
  }

  Optional<URI> webAddress(String name) {
    return text(name).flatMap(text -> webAddress(name, text));
  }

  int port(String name, int otherwise) {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      return otherwise;
    }
    if (text.get().matches("\\d{1,5}")) {
      int port = Integer.parseInt(text.get());
      if (port >= 1 && port <= 65_535) {
        return port;
      }
    }
    problem(name + " is a port from 1 to 65535, not \"" + text.get() + "\".");
    return otherwise;
  }

  /** A constant of an enum, written in small letters. */
  <E extends Enum<E>> E oneOf(String name, E otherwise) {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      return otherwise;
    }
    List<E> all = List.of(otherwise.getDeclaringClass().getEnumConstants());
    String wanted = text.get().toUpperCase(Locale.ROOT);
    Optional<E> found = all.stream().filter(each -> each.name().equals(wanted)).findFirst();
    if (found.isEmpty()) {
      problem(name + " is one of " + small(all) + ", not \"" + text.get() + "\".");
    }
    return found.orElse(otherwise);
  }

  private Optional<String> in(Map<String, String> source, String name) {
    Optional<String> direct = value(source, name);
    Optional<String> file = value(source, name + "_FILE");
    if (direct.isPresent() && file.isPresent()) {
      problem("Both " + name + " and " + name + "_FILE are set: keep one of them.");
    }
    return direct.or(() -> file.flatMap(path -> content(name + "_FILE", path)));
  }

  private static Optional<String> value(Map<String, String> source, String name) {
    return Optional.ofNullable(source.get(name)).map(String::strip).filter(text -> !text.isEmpty());
  }

  private Optional<String> content(String name, String path) {
    try {
      return Optional.of(Files.readString(Path.of(path)).strip()).filter(text -> !text.isEmpty());
    } catch (IOException | InvalidPathException unreadable) {
      problem(name + " names a file that cannot be read: \"" + path + "\".");
      return Optional.empty();
    }
  }

  private Optional<URI> webAddress(String name, String text) {
    try {
      URI address = new URI(text);
      if (Stream.of("http", "https").anyMatch(each -> each.equals(address.getScheme()))
          && address.getHost() != null) {
        return Optional.of(address);
      }
    } catch (URISyntaxException odd) {
      // Told below, as every other text that is no address.
    }
    problem(name + " is an address such as http://127.0.0.1:9000/, not \"" + text + "\".");
    return Optional.empty();
  }

  private static String small(List<? extends Enum<?>> all) {
    return String.join(
        ", ", all.stream().map(each -> each.name().toLowerCase(Locale.ROOT)).toList());
  }

  private Map<String, String> dotenv(Path directory) {
    try {
      Map<String, String> entries = new HashMap<>();
      Dotenv.configure()
          .directory(directory.toString())
          .ignoreIfMissing()
          .load()
          .entries(Dotenv.Filter.DECLARED_IN_ENV_FILE)
          .forEach(entry -> entries.put(entry.getKey(), entry.getValue()));
      return entries;
    } catch (DotenvException unreadable) {
      problem("The file .env cannot be read: it holds lines of the form NAME=value.");
      return Map.of();
    }
  }
}
