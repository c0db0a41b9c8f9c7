package dev.dealdesk.bot.exporting;

import dev.dealdesk.bot.command.Attachment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes tables into as many files as they need, none larger than Discord takes: a full one is
 * closed, and the table goes on in the next, under its headers. One row at a time is in memory,
 * beside the files themselves.
 */
final class Volumes {

  /** Discord takes 10 MiB a file; what is still on its way through the packing comes on top. */
  static final int FILE_BYTES = 8 << 20;

  /** Discord takes ten files a message. */
  static final int MOST_FILES = 10;

  /** A sheet of a spreadsheet program has so many rows, and its header. */
  static final int MOST_ROWS = 1_000_000;

  /** How often the size of a file is looked at. */
  private static final int EVERY = 100;

  private final Format format;
  private final String name;
  private final int fileBytes;
  private final List<byte[]> full = new ArrayList<>();
  private Volume volume;
  private long rows;
  private long rowsHere;
  private boolean tooMuch;

  Volumes(Format format, String name, int fileBytes) {
    this.format = format;
    this.name = name;
    this.fileBytes = fileBytes;
    volume = format.open();
  }

  static Produced write(Format format, String name, List<Leaving> tables) {
    return new Volumes(format, name, FILE_BYTES).write(tables);
  }

  Produced write(List<Leaving> tables) {
    try {
      for (Leaving table : tables) {
        begin(table);
        table.rows().accept(row -> take(table, row));
      }
      full.add(volume.close());
    } catch (IOException impossible) {
      throw new UncheckedIOException("Writing to memory", impossible);
    }
    return tooMuch ? new Produced.TooMuch() : new Produced.Files(files(tables), rows);
  }

  private void begin(Leaving table) throws IOException {
    volume.begin(table);
    rowsHere = 0;
  }

  private void take(Leaving table, List<Cell> row) {
    if (tooMuch) {
      return;
    }
    try {
      volume.row(row);
      rows++;
      rowsHere++;
      boolean look = rowsHere % EVERY == 0;
      if (rowsHere == MOST_ROWS || (look && volume.size() > fileBytes)) {
        turn(table);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException("Writing to memory", impossible);
    }
  }

  private void turn(Leaving table) throws IOException {
    tooMuch = full.size() + 1 == MOST_FILES;
    if (!tooMuch) {
      full.add(volume.close());
      volume = format.open();
      begin(table);
    }
  }

  private List<Attachment> files(List<Leaving> tables) throws UncheckedIOException {
    if (full.size() == 1) {
      return List.of(format.file(name, full.getFirst(), tables, fileBytes));
    }
    List<Attachment> files = new ArrayList<>();
    for (int i = 0; i < full.size(); i++) {
      files.add(
          new Attachment(
              "%s-%d-of-%d.%s".formatted(name, i + 1, full.size(), format.extension()),
              full.get(i)));
    }
    return files;
  }
}
