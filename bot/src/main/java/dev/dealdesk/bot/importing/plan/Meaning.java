package dev.dealdesk.bot.importing.plan;

import java.util.Locale;

/** What a column says of a row. */
public enum Meaning {
  /** Nothing that Dealdesk has a field for: it is kept beside the others, under its header. */
  OTHER,
  ID,
  NAME,
  FIRST_NAME,
  LAST_NAME,
  ACCOUNT_ID,
  ACCOUNT,
  OWNER_ID,
  OWNER,
  STAGE,
  /** Open, won or lost, where the stage does not say it. */
  STATUS,
  IS_WON,
  IS_CLOSED,
  IS_DELETED,
  AMOUNT,
  CURRENCY,
  CLOSE_DATE,
  /** When it was closed indeed, or won. */
  CLOSED_AT,
  LOST_AT,
  CREATED,
  MODIFIED,
  PROBABILITY,
  FORECAST,
  TYPE,
  LEAD_SOURCE,
  DESCRIPTION,
  NEXT_STEP,
  NEXT_STEP_DUE,
  LOST_REASON,
  PRODUCT,
  INDUSTRY,
  WEBSITE,
  PHONE,
  CITY,
  COUNTRY,
  EMPLOYEES,
  TITLE,
  DEPARTMENT,
  EMAIL,
  OPPORTUNITY_ID,
  OPPORTUNITY,
  CONTACT_ID,
  CONTACT,
  ROLE,
  PRIMARY,
  MANAGER_ID,
  MANAGER,
  TEAM,
  USERNAME;

  /** As texts write it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean isDate() {
    return switch (this) {
      case CLOSE_DATE, CLOSED_AT, LOST_AT, CREATED, MODIFIED, NEXT_STEP_DUE -> true;
      default -> false;
    };
  }

  /** Whether it finds or tells apart records, so that it has to be short enough for an index. */
  boolean isKey() {
    return switch (this) {
      case ID, NAME, ACCOUNT_ID, ACCOUNT, OWNER_ID, OWNER, STAGE, STATUS -> true;
      case OPPORTUNITY_ID, OPPORTUNITY, CONTACT_ID, CONTACT, ROLE, MANAGER_ID, MANAGER, TEAM ->
          true;
      default -> false;
    };
  }
}
