package dev.dealdesk.store.upkeep;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.dealdesk.store.Rows;
import dev.dealdesk.store.Session;
import dev.dealdesk.store.record.RecordChange;
import dev.dealdesk.store.record.RecordField;
import dev.dealdesk.store.record.RecordHistory;
import dev.dealdesk.store.record.RecordId;
import dev.dealdesk.store.record.RecordRows;
import dev.dealdesk.store.record.RecordState;
import dev.dealdesk.store.workspace.Right;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Merges two accounts or two contacts. What was merged goes on as another name of the survivor: an
 * import that knows it by its id finds the survivor.
 */
public final class RecordMerges {

  private final Session session;
  private final RecordRows rows;
  private final RecordHistory history;

  public RecordMerges(Session session) {
    this.session = session;
    this.rows = new RecordRows(session);
    this.history = new RecordHistory(session);
  }

  /** What {@link #merge} would do; for a transaction that may only read. */
  public MergePlan plan(RecordId survivor, RecordId merged) {
    return plan(survivor, merged, rows.find(survivor), rows.find(merged));
  }

  private MergePlan plan(
      RecordId survivor, RecordId merged, Optional<RecordState> left, Optional<RecordState> right) {
    if (left.filter(state -> !state.deleted()).isEmpty()) {
      return new MergePlan.Missing(survivor);
    }
    if (right.filter(state -> !state.deleted()).isEmpty()) {
      return new MergePlan.Missing(merged);
    }
    return survivor.equals(merged)
        ? new MergePlan.Same(left.get())
        : new MergePlan.Ready(left.get(), right.get(), moving(survivor, merged).count());
  }

  private Moving moving(RecordId survivor, RecordId merged) {
    return switch (survivor.kind()) {
      case ACCOUNT -> new AccountMoving(session, survivor, merged);
      case CONTACT -> new ContactMoving(session, survivor, merged);
    };
  }

  /**
   * Merges one record into another.
   *
   * @param taken fields in which the merged record knows better, where both know something
   * @return the plan as it was carried out, or why it was not
   */
  public MergePlan merge(RecordId survivor, RecordId merged, Set<RecordField> taken) {
    session.author(Right.EDIT);
    // Always in the same order, so that two merges never wait for each other.
    boolean inOrder = survivor.value() < merged.value();
    Optional<RecordState> first = rows.lock(inOrder ? survivor : merged);
    Optional<RecordState> second = rows.lock(inOrder ? merged : survivor);
    MergePlan plan = plan(survivor, merged, inOrder ? first : second, inOrder ? second : first);
    if (plan instanceof MergePlan.Ready ready) {
      carryOut(ready, taken);
    }
    return plan;
  }

  private void carryOut(MergePlan.Ready plan, Set<RecordField> taken) {
    RecordState before = plan.survivor();
    RecordState after = withExtra(plan.result(taken), plan.merged());
    RecordId merged = plan.merged().id();
    rows.write(after);
    rows.end(merged, session.at(), Optional.of(before.id().value()));
    // Read again: the database writes JSON in its own way, and undoing compares with that.
    RecordState written = rows.find(before.id()).orElseThrow();
    note(before.id(), before, written, new RecordChange.Other(merged.value(), false));
    note(merged, before, before, new RecordChange.Other(before.id().value(), true));
    moving(before.id(), merged).move();
  }

  private void note(RecordId id, RecordState before, RecordState after, RecordChange.Other other) {
    history.add(
        new RecordHistory.Entry(
            id,
            RecordChange.What.MERGED,
            before.differences(after),
            Optional.of(other),
            OptionalLong.empty()));
  }

  /** What imports knew of both, by column; where both know something, the survivor's stays. */
  private static RecordState withExtra(RecordState survivor, RecordState merged) {
    Map<String, String> all = new TreeMap<>();
    Stream.of(merged, survivor)
        .flatMap(state -> state.value(RecordField.EXTRA).stream())
        .forEach(json -> all.putAll(Rows.json(json, new TypeReference<Map<String, String>>() {})));
    return merged.value(RecordField.EXTRA).isEmpty()
        ? survivor
        : survivor.with(Map.of(RecordField.EXTRA, Optional.of(Rows.json(all))));
  }
}
