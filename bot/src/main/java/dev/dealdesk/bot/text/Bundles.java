package dev.dealdesk.bot.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of both languages, from {@code texts/<first part of the key>_<language>.properties}.
 * Patterns are ICU's, with named arguments; a file is read when its first key is asked for.
 */
public final class Bundles {

  private final Map<String, Properties> files = new ConcurrentHashMap<>();
  private final Texts english = new Wording(Locale.ENGLISH, key -> pattern(Locale.ENGLISH, key));
  private final Texts korean = new Wording(Locale.KOREAN, key -> pattern(Locale.KOREAN, key));

  public Texts english() {
    return english;
  }

  public Texts korean() {
    return korean;
  }

  /** Korean for Koreans, English for everybody else. */
  public Texts in(Locale locale) {
    return locale.getLanguage().equals(Locale.KOREAN.getLanguage()) ? korean : english;
  }

  /** Whether there is a text under this key; where there is, both languages have it. */
  public boolean has(String key) {
    return file(Locale.ENGLISH, key).containsKey(key);
  }

  private String pattern(Locale language, String key) {
    String pattern = file(language, key).getProperty(key);
    if (pattern == null) {
      throw new IllegalArgumentException("There is no text " + key + " in " + path(language, key));
    }
    return pattern;
  }

  private Properties file(Locale language, String key) {
    return files.computeIfAbsent(path(language, key), Bundles::read);
  }

  private static String path(Locale language, String key) {
    int dot = key.indexOf('.');
    if (dot < 1) {
      throw new IllegalArgumentException("A text's key is <file>.<rest>, not " + key);
    }
    return "/texts/" + key.substring(0, dot) + "_" + language.getLanguage() + ".properties";
  }

  private static Properties read(String path) {
    Properties properties = new Properties();
    try (InputStream in = Bundles.class.getResourceAsStream(path)) {
      if (in != null) {
        properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
      return properties;
    } catch (IOException broken) {
      throw new UncheckedIOException(path, broken);
    }
  }
}
