package dev.dealdesk.store.pipeline;

import java.time.LocalDate;

/**
 * The months, quarters and years of a workspace's fiscal year. It starts on the first of a month
 * and is named by the calendar year that it ends in.
 *
 * @param firstMonth the month, 1 to 12, that it starts with
 */
public record FiscalCalendar(int firstMonth) {

  public FiscalCalendar {
    if (firstMonth < 1 || firstMonth > 12) {
      throw new IllegalArgumentException("There is no month " + firstMonth);
    }
  }

  /** The calendar month that has this day. */
  public Period month(LocalDate day) {
    return months(day.withDayOfMonth(1), 1);
  }

  /** The fiscal quarter that has this day. */
  public Period quarter(LocalDate day) {
    int into = Math.floorMod(day.getMonthValue() - firstMonth, 3);
    return months(day.withDayOfMonth(1).minusMonths(into), 3);
  }

  /** The fiscal year that has this day. */
  public Period year(LocalDate day) {
    int into = Math.floorMod(day.getMonthValue() - firstMonth, 12);
    return months(day.withDayOfMonth(1).minusMonths(into), 12);
  }

  /** A quarter, 1 to 4, of the fiscal year that ends in a calendar year. */
  public Period quarter(int year, int number) {
    return months(yearEndingIn(year).from().plusMonths(3L * (number - 1)), 3);
  }

  /** The fiscal year that ends in a calendar year. */
  public Period yearEndingIn(int year) {
    LocalDate first = LocalDate.of(year, firstMonth, 1);
    return months(firstMonth == 1 ? first : first.minusYears(1), 12);
  }

  /** The name of the fiscal year that has this day: the calendar year it ends in. */
  public int yearNumber(LocalDate day) {
    return year(day).to().getYear();
  }

  /** Which quarter of the fiscal year this day is in: 1 to 4. */
  public int quarterNumber(LocalDate day) {
    return Math.floorMod(day.getMonthValue() - firstMonth, 12) / 3 + 1;
  }

  private static Period months(LocalDate first, int length) {
    return new Period(first, first.plusMonths(length).minusDays(1));
  }
}
