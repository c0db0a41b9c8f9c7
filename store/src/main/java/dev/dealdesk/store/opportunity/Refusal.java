package dev.dealdesk.store.opportunity;

/** Why an edit makes no sense for an opportunity as it is. */
public enum Refusal {
  /** Its probability or forecast category follows from being won or lost. */
  CLOSED,
  /** Only a won or lost one can be reopened. */
  NOT_CLOSED,
  /** Only a lost one has a reason for it. */
  NOT_LOST,
  /** A won or lost one has a close date. */
  NEEDS_CLOSE_DATE,
  /** The amount has a fraction that the other currency lacks. */
  TOO_PRECISE,
  /** The stage is no longer in use. */
  STAGE_RETIRED,
  /** The stage asks for something that is missing; {@link Needs} says what. */
  NEEDS_FIELDS,
  /** It was deleted; it has to be restored first. */
  DELETED,
  /** It is there. */
  NOT_DELETED
}
