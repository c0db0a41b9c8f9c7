package dev.dealdesk.bot.importing.plan;

/** Why files cannot be imported before a person has corrected how they are understood. */
public enum Obstacle {
  /** No file holds anything that can be imported. */
  NOTHING,
  /** So many stages would be made that the column of stages must be another. */
  TOO_MANY_STAGES
}
