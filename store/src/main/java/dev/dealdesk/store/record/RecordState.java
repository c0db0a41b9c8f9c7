package dev.dealdesk.store.record;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An account or a contact as it is or was.
 *
 * @param values what is known; a field that is not known is left out
 * @param mergedInto what it was merged into, where it was
 */
public record RecordState(
    RecordId id, Map<RecordField, String> values, boolean deleted, OptionalLong mergedInto) {

  public RecordState {
    values = Map.copyOf(values);
  }

  public Optional<String> value(RecordField field) {
    return Optional.ofNullable(values.get(field));
  }

  public String name() {
    return value(RecordField.NAME).orElse("");
  }

  /** The same with some fields changed; an empty value makes a field unknown. */
  public RecordState with(Map<RecordField, Optional<String>> changed) {
    Map<RecordField, String> now = new EnumMap<>(RecordField.class);
    now.putAll(values);
    changed.forEach((field, value) ->
        value.ifPresentOrElse(known -> now.put(field, known), () -> now.remove(field)));
    return new RecordState(id, now, deleted, mergedInto);
  }

  /** What differs from this state in another of the same record. */
  public Map<RecordField, RecordDelta> differences(RecordState after) {
    Map<RecordField, RecordDelta> deltas = new EnumMap<>(RecordField.class);
    for (RecordField field : id.kind().fields()) {
      RecordDelta delta = new RecordDelta(value(field), after.value(field));
      if (!delta.before().equals(delta.after())) {
        deltas.put(field, delta);
      }
    }
    return deltas;
  }

  /** The same with changed fields as they were before those changes, the latest change first. */
  public RecordState before(Iterable<RecordChange> changes) {
    Map<RecordField, Optional<String>> then = new EnumMap<>(RecordField.class);
    changes.forEach(
        change -> change.fields().forEach((field, delta) -> then.put(field, delta.before())));
    return with(then);
  }
}
