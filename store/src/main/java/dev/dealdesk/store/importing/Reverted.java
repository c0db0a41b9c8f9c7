package dev.dealdesk.store.importing;

import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.opportunity.Undone;
import dev.dealdesk.store.record.RecordState;
import java.util.List;

/** What came of taking back an import. */
public sealed interface Reverted {

  /** Nothing was done. */
  record Refused(Undone.Why why) implements Reverted {}

  /**
   * It was taken back, but for what is in use or was changed since.
   *
   * @param opportunities that it had made, and that are deleted now
   * @param restored opportunities that it had changed, and that are as they were
   * @param roles that it had added, of opportunities that were here before
   * @param accounts that it had made, and that are deleted now
   * @param contacts likewise
   * @param records accounts and contacts that it had changed, and that are as they were
   * @param stages that it had made and that nothing is in, so that they are retired
   */
  record TakenBack(
      int opportunities,
      int restored,
      int roles,
      int accounts,
      int contacts,
      int records,
      int stages,
      List<Opportunity> kept,
      List<RecordState> keptRecords)
      implements Reverted {
    public TakenBack {
      kept = List.copyOf(kept);
      keptRecords = List.copyOf(keptRecords);
    }
  }
}
