package dev.dealdesk.store.pipeline;

import dev.dealdesk.store.workspace.Stage;
import java.util.OptionalDouble;

/**
 * How opportunities went through a stage: those that left it in a period.
 *
 * @param forward into a later open stage
 * @param won straight from here
 * @param lost straight from here
 * @param back into an earlier open stage
 * @param days that they had been in it, all together
 */
public record StageFigures(Stage stage, long forward, long won, long lost, long back, double days) {

  /** All that left it. */
  public long left() {
    return forward + won + lost + back;
  }

  /** The share that went on, 0 to 1: forward or won, of these and the lost. */
  public OptionalDouble conversion() {
    long decided = forward + won + lost;
    return decided == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) (forward + won) / decided);
  }

  /** Days in the stage on average. */
  public OptionalDouble averageDays() {
    return left() == 0 ? OptionalDouble.empty() : OptionalDouble.of(days / left());
  }
}
