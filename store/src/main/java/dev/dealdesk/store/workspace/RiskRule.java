package dev.dealdesk.store.workspace;

import dev.dealdesk.store.StageId;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a workspace raises a risk flag.
 *
 * @param raised whether it does
 * @param atLeast the flag's number, in its unit
 * @param withinDays the days within which something happens
 * @param from the first stage in which it is raised; none: as usual
 */
public record RiskRule(
    RiskFlag flag,
    boolean raised,
    OptionalInt atLeast,
    OptionalInt withinDays,
    Optional<StageId> from) {

  /** As it is until somebody sets it. */
  public static RiskRule usual(RiskFlag flag) {
    return new RiskRule(flag, true, flag.usual(), flag.usualDays(), Optional.empty());
  }
}
