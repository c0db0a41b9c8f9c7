package dev.dealdesk.bot.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.store.pipeline.FiscalCalendar;
import dev.dealdesk.store.pipeline.Period;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PeriodReaderTest {

  private final PeriodReader calendar =
      new PeriodReader(LocalDate.of(2026, 11, 24), new FiscalCalendar(1));
  private final PeriodReader fiscal =
      new PeriodReader(LocalDate.of(2026, 11, 24), new FiscalCalendar(4));

  @Test
  void whatIsToldFromToday() {
    for (String typed : new String[] {"quarter", "This quarter", "이번 분기", "Q4", "4분기", "2026 Q4"}) {
      assertThat(read(calendar, typed)).as(typed).contains("2026-10-01..2026-12-31");
    }
    assertThat(read(calendar, "next month")).contains("2026-12-01..2026-12-31");
    assertThat(read(calendar, "지난달")).contains("2026-10-01..2026-10-31");
    assertThat(read(calendar, "last year")).contains("2025-01-01..2025-12-31");
    assertThat(read(calendar, "next quarter")).contains("2027-01-01..2027-03-31");
  }

  @Test
  void whatIsWritten() {
    assertThat(read(calendar, "Q3 2025")).contains("2025-07-01..2025-09-30");
    assertThat(read(calendar, "2025년 3분기")).contains("2025-07-01..2025-09-30");
    assertThat(read(calendar, "November")).contains("2026-11-01..2026-11-30");
    assertThat(read(calendar, "feb 2027")).contains("2027-02-01..2027-02-28");
    assertThat(read(calendar, "2026-02")).contains("2026-02-01..2026-02-28");
    assertThat(read(calendar, "2월")).contains("2026-02-01..2026-02-28");
    assertThat(read(calendar, "2027년 2월")).contains("2027-02-01..2027-02-28");
    assertThat(read(calendar, "2027")).contains("2027-01-01..2027-12-31");
    assertThat(read(calendar, "2026-03-05..2026-04-06")).contains("2026-03-05..2026-04-06");
    assertThat(read(calendar, "all")).contains("any");
    assertThat(read(calendar, "전체")).contains("any");
  }

  @Test
  void quartersAndYearsAreTheFiscalYears() {
    assertThat(read(fiscal, "quarter")).contains("2026-10-01..2026-12-31");
    assertThat(read(fiscal, "Q1")).contains("2026-04-01..2026-06-30");
    assertThat(read(fiscal, "Q4 FY2027")).contains("2027-01-01..2027-03-31");
    assertThat(read(fiscal, "FY2027")).contains("2026-04-01..2027-03-31");
    assertThat(read(fiscal, "2027 회계 연도")).contains("2026-04-01..2027-03-31");
    assertThat(read(fiscal, "올해")).contains("2026-04-01..2027-03-31");
  }

  @Test
  void whatIsNoPeriod() {
    for (String typed :
        new String[] {
          "blah", "Q5", "13월", "2026-02-30..2026-03-01", "2026-05-01..2026-04-01", "7"
        }) {
      assertThat(read(calendar, typed)).as(typed).isEmpty();
    }
  }

  @Test
  void whatIsSpelledReadsBack() {
    Period period = new Period(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 2, 6));
    assertThat(calendar.read(PeriodReader.spelled(period)).orElseThrow().days()).contains(period);
  }

  private static Optional<String> read(PeriodReader reader, String typed) {
    return reader.read(typed).map(span -> span.days().map(PeriodReader::spelled).orElse("any"));
  }
}
