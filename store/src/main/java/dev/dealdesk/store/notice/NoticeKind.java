package dev.dealdesk.store.notice;

import java.util.Locale;

/** What a person can be told; each can be switched off. */
public enum NoticeKind {
  /** Somebody else has made the person an opportunity's owner. */
  ASSIGNED,
  /** Somebody else has moved an opportunity of theirs to another stage, closed or reopened it. */
  MOVED,
  /** A next step is due today, or was due before; in the morning message. */
  DUE,
  /** The close date of an open opportunity has passed; in the morning message, once. */
  PASSED;

  /** As the database writes it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static NoticeKind of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
