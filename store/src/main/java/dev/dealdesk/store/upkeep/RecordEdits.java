package dev.dealdesk.store.upkeep;

import dev.dealdesk.store.Session;
import dev.dealdesk.store.record.RecordChange;
import dev.dealdesk.store.record.RecordDelta;
import dev.dealdesk.store.record.RecordField;
import dev.dealdesk.store.record.RecordHistory;
import dev.dealdesk.store.record.RecordId;
import dev.dealdesk.store.record.RecordKind;
import dev.dealdesk.store.record.RecordRows;
import dev.dealdesk.store.record.RecordState;
import dev.dealdesk.store.workspace.Right;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Edits, deletes and restores accounts and contacts, each with an entry in their history. */
public final class RecordEdits {

  private final Session session;
  private final RecordRows rows;
  private final RecordHistory history;

  public RecordEdits(Session session) {
    this.session = session;
    this.rows = new RecordRows(session);
    this.history = new RecordHistory(session);
  }

  /** A record as it is; none where it was deleted or merged. */
  public Optional<RecordState> find(RecordId id) {
    return rows.find(id).filter(state -> !state.deleted());
  }

  /** What a record is or was called, also one that was deleted or merged. */
  public Optional<String> nameOf(RecordId id) {
    return rows.find(id).map(RecordState::name);
  }

  /** A record as it was at a version of it. */
  public RecordState asOf(RecordState now, long version) {
    return now.before(history.since(now.id(), version));
  }

  /** Those that can be restored, the latest first. */
  public List<RecordState> deleted(RecordKind kind, String typed, int most) {
    return rows.deleted(kind, typed, most);
  }

  public Usage usage(RecordId id) {
    return Usage.of(session, id);
  }

  /**
   * Changes some fields of a record.
   *
   * @param wanted an empty value makes a field unknown
   * @param seen the version that the person saw; none where what others changed does not matter
   */
  public Editing edit(RecordId id, Map<RecordField, Optional<String>> wanted, OptionalLong seen) {
    session.author(Right.EDIT);
    Optional<RecordState> locked = rows.lock(id).filter(state -> !state.deleted());
    if (locked.isEmpty()) {
      return new Editing.Missing(id);
    }
    RecordState before = locked.get();
    RecordState after = before.with(wanted);
    Map<RecordField, RecordDelta> deltas = before.differences(after);
    if (deltas.isEmpty()) {
      return new Editing.Unchanged(before);
    }
    List<RecordChange> since =
        seen.isPresent() ? history.since(id, seen.getAsLong()) : List.<RecordChange>of();
    RecordState then = before.before(since);
    List<Editing.Conflict> conflicts = conflicts(then, before, deltas.keySet(), since);
    if (!conflicts.isEmpty()) {
      return new Editing.Conflicted(then, before, after, conflicts, history.version(id));
    }
    rows.write(after);
    history.add(new RecordHistory.Entry(id, RecordChange.What.EDITED, deltas));
    return new Editing.Edited(before, after);
  }

  private static List<Editing.Conflict> conflicts(
      RecordState then, RecordState now, Set<RecordField> edited, List<RecordChange> since) {
    return then.differences(now).keySet().stream()
        .filter(edited::contains)
        .flatMap(field -> last(since, field).stream())
        .toList();
  }

  private static Optional<Editing.Conflict> last(List<RecordChange> since, RecordField field) {
    return since.stream()
        .filter(change -> change.fields().containsKey(field))
        .findFirst()
        .map(change -> new Editing.Conflict(field, change.actor(), change.at()));
  }

  /** Takes a record out of sight, unless it is used somewhere. */
  public Deletion delete(RecordId id) {
    session.author(Right.EDIT);
    Optional<RecordState> locked = rows.lock(id).filter(state -> !state.deleted());
    if (locked.isEmpty()) {
      return new Deletion.Missing(id);
    }
    Usage usage = usage(id);
    if (!usage.isNone()) {
      return new Deletion.InUse(locked.get(), usage);
    }
    rows.end(id, session.at(), Optional.empty());
    history.add(new RecordHistory.Entry(id, RecordChange.What.DELETED, Map.of()));
    return new Deletion.Deleted(locked.get());
  }

  /** Brings back a record that was deleted; one that was merged comes back by undoing that. */
  public Deletion restore(RecordId id) {
    session.author(Right.EDIT);
    Optional<RecordState> locked =
        rows.lock(id).filter(state -> state.deleted() && state.mergedInto().isEmpty());
    if (locked.isEmpty()) {
      return new Deletion.Missing(id);
    }
    rows.revive(id);
    history.add(new RecordHistory.Entry(id, RecordChange.What.RESTORED, Map.of()));
    return new Deletion.Restored(locked.get());
  }
}
