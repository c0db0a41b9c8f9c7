package dev.dealdesk.bot.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrinterTest {

  private static final LocalDate TUESDAY = LocalDate.parse("2026-03-31");

  private final Printer english = new Printer(Locale.ENGLISH);
  private final Printer korean = new Printer(Locale.KOREAN);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          45000       | USD | $45,000     | US$45,000
          45000.50    | USD | $45,000.50  | US$45,000.50
          -45000.00   | USD | -$45,000    | -US$45,000
          45000000    | KRW | ₩45,000,000 | ₩45,000,000
          5000        | JPY | JP¥5,000    | JP¥5,000
          5000        | CNY | CN¥5,000    | CN¥5,000
          45000.5     | EUR | €45,000.50  | €45,000.50
          """)
  void printsMoney(BigDecimal amount, String currency, String inEnglish, String inKorean) {
    assertThat(english.money(amount, Currency.getInstance(currency))).isEqualTo(inEnglish);
    assertThat(korean.money(amount, Currency.getInstance(currency))).isEqualTo(inKorean);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0             | 0원
          9999          | 9,999원
          45000000      | 4,500만원
          120000000     | 1억 2,000만원
          1200000000000 | 1조 2,000억원
          123456789     | 1억 2,345만 6,789원
          -45000000     | -4,500만원
          """)
  void printsWonInWords(BigDecimal amount, String words) {
    assertThat(Printer.wonInWords(amount)).isEqualTo(words);
  }

  @Test
  void printsDates() {
    assertThat(english.date(TUESDAY)).isEqualTo("Mar 31, 2026");
    assertThat(new Printer(Locale.UK).date(TUESDAY)).isEqualTo("31 Mar 2026");
    assertThat(korean.date(TUESDAY)).isEqualTo("2026년 3월 31일");
    assertThat(english.dateWithWeekday(TUESDAY)).isEqualTo("Tue, Mar 31, 2026");
    assertThat(korean.dateWithWeekday(TUESDAY)).isEqualTo("2026년 3월 31일 (화)");
  }

  @ParameterizedTest
  @CsvSource({
    "12, in 12 days, 12일 후",
    "1, tomorrow, 내일",
    "0, today, 오늘",
    "-3, 3 days ago, 3일 전",
  })
  void printsDaysFromToday(int days, String inEnglish, String inKorean) {
    assertThat(english.daysFrom(TUESDAY, TUESDAY.plusDays(days))).isEqualTo(inEnglish);
    assertThat(korean.daysFrom(TUESDAY, TUESDAY.plusDays(days))).isEqualTo(inKorean);
  }

  @Test
  void printsPercent() {
    assertThat(english.percent(new Percent(60))).isEqualTo("60%");
    assertThat(korean.percent(new Percent(60))).isEqualTo("60%");
  }
}
