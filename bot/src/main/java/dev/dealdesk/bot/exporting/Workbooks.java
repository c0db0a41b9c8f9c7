package dev.dealdesk.bot.exporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Tables as the sheets of an Excel workbook. Words are of the type text, which nothing runs;
 * figures and days are of theirs.
 */
final class Workbooks implements Volume {

  /** Excel's calendar begins here. */
  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

  /**
   * What XML cannot carry, or would change, is written as Excel writes it: {@code _x000D_}; and so
   * is what only looks like that.
   */
  private static final Pattern ESCAPED =
      Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\uFFFE\\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Workbook workbook = new Workbook(out, "Dealdesk", "1.0");
  private Optional<Worksheet> sheet = Optional.empty();
  private int row;

  @Override
  public void begin(Leaving table) throws IOException {
    finish();
    Worksheet begun = workbook.newWorksheet(table.title());
    sheet = Optional.of(begun);
    row = 1;
    begun.freezePane(0, 1);
    for (int column = 0; column < table.headers().size(); column++) {
      begun.inlineString(0, column, escaped(table.headers().get(column)));
      begun.style(0, column).bold().set();
    }
  }

  @Override
  public void row(List<Cell> cells) {
    for (int column = 0; column < cells.size(); column++) {
      cell(sheet.orElseThrow(), column, cells.get(column));
    }
    row++;
  }

  private void cell(Worksheet at, int column, Cell cell) {
    switch (cell) {
      case Cell.Words(var text) -> at.inlineString(row, column, escaped(text));
      case Cell.Figure(var value) -> at.value(row, column, new BigDecimal(value.toPlainString()));
      case Cell.Day(var date) when date.isBefore(FIRST_DAY) || date.getYear() > 9999 ->
          at.inlineString(row, column, date.toString());
      case Cell.Day(var date) -> {
        at.value(row, column, date);
        at.style(row, column).format("yyyy-mm-dd").set();
      }
      case Cell.Blank() -> {}
    }
  }

  private static String escaped(String text) {
    return ESCAPED
        .matcher(text)
        .replaceAll(found -> "_x%04X_".formatted((int) found.group().charAt(0)));
  }

  @Override
  public long size() throws IOException {
    sheet.orElseThrow().flush();
    return out.size();
  }

  private void finish() throws IOException {
    if (sheet.isPresent()) {
      sheet.get().finish();
    }
  }

  @Override
  public byte[] close() throws IOException {
    finish();
    workbook.finish();
    return out.toByteArray();
  }
}
