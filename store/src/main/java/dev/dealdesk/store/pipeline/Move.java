package dev.dealdesk.store.pipeline;

import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.opportunity.Total;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What became of one opportunity between two instants.
 *
 * @param before as it was, and was known, at the first; none where it was not
 * @param after as it was at the second
 * @param lines of the movement that it is in; none where what changed moved no amount
 * @param impact what these lines come to in the workspace's currency; 0 without a rate
 * @param reasons the ones that explain the lines first
 */
public record Move(
    Optional<Opportunity> before,
    Opportunity after,
    Set<MovementLine> lines,
    Total impact,
    List<MoveReason> reasons) {

  public Move {
    lines = Set.copyOf(lines);
    reasons = List.copyOf(reasons);
  }
}
