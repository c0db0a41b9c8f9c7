package dev.dealdesk.bot.importing.table;

/**
 * Why a file cannot be read.
 *
 * @param line from 1; 0 where it is the whole file
 * @param figure what there is too much of, or how much is allowed; 0 where nothing is counted
 */
public record Trouble(String file, What what, long line, long figure) {

  /** What is wrong. */
  public enum What {
    EMPTY,
    TOO_LARGE,
    TOO_MUCH,
    TOO_MANY_TABLES,
    TOO_MANY_ROWS,
    TOO_MANY_COLUMNS,
    TOO_MANY_VALUES,
    VALUE_TOO_LONG,
    NOT_TEXT,
    ENCODING,
    /** An Excel workbook of before 2007, or one with a password. */
    OLD_WORKBOOK,
    WORKBOOK_BROKEN,
    /** A formula whose result is not in the file. */
    FORMULA,
    /** A quoted value that never ends, or goes on behind its closing quote. */
    QUOTES,
    ZIP_BROKEN,
    ZIP_BOMB,
    ZIP_WITHOUT_TABLES
  }

  static Trouble of(String file, What what) {
    return new Trouble(file, what, 0, 0);
  }
}
