package dev.dealdesk.store.workspace;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;

/**
 * When people work, in the workspace's zone.
 *
 * @param start of the working day
 * @param end of it, later on the same day
 * @param days of the week, at least one
 */
public record WorkingHours(LocalTime start, LocalTime end, Set<DayOfWeek> days) {

  public WorkingHours {
    days = Set.copyOf(days);
    if (!start.isBefore(end) || days.isEmpty()) {
      throw new IllegalArgumentException("No working hours: " + start + "–" + end + " on " + days);
    }
  }

  /** Whether people work then; the end is no longer part of it. */
  public boolean cover(LocalDateTime when) {
    LocalTime time = when.toLocalTime();
    return days.contains(when.getDayOfWeek()) && !time.isBefore(start) && time.isBefore(end);
  }
}
