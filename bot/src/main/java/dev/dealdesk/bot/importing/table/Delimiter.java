package dev.dealdesk.bot.importing.table;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What separates the values of a line. */
final class Delimiter {

  /** A first line that tells Excel. */
  private static final Pattern SAID = Pattern.compile("\\s*\"?sep=(.)\"?\\R");

  private static final String CANDIDATES = ",;\t|";

  private Delimiter() {}

  /** The text without a line that only names the delimiter. */
  static String body(String text) {
    Matcher said = SAID.matcher(text);
    return said.lookingAt() ? text.substring(said.end()) : text;
  }

  /** The one that the text names, else the one that stands most often among the headers. */
  static char of(String text) {
    Matcher said = SAID.matcher(text);
    if (said.lookingAt()) {
      return said.group(1).charAt(0);
    }
    int[] counts = counts(text);
    int best = 0;
    for (int i = 1; i < counts.length; i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    return CANDIDATES.charAt(best);
  }

  private static int[] counts(String text) {
    int[] counts = new int[CANDIDATES.length()];
    boolean quoted = false;
    boolean begun = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      quoted = (c == '"') != quoted;
      if (!quoted && (c == '\n' || c == '\r') && begun) {
        return counts;
      }
      begun = begun || !Character.isWhitespace(c);
      int candidate = quoted ? -1 : CANDIDATES.indexOf(c);
      if (candidate >= 0) {
        counts[candidate]++;
      }
    }
    return counts;
  }
}
