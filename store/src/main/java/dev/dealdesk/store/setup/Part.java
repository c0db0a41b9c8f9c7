package dev.dealdesk.store.setup;

/** Settings that belong together. */
public enum Part {
  PROCESS,
  ROLES,
  RISKS,
  REASONS,
  MONEY,
  GENERAL,
  HOURS,
  ACCESS,
  QUOTAS
}
