package dev.dealdesk.store.risk;

import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.workspace.RiskFlag;
import java.util.List;

/**
 * An open opportunity with what is at risk about it.
 *
 * @param evidence in the order of the flags; also of what is kept down, such as a paused stall
 */
public record Risky(Opportunity opportunity, List<Evidence> evidence) {

  public Risky {
    evidence = List.copyOf(evidence);
  }

  /** The flags that are raised. */
  public List<RiskFlag> flags() {
    return evidence.stream().filter(Evidence::counts).map(Evidence::flag).toList();
  }
}
