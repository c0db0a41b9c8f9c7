package dev.dealdesk.bot.importing;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.dealdesk.bot.importing.plan.Corrections;
import dev.dealdesk.bot.importing.table.RawFile;
import dev.dealdesk.store.Rows;
import dev.dealdesk.store.draft.Draft;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Files between their being sent and being taken in, and what a person has said about them. */
record Kept(List<RawFile> files, Corrections corrections) {

  static final String KIND = "import";

  private record Content(List<String> names, Corrections corrections) {}

  Kept {
    files = List.copyOf(files);
  }

  static Kept of(Draft draft) {
    Content content = Rows.json(draft.json(), new TypeReference<Content>() {});
    return new Kept(unpacked(draft.bytes(), content.names()), content.corrections());
  }

  static String json(List<String> names, Corrections corrections) {
    return Rows.json(new Content(names, corrections));
  }

  List<String> names() {
    return files.stream().map(RawFile::name).toList();
  }

  /** The files packed: tables become much smaller. */
  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < files.size(); i++) {
        zip.putNextEntry(new ZipEntry(String.valueOf(i)));
        zip.write(files.get(i).bytes());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException("Packing in memory", impossible);
    }
    return out.toByteArray();
  }

  private static List<RawFile> unpacked(byte[] bytes, List<String> names) {
    List<RawFile> files = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (String name : names) {
        zip.getNextEntry();
        files.add(new RawFile(name, zip.readAllBytes()));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException("Unpacking in memory", impossible);
    }
    return files;
  }
}
