package dev.dealdesk.bot.exporting;

import dev.dealdesk.bot.command.Attachment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipInputStream;

/** In which form tables leave. */
enum Format {
  /** One workbook, a sheet a table. */
  XLSX {
    @Override
    Volume open() {
      return new Workbooks();
    }

    @Override
    String extension() {
      return "xlsx";
    }

    @Override
    Attachment file(String name, byte[] bytes, List<Leaving> tables, int most) {
      return new Attachment(name + ".xlsx", bytes);
    }
  },
  /** A text file a table; several tables, and large ones, in a zip. */
  CSV {
    @Override
    Volume open() {
      return new ZippedCsv();
    }

    @Override
    String extension() {
      return "zip";
    }

    @Override
    Attachment file(String name, byte[] bytes, List<Leaving> tables, int most) {
      if (tables.size() > 1) {
        return new Attachment(name + ".zip", bytes);
      }
      byte[] plain = unpacked(bytes, most);
      return plain.length <= most
          ? new Attachment(name + ".csv", plain)
          : new Attachment(name + ".zip", bytes);
    }
  };

  abstract Volume open();

  /** Of a file that is one of several. */
  abstract String extension();

  /**
   * The only file.
   *
   * @param most bytes up to which it goes out unpacked
   */
  abstract Attachment file(String name, byte[] bytes, List<Leaving> tables, int most);

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The first entry, or a little more of it than is wanted. */
  private static byte[] unpacked(byte[] zip, int most) {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      in.getNextEntry();
      return in.readNBytes(most + 1);
    } catch (IOException impossible) {
      throw new UncheckedIOException("Unpacking in memory", impossible);
    }
  }
}
