package dev.dealdesk.store.importing;

import dev.dealdesk.store.opportunity.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What became, or would become, of an import.
 *
 * @param fates one a row
 * @param differences what rows change, or would change had nobody changed it here since
 * @param refusals why rows make no sense as things are
 * @param withoutAccount rows that were taken though the account they point at is nowhere
 * @param accountsByName accounts made because a row named them and nothing else did
 * @param peopleByName people kept by name, who are not in the server
 * @param stagesMade stages that the process did not have
 */
public record Report(
    Map<RowId, Fate> fates,
    Map<RowId, List<Difference>> differences,
    Map<RowId, Refusal> refusals,
    Set<RowId> withoutAccount,
    List<String> accountsByName,
    List<String> peopleByName,
    List<String> stagesMade) {

  /** Nothing was tried. */
  public static final Report NONE =
      new Report(Map.of(), Map.of(), Map.of(), Set.of(), List.of(), List.of(), List.of());

  public Report {
    fates = Map.copyOf(fates);
    differences = Map.copyOf(differences);
    refusals = Map.copyOf(refusals);
    withoutAccount = Set.copyOf(withoutAccount);
    accountsByName = List.copyOf(accountsByName);
    peopleByName = List.copyOf(peopleByName);
    stagesMade = List.copyOf(stagesMade);
  }

  public long count(Fate fate) {
    return fates.values().stream().filter(each -> each == fate).count();
  }
}
