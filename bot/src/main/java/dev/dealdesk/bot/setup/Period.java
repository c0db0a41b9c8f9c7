package dev.dealdesk.bot.setup;

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
    LocalDate month = today.withDayOfMonth(1);
    int into = Math.floorMod(today.getMonthValue() - fiscalYearStart, 12);
    LocalDate quarter = month.minusMonths(into % 3);
    LocalDate year = month.minusMonths(into);
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
    int into = Math.floorMod(start.getMonthValue() - scene.workspace().fiscalYearStart(), 12);
    return scene.label(
        "setup.period",
        "months",
        months,
        "whole",
        into % 3 == 0,
        "quarter",
        into / 3 + 1,
        "year",
        String.valueOf(fiscalYear(scene.workspace().fiscalYearStart())),
        "month",
        new SettingTexts(scene).month(start.getMonthValue()),
        "calendar",
        String.valueOf(start.getYear()),
        "start",
        start,
        "end",
        start.plusMonths(months).minusDays(1));
  }

  /** Named by the year it ends in. */
  private int fiscalYear(int fiscalYearStart) {
    return start.minusMonths(fiscalYearStart - 1L).getYear() + (fiscalYearStart == 1 ? 0 : 1);
  }
}
