package dev.dealdesk.store.focus;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How pressing an opportunity is: <em>nearness × (1 + overdue + risk)</em>.
 *
 * <ul>
 *   <li>Nearness is 1 on the close date and after it, and 30 / (30 + days) before it: a half a
 *       month ahead, a quarter three months ahead. One without a close date is as near as in 90
 *       days.
 *   <li>Overdue is 0.5 where the next step is due today or was due before.
 *   <li>Risk is 0.1 for each risk flag, at most 0.5.
 * </ul>
 */
public final class Urgency {

  private static final double HALF_WAY = 30;
  private static final long UNKNOWN = 90;
  private static final double OVERDUE = 0.5;
  private static final double FLAG = 0.1;
  private static final int MOST_FLAGS = 5;

  private Urgency() {}

  /**
   * @param nextStepDue the day of the next step
   * @param flags how many risk flags it has
   * @return more than 0, at most 2
   */
  public static double of(
      LocalDate today, Optional<LocalDate> closeDate, Optional<LocalDate> nextStepDue, int flags) {
    long days = closeDate.map(date -> ChronoUnit.DAYS.between(today, date)).orElse(UNKNOWN);
    double nearness = HALF_WAY / (HALF_WAY + Math.max(0, days));
    double overdue = nextStepDue.filter(due -> !due.isAfter(today)).map(_ -> OVERDUE).orElse(0.0);
    return nearness * (1 + overdue + FLAG * Math.min(flags, MOST_FLAGS));
  }
}
