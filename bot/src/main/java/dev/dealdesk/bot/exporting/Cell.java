package dev.dealdesk.bot.exporting;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** A value of a table that leaves. */
sealed interface Cell {

  /** Words that people typed, or that read so. */
  record Words(String text) implements Cell {}

  record Figure(BigDecimal value) implements Cell {}

  record Day(LocalDate date) implements Cell {}

  /** Nothing is known. */
  record Blank() implements Cell {}

  Cell BLANK = new Blank();

  static Cell of(String text) {
    return new Words(text);
  }

  static Cell of(Optional<String> text) {
    return text.<Cell>map(Words::new).orElse(BLANK);
  }

  static Cell number(long value) {
    return new Figure(BigDecimal.valueOf(value));
  }

  static Cell day(Optional<LocalDate> date) {
    return date.<Cell>map(Day::new).orElse(BLANK);
  }

  /** To the last digit, as the clocks of the workspace showed it. */
  static Cell moment(Instant instant, ZoneId zone) {
    return new Words(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(zone)));
  }
}
