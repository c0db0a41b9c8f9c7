package dev.dealdesk.bot.importing.table;

import dev.dealdesk.bot.tabular.OwnTable;
import dev.dealdesk.bot.tabular.Plainly;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes a table of rows that come one by one; what is wrong with them is left in {@link #trouble}.
 */
final class Gathering {

  /** Values of up to this many characters are kept once, however many rows have them. */
  private static final int SHARED = 40;

  private static final int MOST_SHARED = 50_000;

  private final String file;
  private final String encoding;
  private final boolean neutralised;
  private final List<Table.Row> rows = new ArrayList<>();
  private final Map<String, String> shared = new HashMap<>();
  private List<String> headers = List.of();
  private boolean own;
  private Optional<Trouble> trouble = Optional.empty();
  private long cells;

  /**
   * @param neutralised whether Dealdesk, had it written this, would have kept a spreadsheet from
   *     running its values
   */
  Gathering(String file, String encoding, boolean neutralised) {
    this.file = file;
    this.encoding = encoding;
    this.neutralised = neutralised;
  }

  Optional<Trouble> trouble() {
    return trouble;
  }

  void trouble(Trouble found) {
    trouble = Optional.of(found);
  }

  /** How many values there are that are not empty. */
  long cells() {
    return cells;
  }

  boolean isEmpty() {
    return headers.isEmpty();
  }

  void take(long line, List<String> raw) {
    List<String> values = values(raw);
    if (values.isEmpty()) {
      return;
    }
    if (values.stream().anyMatch(value -> value.length() > Limits.CELL)) {
      trouble(new Trouble(file, Trouble.What.VALUE_TOO_LONG, line, Limits.CELL));
    } else if (headers.isEmpty()) {
      takeHeaders(values);
    } else if (rows.size() == Limits.ROWS) {
      trouble(new Trouble(file, Trouble.What.TOO_MANY_ROWS, line, Limits.ROWS));
    } else {
      cells += values.stream().filter(value -> !value.isEmpty()).count();
      rows.add(new Table.Row(line, values));
    }
  }

  private void takeHeaders(List<String> values) {
    own = OwnTable.of(values).isPresent();
    headers = own ? Headings.ofOwn(values) : Headings.of(values);
    if (headers.size() > Limits.COLUMNS) {
      trouble(new Trouble(file, Trouble.What.TOO_MANY_COLUMNS, 0, headers.size()));
    } else if ((own || headers.contains(Table.REASON)) && neutralised) {
      headers = headers.stream().map(Plainly::read).toList();
    }
  }

  private List<String> values(List<String> raw) {
    int last = raw.size();
    while (last > 0 && isNothing(raw.get(last - 1))) {
      last--;
    }
    List<String> values = new ArrayList<>(last);
    for (int i = 0; i < last; i++) {
      values.add(share(value(raw.get(i))));
    }
    return values;
  }

  /** In Dealdesk's own files white space was meant. */
  private boolean isNothing(String raw) {
    return own ? raw.isEmpty() : raw.isBlank();
  }

  private String value(String raw) {
    boolean back = own || headers.contains(Table.REASON);
    String value = own ? raw : raw.strip();
    return back && neutralised ? Plainly.read(value) : value;
  }

  private String share(String value) {
    if (value.length() > SHARED || shared.size() >= MOST_SHARED) {
      return value;
    }
    String earlier = shared.putIfAbsent(value, value);
    return earlier == null ? value : earlier;
  }

  Table table() {
    int end = rows.size();
    while (!own && headers.size() > 2 && end > 0 && rows.get(end - 1).cells().size() == 1) {
      end--;
    }
    // A whole table of rows with one value each is sparse, not all footer.
    end = end == 0 ? rows.size() : end;
    List<String> footer = rows.subList(end, rows.size()).stream().map(row -> row.cell(0)).toList();
    return new Table(file, encoding, headers, rows.subList(0, end), footer);
  }
}
