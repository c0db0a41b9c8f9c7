package dev.dealdesk.bot.card;

import dev.dealdesk.store.Desk;
import java.util.Locale;

/** Lost reasons of the workspace's list, each in the reader's language; other words as they are. */
final class LostReasons {

  /** Between a reason from the list and what somebody says about it. */
  private static final String AND = " – ";

  private LostReasons() {}

  static String in(Locale language, Desk desk, String words) {
    int end = words.indexOf(AND);
    String reason = end < 0 ? words : words.substring(0, end);
    String rest = end < 0 ? "" : words.substring(end);
    return desk.settings().allLostReasons().stream()
        .filter(listed -> listed.name().matches(reason))
        .findFirst()
        .map(listed -> listed.name().in(language) + rest)
        .orElse(words);
  }
}
