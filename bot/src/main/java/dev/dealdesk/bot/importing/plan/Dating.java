package dev.dealdesk.bot.importing.plan;

import java.util.List;
import java.util.Optional;

/** Decides for each column of dates how they are read. */
final class Dating {

  private Dating() {}

  static Sheet of(Sheet sheet, Circumstances now, Corrections said) {
    List<Column> read =
        sheet.columns().stream()
            .map(column ->
                column.dates(
                    column.meaning().isDate() ? dates(sheet, column, now) : Optional.empty()))
            .toList();
    Optional<DateColumn> sure =
        read.stream()
            .flatMap(column -> column.dates().stream())
            .filter(dates -> !dates.isAmbiguous())
            .findFirst();
    List<Column> settled =
        read.stream()
            .map(column -> column.dates(column.dates().map(dates -> settled(dates, sure))))
            .map(column ->
                column.dates(
                    column
                        .dates()
                        .map(dates ->
                            said.dates(sheet.file(), column.index())
                                .map(dates::read)
                                .orElse(dates))))
            .toList();
    return new Sheet(sheet.file(), sheet.table(), sheet.kind(), sheet.dialect(), settled);
  }

  private static DateColumn settled(DateColumn dates, Optional<DateColumn> sure) {
    return dates.isAmbiguous() ? sure.map(dates::like).orElse(dates) : dates;
  }

  private static Optional<DateColumn> dates(Sheet sheet, Column column, Circumstances now) {
    return DateColumn.of(sheet.values(column).distinct().toList(), now.korean());
  }
}
