package dev.dealdesk.bot.reading;

/** Which one is meant where the year or the week is left out. */
public enum DateDirection {
  /** Today or the next after it: close dates. */
  NEXT,
  /** Today or the last before it: "since". */
  LAST
}
