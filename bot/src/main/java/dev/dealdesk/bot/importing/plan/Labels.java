package dev.dealdesk.bot.importing.plan;

import java.text.Normalizer;
import java.util.Locale;

/** Names as files spell them. */
final class Labels {

  private Labels() {}

  /** What makes two spellings the same: case, width and outer white space do not matter. */
  static String key(String label) {
    return Normalizer.normalize(label.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
