package dev.dealdesk.bot.importing.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Takes the tables out of a zip, and no more than it may hold. */
final class Unzipping {

  private static final Charset KOREAN = Charset.forName("x-windows-949");

  private final RawFile zip;
  private final List<RawFile> tables = new ArrayList<>();
  private final List<String> skipped = new ArrayList<>();
  private Optional<Trouble> trouble = Optional.empty();
  private long unpacked;

  Unzipping(RawFile zip) {
    this.zip = zip;
  }

  static boolean isZip(RawFile file) {
    byte[] bytes = file.bytes();
    return bytes.length > 3
        && bytes[0] == 'P'
        && bytes[1] == 'K'
        && (bytes[2] == 3 || bytes[2] == 5);
  }

  List<RawFile> tables() {
    return tables;
  }

  List<String> skipped() {
    return skipped;
  }

  Optional<Trouble> trouble() {
    return trouble;
  }

  Unzipping unzip() {
    // Korean Windows writes the names in its own encoding, and does not say so.
    if (!unzip(StandardCharsets.UTF_8) && !unzip(KOREAN)) {
      trouble = Optional.of(Trouble.of(zip.name(), Trouble.What.ZIP_BROKEN));
    } else if (trouble.isEmpty() && tables.isEmpty()) {
      trouble = Optional.of(Trouble.of(zip.name(), Trouble.What.ZIP_WITHOUT_TABLES));
    }
    return this;
  }

  private boolean unzip(Charset names) {
    tables.clear();
    skipped.clear();
    unpacked = 0;
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip.bytes()), names)) {
      int entries = 0;
      ZipEntry entry = in.getNextEntry();
      while (entry != null && trouble.isEmpty()) {
        if (++entries > Limits.ZIP_ENTRIES) {
          trouble = Optional.of(Trouble.of(zip.name(), Trouble.What.ZIP_BOMB));
        } else {
          take(entry, in);
        }
        entry = trouble.isEmpty() ? in.getNextEntry() : null;
      }
      return true;
    } catch (IOException | IllegalArgumentException broken) {
      return false;
    }
  }

  private void take(ZipEntry entry, ZipInputStream in) throws IOException {
    String path = entry.getName().replace('\\', '/');
    String name = path.substring(path.lastIndexOf('/') + 1);
    boolean hidden = name.isEmpty() || name.startsWith(".") || path.startsWith("__MACOSX/");
    byte[] bytes = bytes(in);
    if (trouble.isPresent() || entry.isDirectory() || hidden) {
      return;
    }
    if (name.toLowerCase(Locale.ROOT).matches(".*\\.(csv|tsv|txt|xlsx)")) {
      tables.add(new RawFile(name, bytes));
    } else {
      skipped.add(name);
    }
  }

  /** Counts while it unpacks, as what an entry says of its own size may be a lie. */
  private byte[] bytes(ZipInputStream in) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] some = new byte[1 << 16];
    int count = in.read(some);
    while (count > 0 && trouble.isEmpty()) {
      out.write(some, 0, count);
      unpacked += count;
      check(out.size());
      count = in.read(some);
    }
    return out.toByteArray();
  }

  private void check(int size) {
    boolean dense = unpacked > (1 << 20) && unpacked / zip.bytes().length > Limits.ZIP_RATIO;
    if (dense || unpacked > Limits.ALL_BYTES) {
      trouble = Optional.of(Trouble.of(zip.name(), Trouble.What.ZIP_BOMB));
    } else if (size > Limits.FILE_BYTES) {
      trouble =
          Optional.of(new Trouble(zip.name(), Trouble.What.TOO_LARGE, 0, Limits.FILE_BYTES >> 20));
    }
  }
}
