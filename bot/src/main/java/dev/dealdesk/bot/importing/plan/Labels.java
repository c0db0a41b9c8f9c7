package dev.dealdesk.bot.importing.plan;

import java.text.Normalizer;
import java.util.Locale;

/** Names as files spell them. */
final class Labels {

  private Labels() {}

  /** What makes two spellings the same: case, width and outer white space do not matter. */
  static String key(String label) {
    String plain = label.strip();
    // Most names need no normalizing, and there are many of them.
    boolean ascii = plain.chars().allMatch(c -> c < 128);
    return (ascii ? plain : Normalizer.normalize(plain, Normalizer.Form.NFKC))
        .toLowerCase(Locale.ROOT);
  }
}
