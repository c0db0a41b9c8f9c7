package dev.dealdesk.store.score;

/**
 * One thing about an opportunity that a prediction turns on.
 *
 * @param kind which thing
 * @param value what it is for this opportunity: days, a count, or 1 for something that simply is so
 * @param points by how many points of the likelihood it raises or lowers it
 */
public record Factor(Kind kind, double value, int points) {

  /** What is looked at; each as it was at the moment of the prediction. */
  public enum Kind {
    STAGE,
    DAYS_IN_STAGE,
    AGE,
    DAYS_TO_CLOSE_DATE,
    CLOSE_DATE_PASSED,
    PUSHES,
    AMOUNT,
    AMOUNT_UNKNOWN,
    ACTIVITIES,
    DAYS_SINCE_ACTIVITY,
    CONTACTS,
    PRIMARY_CONTACT,
    DECISION_MAKER,
    NEXT_STEP,
    OWNER_WIN_RATE,
    ACCOUNT_WON_BEFORE
  }
}
