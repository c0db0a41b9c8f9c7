package dev.dealdesk.bot.importing.table;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/** What a cell of a workbook would be in a text file: days as ISO dates, numbers in full. */
final class CellText {

  /** As Excel writes characters that XML cannot carry. */
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  /** Excel's own formats of days and times, beside those that say so by their letters. */
  private static final Set<Integer> DATES =
      Set.of(
          14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58);

  private static final Pattern ASIDE = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]");
  private static final Pattern DAY = Pattern.compile("(?i).*[yd].*");

  private CellText() {}

  /** Nothing where it is a formula whose result is not in the file. */
  static Optional<String> of(Cell cell) {
    return switch (cell.getType()) {
      case EMPTY -> Optional.of("");
      case STRING -> Optional.of(text(cell.getText()));
      case BOOLEAN -> Optional.of(isTrue(cell.getRawValue()) ? "true" : "false");
      case NUMBER -> Optional.of(number(cell, cell.getRawValue()));
      case ERROR -> Optional.of(String.valueOf(cell.getRawValue()));
      case FORMULA -> Optional.ofNullable(cell.getRawValue()).map(raw -> result(cell, raw));
    };
  }

  private static boolean isTrue(@Nullable String raw) {
    return "1".equals(raw) || "true".equalsIgnoreCase(raw);
  }

  /** A formula counts as what it last came to. */
  private static String result(Cell cell, String raw) {
    return isNumber(raw) ? number(cell, raw) : text(raw);
  }

  private static boolean isNumber(String raw) {
    return raw.length() < 40 && raw.matches("-?\\d+(\\.\\d+)?([eE][+-]?\\d{1,3})?");
  }

  private static String number(Cell cell, @Nullable String raw) {
    if (raw == null || !isNumber(raw)) {
      return raw == null ? "" : raw;
    }
    BigDecimal value = new BigDecimal(raw);
    String format = Optional.ofNullable(cell.getDataFormatString()).orElse("");
    if (isDate(cell.getDataFormatId(), format)) {
      return date(cell.asDate());
    }
    boolean percent = ASIDE.matcher(format).replaceAll("").contains("%");
    return percent ? plain(value.movePointRight(2)) + "%" : plain(value);
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  private static boolean isDate(@Nullable Integer id, String format) {
    String letters = ASIDE.matcher(format).replaceAll("");
    return (id != null && DATES.contains(id)) || DAY.matcher(letters).matches();
  }

  private static String date(LocalDateTime value) {
    return value.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? value.toLocalDate().toString()
        : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(value.withNano(0));
  }

  private static String text(@Nullable String raw) {
    return raw == null || raw.indexOf("_x") < 0
        ? String.valueOf(raw == null ? "" : raw)
        : ESCAPED.matcher(raw).replaceAll(CellText::character);
  }

  private static String character(MatchResult escaped) {
    char meant = (char) Integer.parseInt(escaped.group(1), 16);
    return meant == '\\' || meant == '$' ? "\\" + meant : String.valueOf(meant);
  }
}
