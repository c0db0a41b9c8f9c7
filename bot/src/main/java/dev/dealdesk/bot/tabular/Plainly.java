package dev.dealdesk.bot.tabular;

import java.util.regex.Pattern;

/** Keeps a spreadsheet from running a value as a formula, and takes exactly that back. */
public final class Plainly {

  /** What might be run, also behind apostrophes that were there before. */
  private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r\\n|%].*", Pattern.DOTALL);

  private static final Pattern NUMBER = Pattern.compile("[+-]?[\\d.,]+%?");

  private Plainly() {}

  /** The value with an apostrophe before it where a spreadsheet might take it for a formula. */
  public static String written(String value) {
    return FORMULA.matcher(value).matches() ? "'" + value : value;
  }

  /** As {@link #written}, but numbers, which run nothing, stay what they are. */
  public static String writtenUnlessNumber(String value) {
    return NUMBER.matcher(value).matches() ? value : written(value);
  }

  /** The value that was written. */
  public static String read(String value) {
    return value.startsWith("'") && FORMULA.matcher(value).matches() ? value.substring(1) : value;
  }
}
