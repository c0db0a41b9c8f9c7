package dev.dealdesk.store.alert;

import java.util.Locale;

/** What is worth telling a channel. */
public enum AlertKind {
  WON,
  LOST,
  /** New, and of a large amount. */
  LARGE,
  /** From an open stage into an earlier one. */
  MOVED_BACK,
  /** Its close date went later. */
  PUSHED;

  /** As the database writes it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static AlertKind of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
