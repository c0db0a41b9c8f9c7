package dev.dealdesk.bot.reading;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/**
 * An amount as a person typed it.
 *
 * @param amount zero or more, without trailing zeros, so that equal amounts are equal records
 * @param currency empty when none was typed: the workspace's
 */
public record ReadMoney(BigDecimal amount, Optional<Currency> currency) {
  public ReadMoney {
    BigDecimal stripped = amount.stripTrailingZeros();
    amount = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  public Currency currencyOr(Currency workspace) {
    return currency.orElse(workspace);
  }
}
