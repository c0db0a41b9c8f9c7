package dev.dealdesk.bot.health;

import java.util.Map;
import java.util.function.Supplier;

/**
 * One thing that has to work before Dealdesk can.
 *
 * @param name as the page shows it
 * @param now looks at it
 */
public record Check(String name, Supplier<Result> now) {

  /** Of something that is still being started. */
  public static final Result NOT_YET = new Result(false, Map.of("starting", true));

  /**
   * @param details what an operator wants to know beside it
   */
  public record Result(boolean ready, Map<String, Object> details) {
    public Result {
      details = Map.copyOf(details);
    }
  }

  /** A check that throws has failed; why stands in the log, since the page is open to many. */
  Result result() {
    try {
      return now.get();
    } catch (RuntimeException broken) {
      HealthPage.log.warn("The check of {} failed", name, broken);
      return new Result(false, Map.of());
    }
  }
}
