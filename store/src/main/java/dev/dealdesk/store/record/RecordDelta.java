package dev.dealdesk.store.record;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A field's value before and after a change, as {@link RecordField} writes it; none: unknown. */
public record RecordDelta(Optional<String> before, Optional<String> after) {

  /** What takes this one back. */
  public RecordDelta reversed() {
    return new RecordDelta(after, before);
  }

  /** As the history keeps deltas: by a field's code, the old value and the new one. */
  static Map<String, Map<String, @Nullable String>> json(Map<RecordField, RecordDelta> deltas) {
    Map<String, Map<String, @Nullable String>> json = new TreeMap<>();
    deltas.forEach((field, delta) -> {
      Map<String, @Nullable String> values = new HashMap<>();
      values.put("old", delta.before().orElse(null));
      values.put("new", delta.after().orElse(null));
      json.put(field.code(), values);
    });
    return json;
  }
}
