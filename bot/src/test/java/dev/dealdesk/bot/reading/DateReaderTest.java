package dev.dealdesk.bot.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateReaderTest {

  private static final LocalDate TUESDAY = LocalDate.parse("2026-03-31");

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-12-31        | 2026-12-31
          2026/12/31        | 2026-12-31
          2026.12.31        | 2026-12-31
          20261231          | 2026-12-31
          ２０２６－１２－３１     | 2026-12-31
          3/31              | 2026-03-31
          3/30              | 2027-03-30
          3/4               | 2027-03-04
          31/3/2026         | 2026-03-31
          3/4/2027          | 2027-03-04
          3/4/27            | 2027-03-04
          31.12             | 2026-12-31
          3.4.2026          | 2026-03-04 or 2026-04-03
          31 Mar            | 2026-03-31
          31-Mar-2027       | 2027-03-31
          March 31          | 2026-03-31
          31st of March     | 2026-03-31
          Mar 31, 2027      | 2027-03-31
          Tue, Mar 31, 2026 | 2026-03-31
          Wed, Mar 31, 2026 | WRONG_WEEKDAY
          2/29              | 2028-02-29
          today             | 2026-03-31
          Tomorrow          | 2026-04-01
          yesterday         | 2026-03-30
          fri               | 2026-04-03
          by friday         | 2026-04-03
          tuesday           | 2026-04-07 or 2026-03-31
          next friday       | 2026-04-10
          friday next week  | 2026-04-10
          this friday       | 2026-04-03
          last monday       | 2026-03-23
          in 3 weeks        | 2026-04-21
          in a week         | 2026-04-07
          in 10 days        | 2026-04-10
          2 weeks ago       | 2026-03-17
          3 months from now | 2026-06-30
          end of month      | 2026-03-31
          eom               | 2026-03-31
          end of next month | 2026-04-30
          end of quarter    | 2026-03-31
          eoq               | 2026-03-31
          end of year       | 2026-12-31
          end of week       | 2026-04-03 or 2026-04-05
          end of march      | 2026-03-31
          next month        | 2026-04-30 or 2026-04-01
          March 2027        | 2027-03-31 or 2027-03-01
          Q3                | 2026-09-30
          q1 2027           | 2027-03-31
          Q3 FY27           | 2027-09-30
          end of Q3         | 2026-09-30
          tbd               | unknown
          2/30              | NO_SUCH_DATE
          2026-02-29        | NO_SUCH_DATE
          13/13             | NO_SUCH_DATE
          in 9999 years     | OUT_OF_RANGE
          1/1/0001          | OUT_OF_RANGE
          0/0               | NO_SUCH_DATE
          march 32          | NO_SUCH_DATE
          -5 days           | GARBAGE
          marker            | GARBAGE
          42                | GARBAGE
          soon              | GARBAGE
          """)
  void readsEnglish(String typed, String meaning) {
    assertThat(read(typed, Locale.ENGLISH, DateDirection.NEXT)).isEqualTo(meaning);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          오늘                | 2026-03-31
          내일                | 2026-04-01
          모레                | 2026-04-02
          어제                | 2026-03-30
          금요일               | 2026-04-03
          금요일까지            | 2026-04-03
          다음 주 금요일         | 2026-04-10
          다음주 금요일          | 2026-04-10
          이번 주 금요일         | 2026-04-03
          지난주 월요일          | 2026-03-23
          3월 31일            | 2026-03-31
          3월31일             | 2026-03-31
          2026년 12월 31일     | 2026-12-31
          2026년 3월 31일 (화)  | 2026-03-31
          2026년 3월 31일 (수)  | WRONG_WEEKDAY
          2026. 12. 31.      | 2026-12-31
          12.31              | 2026-12-31
          26.12.31           | 2026-12-31
          월말                | 2026-03-31
          다음 달 말            | 2026-04-30
          다음달 15일           | 2026-04-15
          15일                | 2026-04-15
          분기말               | 2026-03-31
          연말                | 2026-12-31
          3월 말              | 2026-03-31
          3주 후              | 2026-04-21
          10일 뒤             | 2026-04-10
          2주 전              | 2026-03-17
          3개월 후             | 2026-06-30
          2년 뒤              | 2028-03-31
          내년 1월 5일          | 2027-01-05
          3분기               | 2026-09-30
          2027년 1분기         | 2027-03-31
          내년 1분기            | 2027-03-31
          다음 달              | 2026-04-30 or 2026-04-01
          3/4/26             | 2003-04-26 or 2026-03-04 or 2026-04-03
          미정                | unknown
          2월 30일            | NO_SUCH_DATE
          다음 달 31일          | NO_SUCH_DATE
          언젠가               | GARBAGE
          """)
  void readsKorean(String typed, String meaning) {
    assertThat(read(typed, Locale.KOREAN, DateDirection.NEXT)).isEqualTo(meaning);
  }

  @ParameterizedTest(name = "since {0} is {1}")
  @CsvSource({
    "3/31, 2026-03-31",
    "4/1, 2025-04-01",
    "2/29, 2024-02-29",
    "friday, 2026-03-27",
    "Q1, 2026-01-01",
    "Q2, 2025-04-01",
    "2 weeks, 2026-03-17",
    "15일, 2026-03-15",
  })
  void looksBack(String typed, String meaning) {
    assertThat(read(typed, Locale.ENGLISH, DateDirection.LAST)).isEqualTo(meaning);
  }

  @ParameterizedTest(name = "in Britain {0} is {1}")
  @CsvSource({"3/4, 2026-04-03", "3/31, 2026-03-31", "3/4/2027, 2027-04-03"})
  void putsTheDayFirstInBritain(String typed, String meaning) {
    assertThat(read(typed, Locale.UK, DateDirection.NEXT)).isEqualTo(meaning);
  }

  @ParameterizedTest(name = "with a fiscal year from month {1}, {0} is {2}")
  @CsvSource({
    "Q1, 4, 2026-06-30",
    "Q4, 4, 2026-03-31",
    "Q1 2027, 4, 2026-06-30",
    "Q1 2027, 2, 2026-04-30",
    "eoq, 2, 2026-04-30",
    "eoy, 2, 2026-12-31 or 2027-01-31",
  })
  void countsQuartersFromTheFiscalYear(String typed, int month, String meaning) {
    var context = new DateContext(TUESDAY, Locale.ENGLISH, DateDirection.NEXT, month);
    assertThat(Shown.of(DateReader.read(typed, context), LocalDate::toString)).isEqualTo(meaning);
  }

  private static String read(String typed, Locale locale, DateDirection direction) {
    var context = new DateContext(TUESDAY, locale, direction, 1);
    return Shown.of(DateReader.read(typed, context), LocalDate::toString);
  }
}
