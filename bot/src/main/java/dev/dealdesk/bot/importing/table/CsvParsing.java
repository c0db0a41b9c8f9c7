package dev.dealdesk.bot.importing.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Parses one file's text; what is wrong with it is left in {@link #trouble()}. */
final class CsvParsing {

  /** Values of up to this many characters are kept once, however many rows have them. */
  private static final int SHARED = 40;

  private static final int MOST_SHARED = 50_000;

  private final String file;
  private final Decoded decoded;
  private final List<Table.Row> rows = new ArrayList<>();
  private final Map<String, String> shared = new HashMap<>();
  private List<String> headers = List.of();
  private Optional<Trouble> trouble = Optional.empty();
  private long cells;

  CsvParsing(String file, Decoded decoded) {
    this.file = file;
    this.decoded = decoded;
  }

  Optional<Trouble> trouble() {
    return trouble;
  }

  /** How many values there are that are not empty. */
  long cells() {
    return cells;
  }

  Table parse() {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(Delimiter.of(decoded.text()))
            .setIgnoreEmptyLines(false)
            .get();
    long line = 1;
    try (CSVParser parser =
        CSVParser.parse(new StringReader(Delimiter.body(decoded.text())), format)) {
      Iterator<CSVRecord> records = parser.iterator();
      while (trouble.isEmpty() && records.hasNext()) {
        take(line, records.next());
        line = parser.getCurrentLineNumber() + 1;
      }
    } catch (UncheckedIOException quotes) {
      trouble = Optional.of(new Trouble(file, Trouble.What.QUOTES, line, 0));
    } catch (IOException impossible) {
      throw new UncheckedIOException("Reading from memory", impossible);
    }
    if (trouble.isEmpty() && headers.isEmpty()) {
      trouble = Optional.of(Trouble.of(file, Trouble.What.EMPTY));
    }
    return table();
  }

  private void take(long line, CSVRecord record) {
    List<String> values = values(record);
    if (values.isEmpty()) {
      return;
    }
    if (values.stream().anyMatch(value -> value.length() > Limits.CELL)) {
      trouble = Optional.of(new Trouble(file, Trouble.What.VALUE_TOO_LONG, line, Limits.CELL));
    } else if (headers.isEmpty()) {
      takeHeaders(values);
    } else if (rows.size() == Limits.ROWS) {
      trouble = Optional.of(new Trouble(file, Trouble.What.TOO_MANY_ROWS, line, Limits.ROWS));
    } else {
      cells += values.stream().filter(value -> !value.isEmpty()).count();
      rows.add(new Table.Row(line, values));
    }
  }

  private void takeHeaders(List<String> values) {
    headers = Headings.of(values);
    if (headers.size() > Limits.COLUMNS) {
      trouble = Optional.of(new Trouble(file, Trouble.What.TOO_MANY_COLUMNS, 0, headers.size()));
    }
  }

  private List<String> values(CSVRecord record) {
    int last = record.size();
    while (last > 0 && record.get(last - 1).isBlank()) {
      last--;
    }
    List<String> values = new ArrayList<>(last);
    for (int i = 0; i < last; i++) {
      values.add(share(record.get(i).strip()));
    }
    return values;
  }

  private String share(String value) {
    if (value.length() > SHARED || shared.size() >= MOST_SHARED) {
      return value;
    }
    String earlier = shared.putIfAbsent(value, value);
    return earlier == null ? value : earlier;
  }

  private Table table() {
    int end = rows.size();
    while (headers.size() > 2 && end > 0 && rows.get(end - 1).cells().size() == 1) {
      end--;
    }
    // A whole table of rows with one value each is sparse, not all footer.
    end = end == 0 ? rows.size() : end;
    List<String> footer = rows.subList(end, rows.size()).stream().map(row -> row.cell(0)).toList();
    boolean returned = headers.contains(Table.REASON);
    List<Table.Row> body = rows.subList(0, end);
    return new Table(
        file,
        decoded.encoding(),
        returned ? headers.stream().map(Plainly::read).toList() : headers,
        returned ? body.stream().map(row -> Plainly.read(row)).toList() : body,
        footer,
        returned);
  }
}
