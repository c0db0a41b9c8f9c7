package dev.dealdesk.store.database;

import java.util.Map;

/** The locale in which a new cluster keeps text, as options of {@code initdb}. */
final class Locales {

  private Locales() {}

  /**
   * Sorting and case come from PostgreSQL itself, the same everywhere. The kind of a character must
   * come from a UTF-8 locale of the machine: in "C" the name search would see no Hangul at all.
   */
  static Map<String, String> ofThisMachine() {
    var machine = System.getProperty("os.name", "");
    if (machine.startsWith("Windows")) {
      return Map.of("locale-provider", "builtin", "builtin-locale", "C.UTF-8");
    }
    return Map.of(
        "locale-provider", "builtin",
        "builtin-locale", "C.UTF-8",
        "locale", machine.startsWith("Mac") ? "en_US.UTF-8" : "C.UTF-8");
  }
}
