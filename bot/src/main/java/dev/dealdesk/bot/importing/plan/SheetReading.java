package dev.dealdesk.bot.importing.plan;

import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads the rows of a sheet; what holds for whole columns is decided once. */
final class SheetReading {

  private final Sheet sheet;
  private final Circumstances now;
  private final Currency currency;
  private final boolean emptying;
  private final Map<Meaning, Column> columns;
  private final AmountColumn amounts;
  private final PercentColumn percents;
  private final Map<Column, Map<String, Optional<When>>> dates = new HashMap<>();

  SheetReading(Sheet sheet, Circumstances now, Currency currency, boolean emptying) {
    this.sheet = sheet;
    this.now = now;
    this.currency = currency;
    this.emptying = emptying;
    columns = sheet.byMeaning();
    String header = sheet.column(Meaning.AMOUNT).map(Column::header).orElse("");
    amounts = AmountColumn.of(header, sheet.values(Meaning.AMOUNT), currency);
    percents =
        sheet.dialect() == Dialect.DEALDESK
            ? PercentColumn.PERCENTAGES
            : PercentColumn.of(sheet.values(Meaning.PROBABILITY));
  }

  static List<SheetReading> of(
      List<Sheet> sheets, Kind kind, Circumstances now, Currency currency, boolean emptying) {
    return sheets.stream()
        .filter(sheet -> sheet.kind() == kind)
        .map(sheet -> new SheetReading(sheet, now, currency, emptying))
        .toList();
  }

  Stream<RowReading> rows() {
    return IntStream.range(0, sheet.table().rows().size())
        .mapToObj(row -> new RowReading(this, row));
  }

  Sheet sheet() {
    return sheet;
  }

  Circumstances now() {
    return now;
  }

  /** Of amounts that name none. */
  Currency currency() {
    return currency;
  }

  Optional<Column> column(Meaning meaning) {
    return Optional.ofNullable(columns.get(meaning));
  }

  /** The same days stand in many rows, and are read once. */
  Optional<When> when(Column column, String text) {
    DateOrder order = column.dates().map(DateColumn::order).orElse(DateOrder.MONTH_DAY_YEAR);
    return dates
        .computeIfAbsent(column, _ -> new HashMap<>())
        .computeIfAbsent(text, each -> DateGrammar.read(each, order));
  }

  /** Whether what a row leaves empty is to be known no longer. */
  boolean emptying() {
    return emptying;
  }

  AmountColumn amounts() {
    return amounts;
  }

  PercentColumn percents() {
    return percents;
  }
}
