package dev.dealdesk.store.pipeline;

/**
 * Something that happens to one of a few opportunities, where it can.
 *
 * @param value what to, in whatever way the kind reads it
 */
record Event(int opportunity, Kind kind, int value) {

  enum Kind {
    CREATE,
    IMPORT,
    AMOUNT,
    AMOUNT_AGAIN,
    CURRENCY,
    OWNER,
    CLOSE_DATE,
    CLOSE_DATE_AGAIN,
    STAGE,
    WIN,
    LOSE,
    REOPEN,
    DELETE,
    RESTORE
  }
}
