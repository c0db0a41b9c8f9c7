package dev.dealdesk.bot.opportunity;

import dev.dealdesk.store.workspace.Workspace;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** When an opportunity is to close, told from today; quarters are the workspace's fiscal ones. */
enum ClosingPeriod {
  OVERDUE,
  MONTH,
  NEXT_MONTH,
  QUARTER,
  NEXT_QUARTER;

  /** Days, both included; what is empty has no bound. */
  record Range(Optional<LocalDate> from, Optional<LocalDate> to) {}

  Range range(LocalDate today, Workspace workspace) {
    LocalDate month = today.withDayOfMonth(1);
    int monthsIn = Math.floorMod(today.getMonthValue() - workspace.fiscalYearStart(), 3);
    LocalDate quarter = month.minusMonths(monthsIn);
    return switch (this) {
      case OVERDUE -> new Range(Optional.empty(), Optional.of(today.minusDays(1)));
      case MONTH -> between(month, month.plusMonths(1));
      case NEXT_MONTH -> between(month.plusMonths(1), month.plusMonths(2));
      case QUARTER -> between(quarter, quarter.plusMonths(3));
      case NEXT_QUARTER -> between(quarter.plusMonths(3), quarter.plusMonths(6));
    };
  }

  private static Range between(LocalDate first, LocalDate afterLast) {
    return new Range(Optional.of(first), Optional.of(afterLast.minusDays(1)));
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<ClosingPeriod> of(String code) {
    return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
  }
}
