package dev.dealdesk.store.importing;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.dealdesk.store.Rows;
import dev.dealdesk.store.Session;
import dev.dealdesk.store.record.RecordChange;
import dev.dealdesk.store.record.RecordDelta;
import dev.dealdesk.store.record.RecordField;
import dev.dealdesk.store.record.RecordHistory;
import dev.dealdesk.store.record.RecordId;
import dev.dealdesk.store.record.RecordKind;
import dev.dealdesk.store.record.RecordRows;
import dev.dealdesk.store.record.RecordState;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Accounts or contacts that are here already, and what rows say of them: field by field. */
final class RecordUpdates {

  /**
   * What a row says of one.
   *
   * @param rowKey of the row that was last imported of it
   * @param values what the row has a value for
   */
  record Told(
      RowId row,
      long id,
      Identity identity,
      Optional<String> rowKey,
      Map<RecordField, String> values,
      Map<String, String> extra,
      Set<String> emptied) {}

  private final Session session;
  private final RecordKind kind;
  private final Function<String, String> accountNames;
  private final List<RecordState> before = new ArrayList<>();
  private final List<RecordState> after = new ArrayList<>();

  /** Those whose row is known from now on. */
  private final Map<Long, Identity> known = new LinkedHashMap<>();

  /**
   * @param accountNames what an account is called, by its id
   */
  RecordUpdates(Session session, RecordKind kind, Function<String, String> accountNames) {
    this.session = session;
    this.kind = kind;
    this.accountNames = accountNames;
  }

  void decide(List<Told> rows, Fates fates) {
    Map<Long, RecordState> here =
        new RecordRows(session).lockAll(kind, rows.stream().map(Told::id).toList());
    rows.forEach(told -> decide(told, Objects.requireNonNull(here.get(told.id())), fates));
  }

  private void decide(Told told, RecordState now, Fates fates) {
    if (now.deleted()) {
      fates.set(told.row(), Fate.DELETED_HERE);
      return;
    }
    RecordState wanted = wanted(told, now);
    List<Difference> differences = differences(now, wanted);
    boolean sameRow = told.rowKey().filter(told.identity().key()::equals).isPresent();
    if (differences.isEmpty()) {
      fates.set(told.row(), Fate.UNCHANGED);
      if (told.rowKey().isEmpty()) {
        known.put(told.id(), told.identity());
      }
    } else if (sameRow) {
      fates.changedHere(told.row(), differences);
    } else {
      fates.updated(told.row(), differences);
      before.add(now);
      after.add(wanted);
      known.put(told.id(), told.identity());
    }
  }

  private RecordState wanted(Told told, RecordState now) {
    Map<RecordField, Optional<String>> changed = new EnumMap<>(RecordField.class);
    kind.fields().stream()
        .filter(field -> field != RecordField.NAME && told.emptied().contains(field.code()))
        .forEach(field -> changed.put(field, Optional.empty()));
    told.values().forEach((field, value) -> changed.put(field, Optional.of(value)));
    Map<String, String> extra = extra(now);
    Map<String, String> merged = new LinkedHashMap<>(extra);
    merged.putAll(told.extra());
    if (!merged.equals(extra)) {
      changed.put(RecordField.EXTRA, Optional.of(Rows.json(merged)));
    }
    return now.with(changed);
  }

  private static Map<String, String> extra(RecordState state) {
    return state
        .value(RecordField.EXTRA)
        .map(json -> Rows.json(json, new TypeReference<Map<String, String>>() {}))
        .orElse(Map.of());
  }

  private List<Difference> differences(RecordState now, RecordState wanted) {
    List<Difference> differences = new ArrayList<>();
    now.differences(wanted)
        .forEach((field, delta) -> {
          if (field == RecordField.EXTRA) {
            differences.addAll(extras(extra(now), extra(wanted)));
          } else {
            differences.add(difference(field, delta));
          }
        });
    return differences;
  }

  private Difference difference(RecordField field, RecordDelta delta) {
    return field == RecordField.ACCOUNT
        ? Difference.of(
            field.code(), delta.before().map(accountNames), delta.after().map(accountNames))
        : Difference.of(field.code(), delta.before(), delta.after());
  }

  /** What differs beyond the fields. */
  static List<Difference> extras(Map<String, String> before, Map<String, String> after) {
    Set<String> columns = new TreeSet<>(before.keySet());
    columns.addAll(after.keySet());
    return columns.stream()
        .filter(column -> !String.valueOf(before.get(column)).equals(after.get(column)))
        .map(column ->
            Difference.ofExtra(
                column,
                Optional.ofNullable(before.get(column)),
                Optional.ofNullable(after.get(column))))
        .toList();
  }

  /** Which row of a file each is known by from now on, as rows of JSON: id, key, external. */
  List<Map<String, String>> identities(OwnIds own) {
    List<Map<String, String>> identities = new ArrayList<>();
    known.forEach((id, identity) -> {
      Map<String, String> row = new HashMap<>();
      row.put("id", String.valueOf(id));
      row.put("key", identity.key());
      own.foreign(identity).ifPresent(external -> row.put("external", external));
      identities.add(row);
    });
    return identities;
  }

  void write() {
    RecordRows rows = new RecordRows(session);
    rows.writeAll(kind, after);
    // As the database writes them, so that the history can be compared with it.
    Map<Long, RecordState> now =
        rows.lockAll(kind, after.stream().map(state -> state.id().value()).toList());
    new RecordHistory(session)
        .addAll(
            before.stream()
                .map(then -> entry(then, Objects.requireNonNull(now.get(then.id().value()))))
                .toList());
  }

  private static RecordHistory.Entry entry(RecordState then, RecordState now) {
    RecordId id = then.id();
    return new RecordHistory.Entry(id, RecordChange.What.EDITED, then.differences(now));
  }
}
