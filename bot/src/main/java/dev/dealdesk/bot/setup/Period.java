package dev.dealdesk.bot.setup;

import dev.dealdesk.store.pipeline.FiscalCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A month, a fiscal quarter or a fiscal year.
 *
 * @param months 1, 3 or 12
 */
record Period(LocalDate start, int months) {

  private static final int QUARTERS = 6;
  private static final int MONTHS = 6;

  String code() {
    return start + "/" + months;
  }

  static Period of(String code) {
    int slash = code.indexOf('/');
    return new Period(
        LocalDate.parse(code.substring(0, slash)), Integer.parseInt(code.substring(slash + 1)));
  }

  /**
   * Those that quotas are set for: from the present ones on, the quarters first.
   *
   * @param fiscalYearStart the month, 1 to 12
   */
  static List<Period> from(LocalDate today, int fiscalYearStart) {
    FiscalCalendar calendar = new FiscalCalendar(fiscalYearStart);
    LocalDate month = calendar.month(today).from();
    LocalDate quarter = calendar.quarter(today).from();
    LocalDate year = calendar.year(today).from();
    List<Period> periods = new ArrayList<>();
    for (int i = 0; i < QUARTERS; i++) {
      periods.add(new Period(quarter.plusMonths(3L * i), 3));
    }
    for (int i = 0; i < MONTHS; i++) {
      periods.add(new Period(month.plusMonths(i), 1));
    }
    periods.add(new Period(year, 12));
    periods.add(new Period(year.plusYears(1), 12));
    return periods;
  }

  /** {@code Q2 FY2026}, {@code April 2026}, {@code FY2026}. */
  String label(Scene scene) {
    FiscalCalendar calendar = new FiscalCalendar(scene.workspace().fiscalYearStart());
    return scene.label(
        "setup.period",
        "months",
        months,
        "whole",
        calendar.quarter(start).from().equals(start),
        "quarter",
        calendar.quarterNumber(start),
        "year",
        String.valueOf(calendar.yearNumber(start)),
        "month",
        new SettingTexts(scene).month(start.getMonthValue()),
        "calendar",
        String.valueOf(start.getYear()),
        "start",
        start,
        "end",
        start.plusMonths(months).minusDays(1));
  }
}
