package dev.dealdesk.bot.importing.table;

/** How much an import takes, so that no file can exhaust the program. */
public final class Limits {

  /** Files sent together. */
  public static final int UPLOADS = 5;

  /** Bytes of one file, packed or not. */
  public static final int FILE_BYTES = 25 << 20;

  /** Bytes of everything, unpacked. */
  static final int ALL_BYTES = UPLOADS * FILE_BYTES;

  /** Tables, also those in a zip. */
  static final int TABLES = 20;

  /** Entries of a zip, tables or not. */
  static final int ZIP_ENTRIES = 200;

  /** How many times larger than itself a zip may become: far above what tables reach. */
  static final int ZIP_RATIO = 200;

  /** Bytes of a workbook, unpacked: it is read as a stream, and most of it is XML's own words. */
  static final int WORKBOOK_BYTES = 512 << 20;

  /** Bytes of the one part of a workbook that is held in memory. */
  static final int SHARED_STRINGS = 100 << 20;

  static final int ROWS = 200_000;

  static final int COLUMNS = 250;

  /** Values of all tables that are not empty. */
  static final int CELLS = 6_000_000;

  /** Characters of one value: as in Excel. */
  static final int CELL = 32_767;

  private Limits() {}
}
