package dev.dealdesk.bot.importing.table;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads all files that were sent together. */
public final class FileReading {

  /** How old Excel files begin. */
  private static final int OLE = 0xD0CF11E0;

  private final List<Table> tables = new ArrayList<>();
  private final List<String> skipped = new ArrayList<>();
  private final List<Trouble> troubles = new ArrayList<>();
  private long bytes;
  private long rows;
  private long cells;

  private FileReading() {}

  /** The tables of all files, or what is wrong with each that cannot be read. */
  public static Contents read(List<RawFile> files) {
    FileReading reading = new FileReading();
    files.forEach(reading::take);
    return reading.troubles.isEmpty()
        ? new Contents.Tables(reading.tables, reading.skipped)
        : new Contents.Broken(reading.troubles);
  }

  private void take(RawFile file) {
    if (file.bytes().length > Limits.FILE_BYTES) {
      troubles.add(new Trouble(file.name(), Trouble.What.TOO_LARGE, 0, Limits.FILE_BYTES >> 20));
    } else if (Unzipping.isZip(file)) {
      takeZip(file);
    } else {
      takeTable(file);
    }
  }

  private void takeZip(RawFile file) {
    if (WorkbookReading.isOne(file)) {
      takeWorkbook(file);
      return;
    }
    Unzipping zip = new Unzipping(file).unzip();
    if (zip.trouble().isPresent()) {
      troubles.add(zip.trouble().get());
    } else {
      skipped.addAll(zip.skipped());
      zip.tables().forEach(this::takeTable);
    }
  }

  private void takeWorkbook(RawFile file) {
    WorkbookReading reading = new WorkbookReading(file);
    List<Gathering> sheets = reading.read();
    if (reading.trouble().isPresent()) {
      troubles.add(reading.trouble().get());
    } else {
      sheets.forEach(sheet -> take(file, sheet));
    }
  }

  private void takeTable(RawFile file) {
    bytes += file.bytes().length;
    if (bytes > Limits.ALL_BYTES) {
      troubles.add(new Trouble(file.name(), Trouble.What.TOO_MUCH, 0, Limits.ALL_BYTES >> 20));
    } else if (isOle(file.bytes())) {
      trouble(file, Trouble.What.OLD_WORKBOOK);
    } else if (Unzipping.isZip(file)) {
      takeWorkbook(file);
    } else {
      decode(file).ifPresent(decoded -> take(file, CsvParsing.parse(file.name(), decoded)));
    }
  }

  private Optional<Decoded> decode(RawFile file) {
    Optional<Decoded> decoded = Decoded.of(file.bytes());
    if (decoded.isEmpty()) {
      trouble(file, Trouble.What.ENCODING);
    } else if (decoded.get().text().indexOf('\0') >= 0) {
      trouble(file, Trouble.What.NOT_TEXT);
      return Optional.empty();
    }
    return decoded;
  }

  private void take(RawFile file, Gathering gathered) {
    Table table = gathered.table();
    rows += table.rows().size();
    cells += gathered.cells();
    if (gathered.trouble().isPresent()) {
      troubles.add(gathered.trouble().get());
    } else if (tables.size() == Limits.TABLES) {
      troubles.add(new Trouble(file.name(), Trouble.What.TOO_MANY_TABLES, 0, Limits.TABLES));
    } else if (rows > Limits.ROWS) {
      troubles.add(new Trouble(file.name(), Trouble.What.TOO_MANY_ROWS, 0, Limits.ROWS));
    } else if (cells > Limits.CELLS) {
      troubles.add(new Trouble(file.name(), Trouble.What.TOO_MANY_VALUES, 0, Limits.CELLS));
    } else {
      tables.add(table);
    }
  }

  private void trouble(RawFile file, Trouble.What what) {
    troubles.add(Trouble.of(file.name(), what));
  }

  private static boolean isOle(byte[] bytes) {
    return bytes.length > 3 && ByteBuffer.wrap(bytes).getInt() == OLE;
  }
}
