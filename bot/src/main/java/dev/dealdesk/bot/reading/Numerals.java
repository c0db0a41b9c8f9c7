package dev.dealdesk.bot.reading;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells the separators that group from the one that starts the decimals. */
final class Numerals {

  private static final Pattern PLAIN = Pattern.compile("\\d*\\.?\\d+");
  private static final Pattern DECIMAL_COMMA = Pattern.compile("\\d+,\\d+");
  private static final Pattern GROUPED =
      Pattern.compile("\\d{1,3}(?:([,' ])\\d{3})(?:\\1\\d{3})*(?:\\.\\d+)?");
  private static final Pattern GROUPED_BY_POINT =
      Pattern.compile("\\d{1,3}(?:(?:\\.\\d{3})+,\\d+|(?:\\.\\d{3}){2,}|(?: \\d{3})+,\\d+)");
  private static final Pattern POINT_AND_THREE = Pattern.compile("[1-9]\\d{0,2}\\.\\d{3}");

  private Numerals() {}

  /** A number that is the whole amount: here 1.234 may be a thousand and more. */
  static List<BigDecimal> alone(String text, Currency currency) {
    if (!POINT_AND_THREE.matcher(text).matches()) {
      return multiplied(text).stream().toList();
    }
    BigDecimal decimal = new BigDecimal(text);
    BigDecimal grouped = new BigDecimal(text.replace(".", ""));
    if (currency.getDefaultFractionDigits() == decimal.scale()) {
      return List.of(decimal);
    }
    return CurrencyNames.groupsByPoint(currency)
        ? List.of(grouped)
        : List.of(grouped, MoneyReader.rounded(decimal, currency));
  }

  /**
   * A number before a multiplier or beside other numbers; empty when its separators make no sense.
   */
  static Optional<BigDecimal> multiplied(String text) {
    if (PLAIN.matcher(text).matches()) {
      return Optional.of(new BigDecimal(text));
    }
    boolean leadingZero = text.startsWith("0");
    if (!leadingZero && GROUPED.matcher(text).matches()) {
      return Optional.of(new BigDecimal(text.replaceAll("[,' ]", "")));
    }
    if (!leadingZero && GROUPED_BY_POINT.matcher(text).matches()) {
      return Optional.of(new BigDecimal(text.replaceAll("[. ]", "").replace(',', '.')));
    }
    return DECIMAL_COMMA.matcher(text).matches()
        ? Optional.of(new BigDecimal(text.replace(',', '.')))
        : Optional.empty();
  }
}
