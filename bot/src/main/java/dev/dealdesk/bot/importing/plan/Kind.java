package dev.dealdesk.bot.importing.plan;

import java.util.Locale;

/** What the rows of a file are. */
public enum Kind {
  PEOPLE,
  ACCOUNTS,
  CONTACTS,
  OPPORTUNITIES,
  HISTORY,
  ROLES,
  /** Nothing that can be imported. */
  UNKNOWN;

  /** As texts and settings write it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
