package dev.dealdesk.bot.importing;

import dev.dealdesk.bot.command.Attachment;
import dev.dealdesk.bot.importing.plan.Plan;
import dev.dealdesk.bot.importing.plan.Problem;
import dev.dealdesk.bot.importing.plan.Sheet;
import dev.dealdesk.bot.importing.table.Table;
import dev.dealdesk.bot.tabular.Plainly;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.importing.Fate;
import dev.dealdesk.store.importing.Report;
import dev.dealdesk.store.importing.RowId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Gives rows that were not taken back, each with its reason, to be mended and sent again. */
record RefusedFiles(Plan plan, Tally tally, Report report, Texts texts) {

  /** Above this a file goes out packed; Discord takes 10 MiB. */
  private static final int LARGE = 8 << 20;

  /** One for each file that has such rows. */
  List<Attachment> files() {
    List<Attachment> files = new ArrayList<>();
    for (Sheet sheet : plan.sheets()) {
      List<Tally.Rejected> rows =
          tally.rejected().stream().filter(each -> each.row().file() == sheet.file()).toList();
      if (!rows.isEmpty()) {
        files.add(file(sheet, rows));
      }
    }
    return files;
  }

  private Attachment file(Sheet sheet, List<Tally.Rejected> rows) {
    String name = "refused-%d-%s.csv".formatted(sheet.file() + 1, sheet.kind().code());
    byte[] csv = ("\uFEFF" + csv(sheet.table(), rows)).getBytes(StandardCharsets.UTF_8);
    return csv.length <= LARGE
        ? new Attachment(name, csv)
        : new Attachment(name.replace(".csv", ".zip"), packed(name, csv));
  }

  private String csv(Table table, List<Tally.Rejected> rows) {
    List<String> headers =
        table.headers().stream().filter(header -> !header.equals(Table.REASON)).toList();
    StringBuilder out = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(out, CSVFormat.EXCEL)) {
      printer.printRecord(
          Stream.concat(
              headers.stream().map(Plainly::writtenUnlessNumber), Stream.of(Table.REASON)));
      for (Tally.Rejected row : rows) {
        printer.printRecord(record(table, row));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException("Writing to memory", impossible);
    }
    return out.toString();
  }

  private Stream<String> record(Table table, Tally.Rejected rejected) {
    Table.Row row = table.rows().get(rejected.row().row());
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < table.headers().size(); i++) {
      if (!table.headers().get(i).equals(Table.REASON)) {
        cells.add(row.cell(i));
      }
    }
    cells.add(reason(rejected, row));
    return cells.stream().map(Plainly::writtenUnlessNumber);
  }

  private String reason(Tally.Rejected rejected, Table.Row row) {
    String why =
        Stream.concat(
                rejected.problems().stream().map(this::problem),
                rejected.fate().stream().map(fate -> fate(fate, rejected.row())))
            .collect(Collectors.joining(" "));
    return texts.label("import.reason", "line", row.line(), "why", why);
  }

  private String problem(Problem problem) {
    return texts.label(
        "import.problem." + problem.reason().code(),
        "column",
        problem.column(),
        "value",
        problem.value());
  }

  private String fate(Fate fate, RowId row) {
    return Optional.ofNullable(report.refusals().get(row))
        .map(why -> texts.label("import.not_possible", "why", why))
        .orElseGet(() -> texts.label("import.fate", "fate", fate));
  }

  private static byte[] packed(String name, byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException("Packing in memory", impossible);
    }
    return out.toByteArray();
  }
}
