package dev.dealdesk.store.importing;

import dev.dealdesk.store.opportunity.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers, while an import runs, what becomes of its rows. */
final class Fates {

  private final Map<RowId, Fate> fates = new HashMap<>();
  private final Map<RowId, List<Difference>> differences = new HashMap<>();
  private final Map<RowId, Refusal> refusals = new HashMap<>();
  private final Set<RowId> withoutAccount = new HashSet<>();
  final List<String> accountsByName = new ArrayList<>();
  final List<String> peopleByName = new ArrayList<>();
  final List<String> stagesMade = new ArrayList<>();

  void set(RowId row, Fate fate) {
    fates.put(row, fate);
  }

  void updated(RowId row, List<Difference> changes) {
    set(row, Fate.UPDATED);
    differences.put(row, changes);
  }

  /** What the row says, and what is here and stays. */
  void changedHere(RowId row, List<Difference> changes) {
    set(row, Fate.CHANGED_HERE);
    differences.put(row, changes);
  }

  void refused(RowId row, Refusal why) {
    set(row, Fate.NOT_POSSIBLE);
    refusals.put(row, why);
  }

  void withoutAccount(RowId row) {
    withoutAccount.add(row);
  }

  Report report() {
    return new Report(
        fates, differences, refusals, withoutAccount, accountsByName, peopleByName, stagesMade);
  }
}
