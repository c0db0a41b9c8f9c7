package dev.dealdesk.store.setup;

/**
 * What can be set. Values are written for the history as plain text; what a setting is about, such
 * as a stage, by its id, so that names follow a renaming.
 */
public enum Setting {
  LANGUAGE(Part.GENERAL),
  ZONE(Part.GENERAL),
  FISCAL_YEAR_START(Part.GENERAL),
  CURRENCY(Part.MONEY),
  /** Of a {@link RateKey}. */
  RATE(Part.MONEY),
  WORKING_HOURS(Part.HOURS),
  MORNING_AT(Part.HOURS),
  EDITORS(Part.ACCESS),
  MANAGER_ROLE(Part.ACCESS),
  /** Of a {@link QuotaKey}. */
  QUOTA(Part.QUOTAS),
  /** That a template was used: what it changed stands beside it. */
  STAGE_TEMPLATE(Part.PROCESS),
  /** That a stage was made; never undone but by retiring it. */
  STAGE_ADDED(Part.PROCESS),
  STAGE_NAME_EN(Part.PROCESS),
  STAGE_NAME_KO(Part.PROCESS),
  STAGE_PROBABILITY(Part.PROCESS),
  STAGE_FORECAST(Part.PROCESS),
  STAGE_STALLED(Part.PROCESS),
  STAGE_REQUIRED(Part.PROCESS),
  STAGE_RETIRED(Part.PROCESS),
  STAGE_ORDER(Part.PROCESS),
  ROLE_ADDED(Part.ROLES),
  ROLE_NAME_EN(Part.ROLES),
  ROLE_NAME_KO(Part.ROLES),
  /** Whether whoever has the role decides on the purchase. */
  ROLE_BUYS(Part.ROLES),
  ROLE_RETIRED(Part.ROLES),
  ROLE_ORDER(Part.ROLES),
  REASON_ADDED(Part.REASONS),
  REASON_NAME_EN(Part.REASONS),
  REASON_NAME_KO(Part.REASONS),
  REASON_RETIRED(Part.REASONS),
  REASON_ORDER(Part.REASONS),
  /** Whether a risk flag is raised; like the next three of a flag, by its code. */
  RISK_RAISED(Part.RISKS),
  RISK_AT_LEAST(Part.RISKS),
  RISK_WITHIN(Part.RISKS),
  /** The first stage in which it is raised. */
  RISK_FROM(Part.RISKS);

  private final Part part;

  Setting(Part part) {
    this.part = part;
  }

  public Part part() {
    return part;
  }
}
