package dev.dealdesk.store.setup;

import java.time.Instant;
import java.util.Currency;

/**
 * Which exchange rate.
 *
 * @param base what a unit of the other currency is worth something in
 * @param from the instant from which it holds, until a later one does
 */
public record RateKey(Currency base, Currency currency, Instant from) {

  public String code() {
    return currency.getCurrencyCode() + "/" + base.getCurrencyCode() + "@" + from;
  }

  public static RateKey of(String code) {
    return new RateKey(
        Currency.getInstance(code.substring(4, 7)),
        Currency.getInstance(code.substring(0, 3)),
        Instant.parse(code.substring(8)));
  }
}
