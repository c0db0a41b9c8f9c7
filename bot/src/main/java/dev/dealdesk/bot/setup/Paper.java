package dev.dealdesk.bot.setup;

import java.util.Locale;

/** Which form. */
enum Paper {
  NEW_STAGE,
  STAGE,
  /** Of a contact role or a lost reason. */
  NEW_NAME,
  NAME,
  CURRENCY,
  RATE,
  ZONE,
  HOURS,
  QUOTA,
  RISK;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Paper of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
