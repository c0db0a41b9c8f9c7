package dev.dealdesk.bot.reading;

/** Why something typed was not understood. */
public enum Reason {
  /** Nothing but space. */
  EMPTY,
  /** Longer than {@value Typed#LONGEST} characters. */
  TOO_LONG,
  /** An amount or percentage below zero. */
  NEGATIVE,
  /** An amount over 10<sup>15</sup>, or a percentage over 100. */
  TOO_LARGE,
  /** More decimals than the currency has (none for KRW and JPY), or a fraction of a per cent. */
  TOO_PRECISE,
  /** A date that no calendar has, such as 30 February. */
  NO_SUCH_DATE,
  /** The day of the week is not that of the date beside it. */
  WRONG_WEEKDAY,
  /** A date before 1900 or after 2199. */
  OUT_OF_RANGE,
  /** Anything else. */
  GARBAGE
}
