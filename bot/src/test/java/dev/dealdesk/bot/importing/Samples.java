package dev.dealdesk.bot.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.bot.importing.table.Contents;
import dev.dealdesk.bot.importing.table.FileReading;
import dev.dealdesk.bot.importing.table.RawFile;
import dev.dealdesk.bot.importing.table.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files for tests. */
public final class Samples {

  private Samples() {}

  /** The Salesforce export that ships with Dealdesk, its files in a random order. */
  public static List<RawFile> salesforceDemo() {
    return Stream.of("OpportunityHistory.csv", "Opportunity.csv", "Contact.csv", "Account.csv")
        .map(name -> new RawFile(name, resource("/sample/salesforce_demo/" + name)))
        .toList();
  }

  public static RawFile file(String name, String text) {
    return new RawFile(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Files that can be read. */
  public static List<Table> tables(List<RawFile> files) {
    Contents contents = FileReading.read(files);
    assertThat(contents).isInstanceOf(Contents.Tables.class);
    return ((Contents.Tables) contents).tables();
  }

  public static RawFile zip(String name, List<RawFile> files) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (RawFile file : files) {
        zip.putNextEntry(new ZipEntry(file.name()));
        zip.write(file.bytes());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return new RawFile(name, out.toByteArray());
  }

  private static byte[] resource(String path) {
    try (InputStream in = Samples.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalArgumentException(path);
      }
      return in.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
