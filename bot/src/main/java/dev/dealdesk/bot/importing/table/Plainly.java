package dev.dealdesk.bot.importing.table;

import java.util.regex.Pattern;

/** Keeps a spreadsheet from running a value as a formula, and takes that back. */
public final class Plainly {

  private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r\\n|%].*", Pattern.DOTALL);
  private static final Pattern NUMBER = Pattern.compile("[+-]?[\\d.,]+%?");
  private static final Pattern WRITTEN = Pattern.compile("'[=+\\-@\\t\\r\\n|%].*", Pattern.DOTALL);

  private Plainly() {}

  /** The value with an apostrophe before it where a spreadsheet might take it for a formula. */
  public static String written(String value) {
    boolean formula = FORMULA.matcher(value).matches() && !NUMBER.matcher(value).matches();
    return formula ? "'" + value : value;
  }

  static String read(String value) {
    return WRITTEN.matcher(value).matches() ? value.substring(1) : value;
  }

  static Table.Row read(Table.Row row) {
    return new Table.Row(row.line(), row.cells().stream().map(Plainly::read).toList());
  }
}
