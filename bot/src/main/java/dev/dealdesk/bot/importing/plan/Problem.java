package dev.dealdesk.bot.importing.plan;

import java.util.Locale;

/**
 * Why a row cannot be taken as it is.
 *
 * @param column its header; empty where it is the whole row
 * @param value what stands there
 */
public record Problem(Reason reason, String column, String value) {

  /** What is wrong. */
  public enum Reason {
    NO_NAME,
    NOT_A_DATE,
    NO_DATE,
    NOT_AN_AMOUNT,
    NEGATIVE,
    TOO_PRECISE,
    TOO_LARGE,
    NOT_A_PERCENTAGE,
    NOT_A_CURRENCY,
    TOO_LONG,
    TOO_MANY_VALUES,
    DELETED_THERE,
    SAME_PERSON,
    NO_OPPORTUNITY,
    NO_CONTACT,
    NO_STAGE,
    /** History of an opportunity that is not in these files. */
    NOT_IN_FILES;

    /** As texts write it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Problem of(Reason reason) {
    return new Problem(reason, "", "");
  }
}
