package dev.dealdesk.bot.discord;

import dev.dealdesk.bot.text.Markdown;

/** Shortens text to one of Discord's limits. */
final class Cut {

  private Cut() {}

  /** A label for what is clicked: on one line, and read in its own direction. */
  static String label(int limit, String text) {
    return to(limit, Markdown.oneLine(text));
  }

  /** At most so many characters, the last one an ellipsis where something was cut off. */
  static String to(int limit, String text) {
    if (text.length() <= limit) {
      return text;
    }
    int end = limit - 1;
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + "…";
  }
}
