package dev.dealdesk.bot.text;

import java.util.regex.Pattern;

/**
 * Text that is already Discord Markdown. Everything else that goes into a message is people's words
 * and is escaped on the way.
 */
public record Markdown(String text) {

  /** What formats, links or mentions anywhere, and what makes a list, quote or heading up front. */
  private static final Pattern SPECIAL = Pattern.compile("[\\\\*_~`|<\\[]|:(?=//)|^[#>+-]");

  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069]+");

  /**
   * The words on one line, shown as they were typed; nothing in them formats, links or mentions.
   */
  public static Markdown escaped(String words) {
    String oneLine = oneLine(words);
    return new Markdown(SPECIAL.matcher(oneLine).replaceAll("\\\\$0"));
  }

  /** The words on one line, without what breaks lines or turns the reading direction. */
  public static String oneLine(String words) {
    return UNSEEN.matcher(words).replaceAll(" ");
  }

  /** The words as code on one line: nothing in them is a link, whatever it looks like. */
  public static Markdown code(String words) {
    String oneLine = oneLine(words).strip();
    return new Markdown("`" + oneLine.replace('`', 'ˋ') + "`");
  }

  @Override
  public String toString() {
    return text;
  }
}
