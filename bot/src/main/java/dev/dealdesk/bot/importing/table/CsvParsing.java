package dev.dealdesk.bot.importing.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Parses one file's text. */
final class CsvParsing {

  private CsvParsing() {}

  static Gathering parse(String file, Decoded decoded) {
    Gathering gathering = new Gathering(file, decoded.encoding(), true);
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(Delimiter.of(decoded.text()))
            .setIgnoreEmptyLines(false)
            .get();
    long line = 1;
    try (CSVParser parser =
        CSVParser.parse(new StringReader(Delimiter.body(decoded.text())), format)) {
      Iterator<CSVRecord> records = parser.iterator();
      while (gathering.trouble().isEmpty() && records.hasNext()) {
        gathering.take(line, records.next().toList());
        line = parser.getCurrentLineNumber() + 1;
      }
    } catch (UncheckedIOException quotes) {
      gathering.trouble(new Trouble(file, Trouble.What.QUOTES, line, 0));
    } catch (IOException impossible) {
      throw new UncheckedIOException("Reading from memory", impossible);
    }
    if (gathering.trouble().isEmpty() && gathering.isEmpty()) {
      gathering.trouble(Trouble.of(file, Trouble.What.EMPTY));
    }
    return gathering;
  }
}
