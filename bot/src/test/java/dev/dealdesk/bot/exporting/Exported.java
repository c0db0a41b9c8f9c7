package dev.dealdesk.bot.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.bot.TestDesk;
import dev.dealdesk.sandbox.MessageView;
import dev.dealdesk.sandbox.Person;
import dev.dealdesk.sandbox.rest.Upload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** What left, as a person finds it in their downloads. */
record Exported(MessageView message) {

  static Exported by(Person person, String line) {
    return new Exported(person.slash(line).reply());
  }

  byte[] bytes(int file) {
    try (InputStream in = URI.create(message.attachments().get(file).url()).toURL().openStream()) {
      return in.readAllBytes();
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
  }

  Upload upload() {
    return Upload.of(message.attachments().getFirst().filename(), bytes(0));
  }

  /** The only file, a CSV, row by row with its headers. */
  List<List<String>> rows() {
    return rows(new String(bytes(0), StandardCharsets.UTF_8));
  }

  /** The files of the only file, a zip, by name. */
  Map<String, List<List<String>>> tables() {
    Map<String, List<List<String>>> tables = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes(0)))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        tables.put(entry.getName(), rows(new String(zip.readAllBytes(), StandardCharsets.UTF_8)));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return tables;
  }

  private static List<List<String>> rows(String csv) {
    assertThat(csv).startsWith("\uFEFF");
    try (CSVParser parser =
        CSVParser.parse(new StringReader(csv.substring(1)), CSVFormat.RFC4180)) {
      return parser.stream().map(CSVRecord::toList).toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Without the first column, in which workspaces differ. */
  static List<List<String>> withoutIds(List<List<String>> rows, int... columns) {
    List<List<String>> kept = new ArrayList<>();
    for (List<String> row : rows) {
      List<String> cells = new ArrayList<>(row);
      for (int i = columns.length - 1; i >= 0; i--) {
        cells.remove(columns[i]);
      }
      kept.add(cells);
    }
    return kept;
  }

  /** Takes files in at a desk where somebody may, and answers what they read then. */
  static MessageView imported(Person boss, String command, String go, Upload file) {
    String option = command.equals("/import") ? "file" : "파일";
    MessageView preview = boss.slash(command, Map.of("file", file)).reply();
    assertThat(preview.text()).as(option).doesNotContain("⛔");
    boss.click(preview, go).reply();
    return boss.look(preview);
  }

  /** The button that takes files in, whatever it counts. */
  static String go(MessageView preview) {
    return preview.buttons().getFirst().label();
  }

  static TestDesk desk() {
    return TestDesk.shared();
  }
}
