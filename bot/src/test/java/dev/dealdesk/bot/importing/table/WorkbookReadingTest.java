package dev.dealdesk.bot.importing.table;

import static dev.dealdesk.bot.importing.Samples.file;
import static dev.dealdesk.bot.importing.Samples.tables;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.bot.importing.Samples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class WorkbookReadingTest {

  @Test
  void readsCellsAsTheyWouldStandInATextFile() {
    Table table =
        tables(
                List.of(
                    workbook(sheet -> {
                      for (int i = 0; i < 8; i++) {
                        sheet.value(0, i, "c" + i);
                      }
                      sheet.value(1, 0, "  갤럭시 ");
                      sheet.value(1, 1, new BigDecimal("1234.50"));
                      sheet.value(1, 2, LocalDate.of(2026, 3, 4));
                      sheet.style(1, 2).format("yyyy-mm-dd").set();
                      sheet.value(1, 3, LocalDateTime.of(2026, 3, 4, 15, 30));
                      sheet.style(1, 3).format("m/d/yy h:mm").set();
                      sheet.value(1, 4, new BigDecimal("0.75"));
                      sheet.style(1, 4).format("0%").set();
                      sheet.value(1, 5, true);
                      sheet.value(1, 6, new BigDecimal("1E+3"));
                      sheet.value(1, 7, "a_x000D_b");
                    })))
            .getFirst();
    assertThat(table.file()).isEqualTo("deals.xlsx");
    assertThat(table.rows().getFirst().line()).isEqualTo(2);
    assertThat(table.rows().getFirst().cells())
        .containsExactly(
            "갤럭시", "1234.5", "2026-03-04", "2026-03-04T15:30:00", "75%", "true", "1000", "a\rb");
  }

  @Test
  void everySheetIsATableAndEmptyOnesAreNone() {
    RawFile book =
        workbook(
            sheet -> sheet.value(0, 0, "Name"), sheet -> {}, sheet -> sheet.value(2, 1, "Stage"));
    assertThat(tables(List.of(book)))
        .extracting(Table::file)
        .containsExactly("deals.xlsx · Sheet0", "deals.xlsx · Sheet2");
    assertThat(tables(List.of(Samples.zip("all.zip", List.of(book))))).hasSize(2);
    assertThat(trouble(workbook(sheet -> {})).what()).isEqualTo(Trouble.What.EMPTY);
  }

  @Test
  void aFormulaCountsAsWhatItCameTo() {
    RawFile known =
        book("<c r=\"A2\"><f>1+2</f><v>3</v></c><c r=\"B2\" t=\"str\"><f>A1</f><v>x</v></c>");
    assertThat(tables(List.of(known)).getFirst().rows().getFirst().cells())
        .containsExactly("3", "x");
    RawFile unknown = book("<c r=\"A2\"><f>1+2</f></c>");
    assertThat(trouble(unknown)).isEqualTo(new Trouble("a.xlsx", Trouble.What.FORMULA, 2, 0));
  }

  @Test
  void anErrorOfExcelStaysTheTextThatItIs() {
    RawFile error = book("<c r=\"A2\" t=\"e\"><v>#N/A</v></c>");
    assertThat(tables(List.of(error)).getFirst().rows().getFirst().cells()).containsExactly("#N/A");
  }

  @Test
  void refusesDamagedOnes() {
    byte[] whole = workbook(sheet -> sheet.value(0, 0, "Name")).bytes();
    RawFile half = new RawFile("deals.xlsx", Arrays.copyOf(whole, whole.length / 2));
    assertThat(trouble(half).what()).isEqualTo(Trouble.What.WORKBOOK_BROKEN);
    assertThat(trouble(book("<c r=\"A2\"><v>1</v>")).what())
        .isEqualTo(Trouble.What.WORKBOOK_BROKEN);
  }

  @Test
  void stopsUnpackingABomb() {
    RawFile bomb =
        book("<c r=\"A2\" t=\"inlineStr\"><is><t>" + "0".repeat(30 << 20) + "</t></is></c>");
    assertThat(trouble(bomb).what()).isEqualTo(Trouble.What.ZIP_BOMB);
  }

  @Test
  void readsNothingFromOutsideTheFile() {
    RawFile outside =
        book(
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">"
                + "<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>",
            "<c r=\"A2\" t=\"inlineStr\"><is><t>x&e;y&b;</t></is></c>");
    assertThat(trouble(outside).what()).isEqualTo(Trouble.What.WORKBOOK_BROKEN);
  }

  @Test
  void takesNoMoreRowsAndColumnsThanItCanHold() {
    RawFile wide =
        workbook(sheet -> {
          for (int i = 0; i < 300; i++) {
            sheet.value(0, i, "c" + i);
          }
        });
    assertThat(trouble(wide))
        .isEqualTo(new Trouble("deals.xlsx", Trouble.What.TOO_MANY_COLUMNS, 0, 300));
    RawFile far = book("<c r=\"XFD2\"><v>1</v></c>");
    assertThat(trouble(far).what()).isEqualTo(Trouble.What.TOO_MANY_COLUMNS);
  }

  @SafeVarargs
  private static RawFile workbook(Consumer<Worksheet>... sheets) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      Workbook workbook = new Workbook(out, "Test", "1.0");
      for (int i = 0; i < sheets.length; i++) {
        Worksheet sheet = workbook.newWorksheet("Sheet" + i);
        sheets[i].accept(sheet);
        sheet.finish();
      }
      workbook.finish();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return new RawFile("deals.xlsx", out.toByteArray());
  }

  /** A workbook with a header and a second row of these cells. */
  private static RawFile book(String cells) {
    return book("", cells);
  }

  private static RawFile book(String doctype, String cells) {
    String ns = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    String rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    String pkg = "http://schemas.openxmlformats.org/package/2006/relationships";
    return Samples.zip(
        "a.xlsx",
        List.of(
            file(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
            file(
                "xl/workbook.xml",
                "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
                    .formatted(ns, rel)),
            file(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"%s\"><Relationship Id=\"r1\" Type=\"%s/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
                    .formatted(pkg, rel)),
            file(
                "xl/worksheets/sheet1.xml",
                "<?xml version=\"1.0\"?>%s<worksheet xmlns=\"%s\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Name</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>Stage</t></is></c></row><row r=\"2\">%s</row></sheetData></worksheet>"
                    .formatted(doctype, ns, cells))));
  }

  private static Trouble trouble(RawFile file) {
    Contents contents = FileReading.read(List.of(file));
    assertThat(contents).isInstanceOf(Contents.Broken.class);
    return ((Contents.Broken) contents).troubles().getFirst();
  }
}
