package dev.dealdesk.store;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount in a currency, never negative and never finer than the currency's minor unit (ISO 4217:
 * cents for USD, whole won for KRW).
 */
public record Money(BigDecimal amount, Currency currency) {

  /** Above this nobody sells, and somebody mistyped. */
  public static final BigDecimal MOST = new BigDecimal("1e15");

  public Money {
    if (amount.signum() < 0 || amount.compareTo(MOST) > 0) {
      throw new IllegalArgumentException("An amount is 0 to " + MOST.toPlainString());
    }
    amount = amount.setScale(minorUnits(currency), RoundingMode.UNNECESSARY);
  }

  public static Money of(String amount, String currency) {
    return new Money(new BigDecimal(amount), Currency.getInstance(currency));
  }

  /** What {@link #toString} has written, as histories keep it. */
  public static Money written(String text) {
    int space = text.indexOf(' ');
    return of(text.substring(0, space), text.substring(space + 1));
  }

  /** The expected revenue at this probability, rounded once to the minor unit (HALF_EVEN). */
  public Money expected(Probability probability) {
    BigDecimal exact = amount.multiply(BigDecimal.valueOf(probability.percent())).movePointLeft(2);
    return new Money(exact.setScale(minorUnits(currency), RoundingMode.HALF_EVEN), currency);
  }

  /** Whether this figure can be had in a currency: 45.50 in USD, not in KRW. */
  public boolean fits(Currency other) {
    return amount.stripTrailingZeros().scale() <= minorUnits(other);
  }

  /** The digits after the point that a currency has; the database's {@code minor_units} agrees. */
  public static int minorUnits(Currency currency) {
    return Math.max(0, currency.getDefaultFractionDigits());
  }

  @Override
  public String toString() {
    return amount.toPlainString() + " " + currency.getCurrencyCode();
  }
}
