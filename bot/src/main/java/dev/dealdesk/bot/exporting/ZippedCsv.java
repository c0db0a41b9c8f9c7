package dev.dealdesk.bot.exporting;

import dev.dealdesk.bot.tabular.Plainly;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Tables as CSV for spreadsheets: UTF-8 with its mark, and nothing in it that they would run. */
final class ZippedCsv implements Volume {

  private static final String MARK = "\uFEFF";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ZipOutputStream zip = new ZipOutputStream(out);
  private final Writer writer = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
  private final CSVPrinter printer;

  ZippedCsv() {
    try {
      printer = new CSVPrinter(writer, CSVFormat.EXCEL);
    } catch (IOException impossible) {
      throw new UncheckedIOException("Writing to memory", impossible);
    }
  }

  @Override
  public void begin(Leaving table) throws IOException {
    printer.flush();
    zip.putNextEntry(new ZipEntry(table.table().code() + ".csv"));
    writer.write(MARK);
    printer.printRecord(table.headers().stream().map(Plainly::written));
  }

  @Override
  public void row(List<Cell> cells) throws IOException {
    printer.printRecord(cells.stream().map(ZippedCsv::written));
  }

  private static String written(Cell cell) {
    return switch (cell) {
      case Cell.Words(var text) -> Plainly.written(text);
      case Cell.Figure(var value) -> value.toPlainString();
      case Cell.Day(var date) -> date.toString();
      case Cell.Blank() -> "";
    };
  }

  @Override
  public long size() throws IOException {
    printer.flush();
    return out.size();
  }

  @Override
  public byte[] close() throws IOException {
    printer.close();
    return out.toByteArray();
  }
}
