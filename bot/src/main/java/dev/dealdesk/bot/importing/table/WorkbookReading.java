package dev.dealdesk.bot.importing.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the sheets of an Excel workbook, each a table; empty ones are none. */
final class WorkbookReading {

  private static final Logger LOG = LoggerFactory.getLogger(WorkbookReading.class);

  private final RawFile file;
  private Optional<Trouble> trouble = Optional.empty();

  WorkbookReading(RawFile file) {
    this.file = file;
  }

  /** Whether a zip is a workbook, by its name or by what it begins with. */
  static boolean isOne(RawFile zip) {
    if (zip.name().toLowerCase(Locale.ROOT).matches(".*\\.(xlsx|xlsm)")) {
      return true;
    }
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip.bytes()))) {
      ZipEntry first = in.getNextEntry();
      return first != null
          && first.getName().matches("\\[Content_Types]\\.xml|_rels/.*|docProps/.*|xl/.*");
    } catch (IOException | IllegalArgumentException broken) {
      return false;
    }
  }

  Optional<Trouble> trouble() {
    return trouble;
  }

  List<Gathering> read() {
    measure();
    List<Gathering> tables = new ArrayList<>();
    if (trouble.isEmpty()) {
      try (ReadableWorkbook book = open()) {
        List<Sheet> sheets = book.getSheets().toList();
        sheets.forEach(sheet -> read(sheet, name(sheet, sheets.size()), tables));
      } catch (Exception broken) {
        // The library tells of a damaged file by exceptions of any kind, also undeclared ones.
        LOG.info("A workbook cannot be read", broken);
        trouble = Optional.of(Trouble.of(file.name(), Trouble.What.WORKBOOK_BROKEN));
      }
    }
    if (trouble.isEmpty() && tables.isEmpty()) {
      trouble = Optional.of(Trouble.of(file.name(), Trouble.What.EMPTY));
    }
    return tables;
  }

  /** One that has no formats has no days either. */
  private ReadableWorkbook open() throws IOException {
    try {
      return open(true);
    } catch (ExcelReaderException withoutFormats) {
      return open(false);
    }
  }

  private ReadableWorkbook open(boolean formats) throws IOException {
    return new ReadableWorkbook(
        new ByteArrayInputStream(file.bytes()), new ReadingOptions(formats, true));
  }

  private String name(Sheet sheet, int sheets) {
    return sheets == 1 ? file.name() : file.name() + " · " + sheet.getName();
  }

  private void read(Sheet sheet, String name, List<Gathering> tables) {
    if (trouble.isPresent()) {
      return;
    }
    Gathering gathering = new Gathering(name, "UTF-8", false);
    try (Stream<Row> stream = sheet.openStream()) {
      Iterator<Row> rows = stream.iterator();
      while (gathering.trouble().isEmpty() && rows.hasNext()) {
        take(rows.next(), name, gathering);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    trouble = gathering.trouble();
    if (!gathering.isEmpty()) {
      tables.add(gathering);
    }
  }

  private static void take(Row row, String name, Gathering gathering) {
    if (row.getCellCount() > Limits.COLUMNS) {
      gathering.trouble(new Trouble(name, Trouble.What.TOO_MANY_COLUMNS, 0, row.getCellCount()));
      return;
    }
    List<String> values = new ArrayList<>();
    for (int column = 0; column < row.getCellCount(); column++) {
      Optional<String> value =
          row.getOptionalCell(column).map(CellText::of).orElse(Optional.of(""));
      if (value.isEmpty()) {
        gathering.trouble(new Trouble(name, Trouble.What.FORMULA, row.getRowNum(), 0));
      }
      values.add(value.orElse(""));
    }
    gathering.take(row.getRowNum(), values);
  }

  /** Counts what it unpacks to before anything is parsed. */
  private void measure() {
    try (ZipFile zip = ZipFile.builder().setByteArray(file.bytes()).get()) {
      List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
      check(entries.size() > Limits.ZIP_ENTRIES ? Long.MAX_VALUE : 0, 0);
      long all = 0;
      for (ZipArchiveEntry entry : entries) {
        if (trouble.isEmpty()) {
          all = measure(zip, entry, all);
        }
      }
    } catch (IOException | IllegalArgumentException broken) {
      trouble = Optional.of(Trouble.of(file.name(), Trouble.What.WORKBOOK_BROKEN));
    }
  }

  private long measure(ZipFile zip, ZipArchiveEntry entry, long before) throws IOException {
    boolean shared = entry.getName().toLowerCase(Locale.ROOT).endsWith("sharedstrings.xml");
    byte[] some = new byte[1 << 16];
    long all = before;
    try (InputStream in = zip.getInputStream(entry)) {
      for (int count = in.read(some); count > 0 && trouble.isEmpty(); count = in.read(some)) {
        all += count;
        check(all, shared ? all - before : 0);
      }
    }
    return all;
  }

  private void check(long all, long shared) {
    boolean dense = all > (1 << 20) && all / file.bytes().length > Limits.ZIP_RATIO;
    if (dense || all > Limits.WORKBOOK_BYTES || shared > Limits.SHARED_STRINGS) {
      trouble = Optional.of(Trouble.of(file.name(), Trouble.What.ZIP_BOMB));
    }
  }
}
