package dev.dealdesk.store.importing;

/** What becomes of a row. */
public enum Fate {
  /** It is new. */
  TAKEN,
  /** It is here already, and becomes as the row says. */
  UPDATED,
  /** It is here already, and reads the same. */
  UNCHANGED,
  /**
   * The row reads as when it was last imported, and somebody has changed it here since: it stays.
   */
  CHANGED_HERE,
  /** It was here, and was deleted. */
  DELETED_HERE,
  /** What it would become makes no sense as things are. */
  NOT_POSSIBLE,
  /** Somebody of this name is here already, who seems to be somebody else. */
  NAME_IS_HERE,
  /** Another row of the import describes the same. */
  SAME_ID,
  NO_SUCH_OPPORTUNITY,
  NO_SUCH_CONTACT,
  NO_SUCH_ROLE
}
