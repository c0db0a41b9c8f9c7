package dev.dealdesk.store.importing;

/** What becomes of a row. */
public enum Fate {
  TAKEN,
  /** It was here already. */
  UNCHANGED,
  /** It is here already, from a file in which it read otherwise; what is here stays. */
  CHANGED_SINCE,
  /** Something of this name, made by hand or by another file, is here already. */
  NAME_IS_HERE,
  /** Another row of the import has the same id. */
  SAME_ID,
  NO_SUCH_OPPORTUNITY,
  NO_SUCH_CONTACT,
  NO_SUCH_ROLE;

  /** Whether the file's owner has something to mend. */
  public boolean refused() {
    return this != TAKEN && this != UNCHANGED;
  }
}
