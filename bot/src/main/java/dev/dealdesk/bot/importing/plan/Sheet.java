package dev.dealdesk.bot.importing.plan;

import dev.dealdesk.bot.importing.table.Table;
import dev.dealdesk.store.importing.RowId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file as it is understood.
 *
 * @param file its place among the files, from 0
 */
public record Sheet(int file, Table table, Kind kind, Dialect dialect, List<Column> columns) {

  public Sheet {
    columns = List.copyOf(columns);
  }

  /** The column of a meaning, where there is one. */
  public Optional<Column> column(Meaning meaning) {
    return columns.stream().filter(column -> column.meaning() == meaning).findFirst();
  }

  public boolean has(Meaning meaning) {
    return column(meaning).isPresent();
  }

  /** What a column of this file can mean. */
  public List<Meaning> meanings() {
    return Stream.concat(Stream.of(Meaning.OTHER), Headers.meanings(kind).stream()).toList();
  }

  /** All values of a column that are not empty. */
  Stream<String> values(Column column) {
    return table.rows().stream()
        .map(row -> row.cell(column.index()))
        .filter(value -> !value.isEmpty());
  }

  Stream<String> values(Meaning meaning) {
    return column(meaning).stream().flatMap(this::values);
  }

  RowId id(int row) {
    return new RowId(file, row);
  }

  Map<Meaning, Column> byMeaning() {
    Map<Meaning, Column> map = new EnumMap<>(Meaning.class);
    columns.forEach(column -> {
      if (column.meaning() != Meaning.OTHER) {
        map.putIfAbsent(column.meaning(), column);
      }
    });
    return map;
  }
}
