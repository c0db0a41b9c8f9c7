package dev.dealdesk.store.pipeline;

/** What happened to an opportunity between two instants, told by how it was before and after. */
public enum MoveReason {
  NEW,
  IMPORTED,
  RESTORED,
  REOPENED,
  WON,
  LOST,
  DELETED,
  /** Its close date came earlier. */
  PULLED_IN,
  /** Its close date went later. */
  PUSHED_OUT,
  /** Its close date became known, or unknown. */
  DATE_SET,
  DATE_CLEARED,
  AMOUNT_UP,
  AMOUNT_DOWN,
  CURRENCY_CHANGED,
  OWNER_CHANGED,
  ACCOUNT_CHANGED,
  CATEGORY_UP,
  CATEGORY_DOWN,
  STAGE_FORWARD,
  STAGE_BACK,
  /** Nothing but what its currency is worth. */
  RATE_CHANGED
}
