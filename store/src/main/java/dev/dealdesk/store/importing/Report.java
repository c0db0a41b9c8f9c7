package dev.dealdesk.store.importing;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What became, or would become, of an import.
 *
 * @param fates one a row
 * @param withoutAccount rows that were taken though the account they point at is nowhere
 * @param accountsByName accounts made because a row named them and nothing else did
 * @param peopleByName people kept by name, who are not in the server
 * @param stagesMade open stages that the process did not have
 */
public record Report(
    Map<RowId, Fate> fates,
    Set<RowId> withoutAccount,
    List<String> accountsByName,
    List<String> peopleByName,
    List<String> stagesMade) {

  public Report {
    fates = Map.copyOf(fates);
    withoutAccount = Set.copyOf(withoutAccount);
    accountsByName = List.copyOf(accountsByName);
    peopleByName = List.copyOf(peopleByName);
    stagesMade = List.copyOf(stagesMade);
  }

  public long count(Fate fate) {
    return fates.values().stream().filter(each -> each == fate).count();
  }
}
