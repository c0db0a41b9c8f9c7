package dev.dealdesk.bot.importing.table;

import java.util.List;

/**
 * Rows of values under headers, as a file has them.
 *
 * @param file its name
 * @param encoding how its bytes were read
 * @param headers each once, none empty
 * @param footer lines at the end that are no rows, such as a report's copyright
 */
public record Table(
    String file, String encoding, List<String> headers, List<Row> rows, List<String> footer) {

  /** The header of the column that tells, in rows given back, why they were not taken. */
  public static final String REASON = "Dealdesk: reason";

  public Table {
    headers = List.copyOf(headers);
    rows = List.copyOf(rows);
    footer = List.copyOf(footer);
  }

  /**
   * A row.
   *
   * @param line where it starts in the file, from 1
   * @param cells without the empty ones at the end; more than headers where the file has too many
   */
  public record Row(long line, List<String> cells) {
    public Row {
      cells = List.copyOf(cells);
    }

    /** The value in a column, empty where there is none. */
    public String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }
  }
}
