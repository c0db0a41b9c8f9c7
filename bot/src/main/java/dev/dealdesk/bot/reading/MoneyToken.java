package dev.dealdesk.bot.reading;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;

/** A piece of a typed amount. */
sealed interface MoneyToken {

  /** Digits with their separators, as typed. */
  record Numeral(String text) implements MoneyToken {}

  /** 십, 백, 천: multiplies the digits before it, within its 만. */
  record Small(BigDecimal value) implements MoneyToken {}

  /** 만, 억, 조: multiplies all since the last one. */
  record Big(BigDecimal value) implements MoneyToken {}

  /** k, m, bn: multiplies the number right before it. */
  record Times(BigDecimal value) implements MoneyToken {}

  /** What says the currency; more than one where the sign is shared. */
  record Sign(List<Currency> currencies) implements MoneyToken {}

  enum Mark implements MoneyToken {
    MINUS,
    /** What no amount has. */
    STRANGE
  }
}
