package dev.dealdesk.store.workspace;

import java.util.Locale;

/** What a stage can ask of an opportunity that enters it. */
public enum Requirement {
  AMOUNT,
  CLOSE_DATE,
  ACCOUNT,
  NEXT_STEP,
  PRIMARY_CONTACT,
  /** Only a lost stage can ask for it. */
  LOST_REASON;

  /** As the database writes it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Requirement of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
