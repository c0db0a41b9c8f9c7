package dev.dealdesk.store.workspace;

import java.util.Locale;

/** What being in a stage means for an opportunity. */
public enum StageKind {
  OPEN,
  WON,
  LOST;

  /** As the database writes it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static StageKind of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  public boolean isClosed() {
    return this != OPEN;
  }
}
