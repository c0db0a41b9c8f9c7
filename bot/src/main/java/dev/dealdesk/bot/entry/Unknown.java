package dev.dealdesk.bot.entry;

import java.util.Locale;
import java.util.Set;

/** How people say in a field of words that there is nothing to say, or no longer. */
final class Unknown {

  private static final Set<String> WORDS =
      Set.of("-", "–", "—", "none", "unknown", "n/a", "tbd", "없음", "미정", "모름");

  private Unknown() {}

  static boolean says(String words) {
    return WORDS.contains(words.strip().toLowerCase(Locale.ROOT));
  }
}
