package dev.dealdesk.store.upkeep;

import dev.dealdesk.store.record.RecordField;
import dev.dealdesk.store.record.RecordId;
import dev.dealdesk.store.record.RecordState;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What merging one record into another would do. */
public sealed interface MergePlan {

  /**
   * It can be done.
   *
   * @param survivor the record that is left
   * @param merged the record that becomes part of it
   */
  record Ready(RecordState survivor, RecordState merged, Moves moves) implements MergePlan {

    /** Fields that both know, and differently: a person may choose. */
    public List<RecordField> differing() {
      return fields().stream()
          .filter(field -> survivor.value(field).isPresent() && merged.value(field).isPresent())
          .filter(field -> !survivor.value(field).equals(merged.value(field)))
          .toList();
    }

    /** Fields that the survivor does not know and the other does. */
    public List<RecordField> filled() {
      return fields().stream()
          .filter(field -> survivor.value(field).isEmpty() && merged.value(field).isPresent())
          .toList();
    }

    private List<RecordField> fields() {
      return survivor.id().kind().fields().stream()
          .filter(field -> field != RecordField.EXTRA)
          .toList();
    }

    /**
     * The survivor as it becomes.
     *
     * @param taken those of {@link #differing} that the other record knows better
     */
    public RecordState result(Set<RecordField> taken) {
      Map<RecordField, Optional<String>> changed = new EnumMap<>(RecordField.class);
      filled().forEach(field -> changed.put(field, merged.value(field)));
      differing().stream()
          .filter(taken::contains)
          .forEach(field -> changed.put(field, merged.value(field)));
      return survivor.with(changed);
    }
  }

  /** They are one and the same already. */
  record Same(RecordState record) implements MergePlan {}

  /** One of them has been deleted or merged meanwhile. */
  record Missing(RecordId id) implements MergePlan {}
}
