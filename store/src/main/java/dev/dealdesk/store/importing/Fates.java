package dev.dealdesk.store.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers, while an import runs, what becomes of its rows. */
final class Fates {

  private final Map<RowId, Fate> fates = new HashMap<>();
  private final Set<RowId> withoutAccount = new HashSet<>();
  final List<String> accountsByName = new ArrayList<>();
  final List<String> peopleByName = new ArrayList<>();
  final List<String> stagesMade = new ArrayList<>();

  void set(RowId row, Fate fate) {
    fates.put(row, fate);
  }

  boolean taken(RowId row) {
    return fates.get(row) == Fate.TAKEN;
  }

  void withoutAccount(RowId row) {
    withoutAccount.add(row);
  }

  Report report() {
    return new Report(fates, withoutAccount, accountsByName, peopleByName, stagesMade);
  }
}
