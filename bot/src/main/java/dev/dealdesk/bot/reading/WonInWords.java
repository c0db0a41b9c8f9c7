package dev.dealdesk.bot.reading;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Won in groups of four digits: 조, 억, 만. */
final class WonInWords {

  private static final BigInteger MAN = BigInteger.valueOf(10_000);
  private static final List<String> UNITS = List.of("", "만", "억", "조");

  private WonInWords() {}

  static String of(BigInteger won) {
    List<String> parts = new ArrayList<>();
    BigInteger rest = won.abs();
    for (String unit : UNITS) {
      boolean last = unit.equals(UNITS.getLast());
      BigInteger part = last ? rest : rest.mod(MAN);
      if (part.signum() > 0) {
        parts.addFirst(String.format(Locale.ROOT, "%,d%s", part, unit));
      }
      rest = rest.divide(MAN);
    }
    String words = parts.isEmpty() ? "0" : String.join(" ", parts);
    return (won.signum() < 0 ? "-" : "") + words + "원";
  }
}
