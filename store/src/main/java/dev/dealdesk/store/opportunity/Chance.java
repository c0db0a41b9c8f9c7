package dev.dealdesk.store.opportunity;

import dev.dealdesk.store.Probability;
import dev.dealdesk.store.workspace.StageKind;
import java.util.Optional;

/**
 * How likely an opportunity is, and why: what its stage gave it when it came in, and what a person
 * says instead. Moving to another open stage changes the first alone; closing forces 100 or 0, and
 * reopening lets both speak again.
 */
public record Chance(Probability stage, Optional<Probability> override) {

  /** The probability that counts. */
  public Probability effective(StageKind kind) {
    return switch (kind) {
      case OPEN -> override.orElse(stage);
      case WON -> new Probability(100);
      case LOST -> new Probability(0);
    };
  }
}
