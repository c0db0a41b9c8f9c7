package dev.dealdesk.store.upkeep;

import dev.dealdesk.store.Session;
import dev.dealdesk.store.person.Person;
import dev.dealdesk.store.record.RecordChange;
import dev.dealdesk.store.record.RecordDelta;
import dev.dealdesk.store.record.RecordField;
import dev.dealdesk.store.record.RecordHistory;
import dev.dealdesk.store.record.RecordId;
import dev.dealdesk.store.record.RecordRows;
import dev.dealdesk.store.record.RecordState;
import dev.dealdesk.store.workspace.Author;
import dev.dealdesk.store.workspace.Right;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Takes back what an interaction changed about accounts and contacts; each entry that is taken back
 * gets one that names it. Opportunities and contact roles that moved along have a history of their
 * own, by which they are moved back first.
 */
public final class RecordUndo {

  /** For how long something can be taken back. */
  public static final Duration LIFE = Duration.ofHours(24);

  private final Session session;
  private final RecordRows rows;
  private final RecordHistory history;

  public RecordUndo(Session session) {
    this.session = session;
    this.rows = new RecordRows(session);
    this.history = new RecordHistory(session);
  }

  /** Takes back an interaction's changes, by who made them or by a manager. */
  public RecordUndone undo(long interaction) {
    Author author = session.author(Right.EDIT);
    List<RecordChange> done =
        history.ofInteraction(interaction).stream()
            .filter(change -> change.what() != RecordChange.What.UNDONE)
            .toList();
    // So that only one of two people takes the same back.
    done.stream()
        .map(RecordChange::record)
        .distinct()
        .sorted(Comparator.comparing(RecordId::kind).thenComparingLong(RecordId::value))
        .forEach(rows::lock);
    Set<Long> undone = history.undone(interaction);
    return refusal(done, undone, author)
        .<RecordUndone>map(RecordUndone.Refused::new)
        .orElseGet(
            () -> takeBack(done.stream().filter(change -> !undone.contains(change.id())).toList()));
  }

  private Optional<RecordUndone.Why> refusal(
      List<RecordChange> done, Set<Long> undone, Author author) {
    if (done.isEmpty()) {
      return Optional.of(RecordUndone.Why.NOTHING);
    }
    if (!author.may(Right.MANAGE, session.workspace())
        && !done.stream().allMatch(change -> isBy(change, author))) {
      return Optional.of(RecordUndone.Why.NOT_YOURS);
    }
    if (done.stream().anyMatch(change -> change.at().plus(LIFE).isBefore(author.at()))) {
      return Optional.of(RecordUndone.Why.TOO_OLD);
    }
    return done.stream().allMatch(change -> undone.contains(change.id()))
        ? Optional.of(RecordUndone.Why.ALREADY)
        : Optional.empty();
  }

  private static boolean isBy(RecordChange change, Author author) {
    return change.actor().flatMap(Person::user).filter(author.user()::equals).isPresent();
  }

  /** The latest change goes first, as things are put back on shelves. */
  private RecordUndone takeBack(List<RecordChange> open) {
    List<RecordUndone.Taken> taken = new ArrayList<>();
    List<RecordUndone.Kept> kept = new ArrayList<>();
    for (RecordChange change : open) {
      RecordState now = rows.lock(change.record()).orElseThrow();
      switch (change.what()) {
        case CREATED, IMPORTED, RESTORED -> unmake(change, now, taken, kept);
        case DELETED -> revive(change, now, now.mergedInto().isEmpty(), taken, kept);
        case MERGED -> unmerge(change, now, taken, kept);
        case EDITED -> restore(change, now, taken, kept);
        case UNDONE -> throw new IllegalStateException("What was undone is not undone again");
      }
    }
    return new RecordUndone.TakenBack(taken, kept);
  }

  private void unmake(
      RecordChange change,
      RecordState now,
      List<RecordUndone.Taken> taken,
      List<RecordUndone.Kept> kept) {
    boolean touched = !history.since(now.id(), change.id()).stream().allMatch(isOf(change));
    if (now.deleted() || touched) {
      kept.add(keep(change, now, RecordUndone.Reason.CHANGED_SINCE, Set.of()));
    } else if (!Usage.of(session, now.id()).isNone()) {
      kept.add(keep(change, now, RecordUndone.Reason.IN_USE, Set.of()));
    } else {
      rows.end(now.id(), session.at(), Optional.empty());
      taken.add(note(change, Map.of()));
    }
  }

  /** Whether an entry belongs to the same interaction, or takes back what does. */
  private Predicate<RecordChange> isOf(RecordChange change) {
    Set<Long> same = new HashSet<>();
    change
        .interaction()
        .ifPresent(id -> history.ofInteraction(id).forEach(each -> same.add(each.id())));
    return later ->
        same.contains(later.id())
            || (later.undoes().isPresent() && same.contains(later.undoes().getAsLong()));
  }

  private void revive(
      RecordChange change,
      RecordState now,
      boolean asItWas,
      List<RecordUndone.Taken> taken,
      List<RecordUndone.Kept> kept) {
    if (now.deleted() && asItWas) {
      rows.revive(now.id());
      taken.add(note(change, Map.of()));
    } else {
      kept.add(keep(change, now, RecordUndone.Reason.CHANGED_SINCE, Set.of()));
    }
  }

  private void unmerge(
      RecordChange change,
      RecordState now,
      List<RecordUndone.Taken> taken,
      List<RecordUndone.Kept> kept) {
    RecordChange.Other other = change.other().orElseThrow();
    if (other.survives()) {
      OptionalLong into = now.mergedInto();
      revive(change, now, into.isPresent() && into.getAsLong() == other.id(), taken, kept);
    } else {
      restore(change, now, taken, kept);
    }
  }

  /** A field goes back where it is still as the change left it. */
  private void restore(
      RecordChange change,
      RecordState now,
      List<RecordUndone.Taken> taken,
      List<RecordUndone.Kept> kept) {
    Map<RecordField, RecordDelta> back = new EnumMap<>(RecordField.class);
    Set<RecordField> changed = new HashSet<>();
    change
        .fields()
        .forEach((field, delta) -> {
          if (now.value(field).equals(delta.after())) {
            back.put(field, delta.reversed());
          } else {
            changed.add(field);
          }
        });
    if (!back.isEmpty() || change.fields().isEmpty()) {
      Map<RecordField, Optional<String>> values = new EnumMap<>(RecordField.class);
      back.forEach((field, delta) -> values.put(field, delta.after()));
      rows.write(now.with(values));
      taken.add(note(change, back));
    }
    if (!changed.isEmpty()) {
      kept.add(keep(change, now, RecordUndone.Reason.CHANGED_SINCE, changed));
    }
  }

  private RecordUndone.Taken note(RecordChange change, Map<RecordField, RecordDelta> back) {
    RecordId id = change.record();
    history.add(
        new RecordHistory.Entry(
            id, RecordChange.What.UNDONE, back, change.other(), OptionalLong.of(change.id())));
    return new RecordUndone.Taken(change, rows.find(id).orElseThrow());
  }

  private static RecordUndone.Kept keep(
      RecordChange change, RecordState now, RecordUndone.Reason reason, Set<RecordField> fields) {
    return new RecordUndone.Kept(change, now, reason, fields);
  }
}
