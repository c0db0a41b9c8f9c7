package dev.dealdesk.bot.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a probability: {@code 60}, {@code 60 %}, {@code 60퍼센트}. */
public final class PercentReader {

  private static final Pattern PERCENT =
      Pattern.compile("([-−]?)(\\d+(?:[.,]\\d+)?) ?(%|percent|퍼센트|프로)?");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private PercentReader() {}

  /** Reads whole per cent; a fraction up to one without a sign ({@code 0.6}) is asked back. */
  public static Reading<Percent> read(String typed) {
    return Typed.read(typed, PercentReader::readPlain);
  }

  private static Reading<Percent> readPlain(String plain) {
    Matcher matcher = PERCENT.matcher(plain);
    if (!matcher.matches()) {
      return new Reading.NotUnderstood<>(Reason.GARBAGE);
    }
    if (!matcher.group(1).isEmpty()) {
      return new Reading.NotUnderstood<>(Reason.NEGATIVE);
    }
    BigDecimal number = new BigDecimal(matcher.group(2).replace(',', '.'));
    if (number.compareTo(HUNDRED) > 0) {
      return new Reading.NotUnderstood<>(Reason.TOO_LARGE);
    }
    boolean share =
        number.scale() > 0 && number.compareTo(BigDecimal.ONE) <= 0 && matcher.group(3) == null;
    return share
        ? Reading.anyOf(List.of(percent(number.multiply(HUNDRED)), percent(number)))
        : whole(number);
  }

  private static Reading<Percent> whole(BigDecimal number) {
    return number.stripTrailingZeros().scale() > 0
        ? new Reading.NotUnderstood<>(Reason.TOO_PRECISE)
        : new Reading.Understood<>(percent(number));
  }

  private static Percent percent(BigDecimal number) {
    return new Percent(number.setScale(0, RoundingMode.HALF_UP).intValueExact());
  }
}
