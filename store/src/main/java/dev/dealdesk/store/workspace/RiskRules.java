package dev.dealdesk.store.workspace;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a workspace raises each of the risk flags. */
public final class RiskRules {

  private static final int LIKELY = 75;

  private final Map<RiskFlag, RiskRule> set;

  /**
   * @param set those that somebody has set
   */
  public RiskRules(List<RiskRule> set) {
    this.set = set.stream().collect(Collectors.toMap(RiskRule::flag, rule -> rule));
  }

  public RiskRule of(RiskFlag flag) {
    return set.getOrDefault(flag, RiskRule.usual(flag));
  }

  /** The flags that are raised at all, in order. */
  public List<RiskFlag> raised() {
    return Stream.of(RiskFlag.values()).filter(flag -> of(flag).raised()).toList();
  }

  /** The first stage in which a flag is raised; none: it is raised in none. */
  public Optional<Stage> from(RiskFlag flag, SalesProcess process) {
    return of(flag)
        .from()
        .flatMap(process::find)
        .or(() ->
            switch (flag.stages()) {
              case ALL, FROM_FIRST -> process.stages().stream().findFirst();
              case FROM_PROPOSAL -> proposal(process);
            });
  }

  /** The position of that stage. */
  public OptionalInt position(RiskFlag flag, SalesProcess process) {
    return from(flag, process).stream().mapToInt(Stage::position).findFirst();
  }

  private static Optional<Stage> proposal(SalesProcess process) {
    List<Stage> open =
        process.active().stream().filter(stage -> stage.kind() == StageKind.OPEN).toList();
    return open.stream()
        .filter(stage ->
            stage.forecast() == ForecastCategory.BEST_CASE
                || stage.forecast() == ForecastCategory.COMMIT)
        .findFirst()
        .or(() ->
            open.stream().filter(stage -> stage.probability().percent() >= LIKELY).findFirst());
  }
}
