package dev.dealdesk.store.opportunity;

import java.util.List;

/** What came of taking back everything that an interaction changed. */
public sealed interface Undone {

  /**
   * It was taken back as far as nobody has changed the same things since.
   *
   * @param taken what was taken back, by opportunity
   * @param kept what stays as it is; where nothing was taken back, nothing was done
   */
  record TakenBack(List<Taken> taken, List<Kept> kept) implements Undone {
    public TakenBack {
      taken = List.copyOf(taken);
      kept = List.copyOf(kept);
    }
  }

  /** Nothing was done. */
  record Refused(Why why) implements Undone {}

  /** An opportunity as it was and is again; the changes are those that were taken back. */
  record Taken(Opportunity before, Opportunity after, List<Change> changes) {
    public Taken {
      changes = List.copyOf(changes);
    }

    /** Whether it was made by what was taken back, and is deleted now. */
    public boolean unmade() {
      return changes.stream().anyMatch(change -> change.kind() == Change.Kind.CREATED);
    }
  }

  /** An opportunity that stays as it is, because of these later changes. */
  record Kept(Opportunity current, List<Change> since) {
    public Kept {
      since = List.copyOf(since);
    }
  }

  /** Why nothing was done. */
  enum Why {
    /** The interaction changed nothing that can be taken back, or nothing here. */
    NOTHING,
    /** It was taken back before. */
    ALREADY,
    /** Somebody else did it, and only they or a manager may take it back. */
    NOT_YOURS,
    /** It was done too long ago: {@link Undo#LIFE}. */
    TOO_OLD
  }
}
