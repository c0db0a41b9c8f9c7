package dev.dealdesk.bot.importing.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A point in time as a file tells it. */
sealed interface When {

  /** A day, which begins at midnight where the workspace is. */
  record Day(LocalDate date) implements When {}

  /** A time of the workspace's clocks. */
  record Clock(LocalDateTime time) implements When {}

  record Exactly(Instant instant) implements When {}

  default Instant instant(ZoneId zone) {
    return switch (this) {
      case Day(var date) -> date.atStartOfDay(zone).toInstant();
      case Clock(var time) -> time.atZone(zone).toInstant();
      case Exactly(var instant) -> instant;
    };
  }

  default LocalDate day(ZoneId zone) {
    return switch (this) {
      case Day(var date) -> date;
      case Clock(var time) -> time.toLocalDate();
      case Exactly(var instant) -> LocalDate.ofInstant(instant, zone);
    };
  }
}
