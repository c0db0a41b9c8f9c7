package dev.dealdesk.bot.importing.plan;

import dev.dealdesk.store.Probability;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the probabilities of one column.
 *
 * @param shares whether they are shares of one, as HubSpot writes them, and not percentages
 */
record PercentColumn(boolean shares) {

  static final PercentColumn PERCENTAGES = new PercentColumn(false);

  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(\\.\\d{1,20})?");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  static PercentColumn of(Stream<String> values) {
    List<BigDecimal> numbers = values.distinct().flatMap(value -> number(value).stream()).toList();
    boolean small = numbers.stream().allMatch(each -> each.compareTo(BigDecimal.ONE) <= 0);
    boolean positive = numbers.stream().anyMatch(each -> each.signum() > 0);
    return new PercentColumn(small && positive);
  }

  private static Optional<BigDecimal> number(String value) {
    String plain = value.replace(',', '.').strip();
    return NUMBER.matcher(plain).matches() ? Optional.of(new BigDecimal(plain)) : Optional.empty();
  }

  /** Rounded to whole percent; nothing where it is no percentage. */
  Optional<Probability> read(String value) {
    boolean signed = value.endsWith("%");
    return number(signed ? value.substring(0, value.length() - 1).strip() : value)
        .map(number -> shares && !signed ? number.multiply(HUNDRED) : number)
        .filter(percent -> percent.compareTo(HUNDRED) <= 0)
        .map(percent -> new Probability(percent.setScale(0, RoundingMode.HALF_UP).intValueExact()));
  }
}
