package dev.dealdesk.store.upkeep;

import dev.dealdesk.store.record.RecordId;
import dev.dealdesk.store.record.RecordState;

/** What came of deleting a record or of bringing it back. */
public sealed interface Deletion {

  /** It is out of sight; nothing of it is lost. */
  record Deleted(RecordState record) implements Deletion {}

  /** It is there again. */
  record Restored(RecordState record) implements Deletion {}

  /** It is still used, so it stays. */
  record InUse(RecordState record, Usage usage) implements Deletion {}

  /** It was so already, or it was merged, or there never was one. */
  record Missing(RecordId id) implements Deletion {}
}
