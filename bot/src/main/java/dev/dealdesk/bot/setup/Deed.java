package dev.dealdesk.bot.setup;

import java.util.Locale;

/** What a button or a menu sets at once. */
enum Deed {
  LANGUAGE,
  FISCAL_YEAR,
  WORKDAYS,
  EVERYBODY,
  OWNERS,
  SALES_ROLE,
  MANAGER_ROLE,
  NO_MANAGER,
  REQUIRED,
  NOTHING_REQUIRED,
  RETIRE,
  RESTORE,
  UP,
  DOWN,
  NO_RATE,
  NO_QUOTA,
  /** A contact role decides on the purchase, or does not. */
  BUYS,
  BUYS_NOT,
  RISK_ON,
  RISK_OFF,
  RISK_FROM;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Deed of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
