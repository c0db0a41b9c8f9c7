package dev.dealdesk.store;

import java.text.Normalizer;
import java.util.Locale;

/** A name in both languages of the desk: each person reads their own, either is understood. */
public record Bilingual(String english, String korean) {

  public static Bilingual same(String name) {
    return new Bilingual(name, name);
  }

  public String in(Locale locale) {
    return locale.getLanguage().equals(Locale.KOREAN.getLanguage()) ? korean : english;
  }

  /**
   * Whether a person or a file means this name: case, width and outer white space do not matter.
   */
  public boolean matches(String typed) {
    String key = key(typed);
    return key.equals(key(english)) || key.equals(key(korean));
  }

  /** Whether what was typed is part of this name. */
  public boolean resembles(String typed) {
    String key = key(typed);
    return key(english).contains(key) || key(korean).contains(key);
  }

  private static String key(String name) {
    return Normalizer.normalize(name.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
