package dev.dealdesk.bot.importing.table;

import static dev.dealdesk.bot.importing.Samples.file;
import static dev.dealdesk.bot.importing.Samples.tables;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.bot.importing.Samples;
import dev.dealdesk.bot.tabular.Plainly;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileReadingTest {

  private static final String KOREAN = "기회,금액\n갤럭시 도입,1000\n";

  @ParameterizedTest
  @CsvSource({
    "UTF-8, false",
    "UTF-8, true",
    "UTF-16LE, true",
    "UTF-16BE, true",
    "x-windows-949, false"
  })
  void readsHangulHoweverItIsEncoded(String charset, boolean marked) {
    String text = marked ? "\uFEFF" + KOREAN : KOREAN;
    Table table = only(new RawFile("기회.csv", text.getBytes(Charset.forName(charset))));
    assertThat(table.headers()).containsExactly("기회", "금액");
    assertThat(table.rows().getFirst().cells()).containsExactly("갤럭시 도입", "1000");
  }

  @Test
  void readsWesternLettersOfAnOldWindows() {
    byte[] bytes = "Name,Account\nRenewal,Nestlé S.A.\n".getBytes(Charset.forName("windows-1252"));
    Table table = only(new RawFile("deals.csv", bytes));
    assertThat(table.rows().getFirst().cell(1)).isEqualTo("Nestlé S.A.");
    assertThat(table.encoding()).isEqualTo("windows-1252");
  }

  @ParameterizedTest
  @CsvSource({"','", "';'", "'\t'"})
  void findsTheDelimiter(String delimiter) {
    String text =
        String.join(delimiter, "Name", "Amount", "Stage")
            + "\n"
            + String.join(delimiter, "\"A, B; C\"", "1", "Won")
            + "\n";
    assertThat(only(file("a.csv", text)).rows().getFirst().cells())
        .containsExactly("A, B; C", "1", "Won");
  }

  @Test
  void takesTheDelimiterThatIsSaidToExcel() {
    assertThat(only(file("a.csv", "sep=;\r\nName;Note, or so\r\nA;B\r\n")).headers())
        .containsExactly("Name", "Note, or so");
  }

  @Test
  void keepsLinesWithinQuotesAndCountsThem() {
    Table table = only(file("a.csv", "Name,Note\nA,\"one\ntwo\"\n\nB,\"he said \"\"no\"\"\"\n"));
    assertThat(table.rows().getFirst().cell(1)).isEqualTo("one\ntwo");
    assertThat(table.rows().get(1).cell(1)).isEqualTo("he said \"no\"");
    assertThat(table.rows()).extracting(Table.Row::line).containsExactly(2L, 5L);
  }

  @Test
  void tellsColumnsWithoutNameOrWithTheSameApart() {
    assertThat(only(file("a.csv", "Name,,name,\nA,1,2,3\n")).headers())
        .containsExactly("Name", "#2", "name (2)");
  }

  @Test
  void leavesAReportsCopyrightOut() {
    Table table =
        only(
            file(
                "report.csv",
                "Opportunity Name,Stage,Amount\nA,Won,1\n\nCopyright (c) 2026 salesforce.com\nConfidential\n"));
    assertThat(table.rows()).hasSize(1);
    assertThat(table.footer()).hasSize(2);
  }

  @Test
  void takesTheTablesOutOfAZip() {
    RawFile zip =
        Samples.zip(
            "all.zip",
            List.of(
                file("export/deals.csv", "Name\nA\n"),
                file("export/readme.md", "hello"),
                file("__MACOSX/._deals.csv", "x")));
    Contents.Tables contents = (Contents.Tables) FileReading.read(List.of(zip));
    assertThat(contents.tables()).extracting(Table::file).containsExactly("deals.csv");
    assertThat(contents.skipped()).containsExactly("readme.md");
  }

  @Test
  void saysWhatIsWrongAndWhere() {
    assertThat(trouble(file("a.csv", "")))
        .isEqualTo(new Trouble("a.csv", Trouble.What.EMPTY, 0, 0));
    assertThat(trouble(file("a.csv", " \n\n")))
        .extracting(Trouble::what)
        .isEqualTo(Trouble.What.EMPTY);
    assertThat(trouble(file("a.csv", "Name,Note\nA,B\nC,\"never closed\nD,E\n")))
        .isEqualTo(new Trouble("a.csv", Trouble.What.QUOTES, 3, 0));
    assertThat(trouble(file("a.csv", "Name,Note\nA,\"B\" and more\n")))
        .isEqualTo(new Trouble("a.csv", Trouble.What.QUOTES, 2, 0));
    assertThat(trouble(file("a.csv", "Name\n" + "x".repeat(40_000) + "\n")))
        .isEqualTo(new Trouble("a.csv", Trouble.What.VALUE_TOO_LONG, 2, Limits.CELL));
    assertThat(trouble(file("a.csv", columns(300) + "\n")))
        .isEqualTo(new Trouble("a.csv", Trouble.What.TOO_MANY_COLUMNS, 0, 300));
  }

  @Test
  void tellsFilesThatAreNoTables() {
    byte[] random = new byte[5000];
    new Random(1).nextBytes(random);
    assertThat(trouble(new RawFile("a.csv", random)).what())
        .isIn(Trouble.What.NOT_TEXT, Trouble.What.ENCODING);
    RawFile workbook =
        Samples.zip(
            "deals.xlsx", List.of(file("[Content_Types].xml", "<x/>"), file("xl/a.xml", "")));
    assertThat(trouble(workbook).what()).isEqualTo(Trouble.What.WORKBOOK_BROKEN);
    byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};
    assertThat(trouble(new RawFile("deals.xls", old)).what()).isEqualTo(Trouble.What.OLD_WORKBOOK);
    assertThat(trouble(Samples.zip("a.zip", List.of(file("b.pdf", "x")))).what())
        .isEqualTo(Trouble.What.ZIP_WITHOUT_TABLES);
    assertThat(trouble(new RawFile("a.zip", new byte[] {'P', 'K', 3, 4, 0, 0, 1})).what())
        .isIn(Trouble.What.ZIP_BROKEN, Trouble.What.ZIP_WITHOUT_TABLES);
  }

  @Test
  void stopsUnpackingABomb() {
    RawFile bomb = Samples.zip("bomb.zip", List.of(file("a.csv", "0".repeat(20 << 20))));
    assertThat(trouble(bomb).what()).isEqualTo(Trouble.What.ZIP_BOMB);
    List<RawFile> many =
        IntStream.range(0, 300).mapToObj(i -> file(i + ".csv", "Name\nA\n")).toList();
    assertThat(trouble(Samples.zip("many.zip", many)).what()).isEqualTo(Trouble.What.ZIP_BOMB);
  }

  @Test
  void takesNoMoreRowsThanItCanHold() {
    String rows =
        Stream.generate(() -> "a").limit(Limits.ROWS + 1L).collect(Collectors.joining("\n"));
    assertThat(trouble(file("a.csv", "Name\n" + rows)).what())
        .isEqualTo(Trouble.What.TOO_MANY_ROWS);
  }

  @Test
  void neutralisesFormulasAndTakesThatBack() {
    for (String formula : List.of("=1+1", "@SUM(A1)", "+82 10-1234", "-cmd|' /C calc'!A0")) {
      String written = Plainly.written(formula);
      assertThat(written).startsWith("'");
      Table returned = only(file("a.csv", "Name," + Table.REASON + "\n\"" + written + "\",x\n"));
      assertThat(returned.rows().getFirst().cell(0)).isEqualTo(formula);
    }
    assertThat(Plainly.writtenUnlessNumber("-12.5")).isEqualTo("-12.5");
    assertThat(only(file("a.csv", "Name\n'=kept\n")).rows().getFirst().cell(0)).isEqualTo("'=kept");
  }

  private static String columns(int count) {
    return IntStream.range(0, count).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
  }

  private static Table only(RawFile file) {
    return tables(List.of(file)).getFirst();
  }

  private static Trouble trouble(RawFile file) {
    Contents contents = FileReading.read(List.of(file));
    assertThat(contents).isInstanceOf(Contents.Broken.class);
    return ((Contents.Broken) contents).troubles().getFirst();
  }
}
