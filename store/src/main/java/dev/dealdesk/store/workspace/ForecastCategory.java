package dev.dealdesk.store.workspace;

import java.util.Locale;

/** How an opportunity counts in a forecast, as Salesforce's forecast categories. */
public enum ForecastCategory {
  PIPELINE,
  BEST_CASE,
  COMMIT,
  CLOSED,
  OMITTED;

  /** As the database writes it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static ForecastCategory of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
