package dev.dealdesk.bot.record;

import dev.dealdesk.bot.command.Action;
import dev.dealdesk.store.Store;
import java.util.List;

/** What keeps accounts or contacts in order. */
public final class Upkeep {

  private Upkeep() {}

  /** In the order in which {@code /help} lists it. */
  public static <T> List<Action> of(Store store, RecordSort<T> sort) {
    return List.of(
        new EditRecord<>(store, sort),
        new ShowRecordHistory<>(store, sort),
        new MergeRecords<>(store, sort),
        new DeleteRecord<>(store, sort),
        new RestoreRecord<>(store, sort));
  }
}
