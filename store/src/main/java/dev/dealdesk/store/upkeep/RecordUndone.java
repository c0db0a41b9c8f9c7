package dev.dealdesk.store.upkeep;

import dev.dealdesk.store.record.RecordChange;
import dev.dealdesk.store.record.RecordField;
import dev.dealdesk.store.record.RecordState;
import java.util.List;
import java.util.Set;

/** What came of taking back everything that an interaction changed about accounts and contacts. */
public sealed interface RecordUndone {

  /**
   * It was taken back as far as nobody has changed the same things since.
   *
   * @param taken what was taken back
   * @param kept what stays as it is
   */
  record TakenBack(List<Taken> taken, List<Kept> kept) implements RecordUndone {
    public TakenBack {
      taken = List.copyOf(taken);
      kept = List.copyOf(kept);
    }
  }

  /** Nothing was done. */
  record Refused(Why why) implements RecordUndone {}

  /** A change that was taken back, and the record as it is now. */
  record Taken(RecordChange change, RecordState now) {}

  /**
   * A change, or part of it, that stays.
   *
   * @param fields those that somebody has changed since; empty where it is about the record itself
   */
  record Kept(RecordChange change, RecordState now, Reason reason, Set<RecordField> fields) {
    public Kept {
      fields = Set.copyOf(fields);
    }
  }

  /** Why a change stays. */
  enum Reason {
    /** Somebody has changed the same since. */
    CHANGED_SINCE,
    /** The record would go, and is used by now. */
    IN_USE
  }

  /** Why nothing was done. */
  enum Why {
    /** The interaction changed no account and no contact. */
    NOTHING,
    /** It was taken back before. */
    ALREADY,
    /** Somebody else did it, and only they or a manager may take it back. */
    NOT_YOURS,
    /** It was done too long ago. */
    TOO_OLD
  }
}
