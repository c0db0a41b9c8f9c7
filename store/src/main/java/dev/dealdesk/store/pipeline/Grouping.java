package dev.dealdesk.store.pipeline;

/** What the opportunities of a pipeline are put together by. */
public enum Grouping {
  STAGE,
  OWNER,
  FORECAST_CATEGORY,
  ACCOUNT,
  CURRENCY,
  /** The calendar month of the close date. */
  CLOSE_MONTH,
  /** The quarter of the workspace's fiscal year that has the close date. */
  CLOSE_QUARTER
}
