package dev.dealdesk.bot.opportunity;

import dev.dealdesk.store.pipeline.FiscalCalendar;
import dev.dealdesk.store.pipeline.Period;
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
    FiscalCalendar calendar = new FiscalCalendar(workspace.fiscalYearStart());
    Period quarter = calendar.quarter(today);
    return switch (this) {
      case OVERDUE -> new Range(Optional.empty(), Optional.of(today.minusDays(1)));
      case MONTH -> whole(calendar.month(today));
      case NEXT_MONTH -> whole(calendar.month(today.plusMonths(1)));
      case QUARTER -> whole(quarter);
      case NEXT_QUARTER -> whole(calendar.quarter(quarter.to().plusDays(1)));
    };
  }

  private static Range whole(Period period) {
    return new Range(Optional.of(period.from()), Optional.of(period.to()));
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<ClosingPeriod> of(String code) {
    return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
  }
}
