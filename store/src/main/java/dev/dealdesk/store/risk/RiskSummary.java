package dev.dealdesk.store.risk;

import dev.dealdesk.store.opportunity.Total;
import dev.dealdesk.store.opportunity.Totals;
import dev.dealdesk.store.person.Person;
import dev.dealdesk.store.pipeline.Worth;
import dev.dealdesk.store.workspace.RiskFlag;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is at risk in a scope, computed by the database over all its open opportunities. One with
 * several flags counts once in what is at risk, and once for each of its flags.
 *
 * @param open all open opportunities of the scope
 * @param atRisk those of them with at least one flag
 * @param flags those with each flag; flags that nobody has are left out
 * @param paused how many would be stalled, were it not for a next step that is still to come
 * @param owners the same by owner, the largest amount at risk first
 */
public record RiskSummary(
    Worth open, Worth atRisk, Map<RiskFlag, Worth> flags, long paused, List<OfOwner> owners) {

  public RiskSummary {
    flags = Map.copyOf(flags);
    owners = List.copyOf(owners);
  }

  /** What those with a flag come to, also where there are none. */
  public Worth of(RiskFlag flag) {
    return flags.getOrDefault(flag, nothing());
  }

  private Worth nothing() {
    Total all = open.amount();
    Total zero = new Total(BigDecimal.ZERO.setScale(all.amount().scale()), all.currency());
    return new Worth(new Totals(0, 0, List.of()), zero, zero, Set.of());
  }

  /**
   * What is at risk of somebody's.
   *
   * @param owner none: of nobody's
   */
  public record OfOwner(Optional<Person> owner, Worth atRisk, Map<RiskFlag, Worth> flags) {
    public OfOwner {
      flags = Map.copyOf(flags);
    }
  }
}
