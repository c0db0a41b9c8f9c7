package dev.dealdesk.bot.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyReaderTest {

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          45k              | 45000
          $1.2m            | 1200000 USD
          45,000           | 45000
          45000.50         | 45000.5
          45 000           | 45000
          1'234'567.89     | 1234567.89
          １２，０００        | 12000
          USD 45k          | 45000 USD
          45k usd          | 45000 USD
          45kUSD           | 45000 USD
          us$45            | 45 USD
          €45.000,50       | 45000.5 EUR
          €1.234           | 1234 EUR
          1.234.567        | 1234567
          1.2 million      | 1200000
          2bn              | 2000000000
          1.234m           | 1234000
          3,5              | 3.5
          .5m              | 500000
          45,000 dollars   | 45000 USD
          CHF 1'000        | 1000 CHF
          £45k             | 45000 GBP
          $45 usd          | 45 USD
          0                | 0
          1,234            | 1234
          1.234            | 1234 or 1.23
          ¥5000            | 5000 JPY or 5000 CNY
          JP¥5000          | 5000 JPY
          5000 yen         | 5000 JPY
          unknown          | unknown
          TBD              | unknown
          ?                | unknown
          -                | unknown
          -45k             | NEGATIVE
          $-5              | NEGATIVE
          -$5              | NEGATIVE
          1000000000000001 | TOO_LARGE
          1000000bn        | 1000000000000000
          1.2345           | TOO_PRECISE
          ₩0.5             | TOO_PRECISE
          $45 eur          | GARBAGE
          1,00             | 1
          1,2345,678       | GARBAGE
          0,123            | TOO_PRECISE
          45-50k           | GARBAGE
          45kk             | GARBAGE
          10²              | GARBAGE
          ½                | GARBAGE
          k                | GARBAGE
          $                | GARBAGE
          lots             | GARBAGE
          ' '              | EMPTY
          """)
  void readsEnglish(String typed, String meaning) {
    assertThat(read(typed, "USD")).isEqualTo(meaning);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          4,500만           | 45000000
          ₩4,500만          | 45000000 KRW
          4,500만원          | 45000000 KRW
          45,000,000원       | 45000000 KRW
          1.5억             | 150000000
          1억 2,000만        | 120000000
          1억2천만원          | 120000000 KRW
          1조 2,000억        | 1200000000000
          45천              | 45000
          4천5백만           | 45000000
          3만5천             | 35000
          천만원             | 10000000 KRW
          1억원              | 100000000 KRW
          4,500만 5,000원    | 45005000 KRW
          45만 달러          | 450000 USD
          45만 유로          | 450000 EUR
          5000 엔            | 5000 JPY
          5000 위안          | 5000 CNY
          ４，５００만         | 45000000
          1억 5천            | 150000000 or 100005000
          미정              | unknown
          모름              | unknown
          1.5원             | TOO_PRECISE
          -3억              | NEGATIVE
          2000조            | TOO_LARGE
          1만 1억            | GARBAGE
          45k만             | GARBAGE
          많이              | GARBAGE
          """)
  void readsKorean(String typed, String meaning) {
    assertThat(read(typed, "KRW")).isEqualTo(meaning);
  }

  @ParameterizedTest(name = "{0} in a workspace of {1} is {2}")
  @CsvSource({
    "4500만, USD, 45000000",
    "$45k, CAD, 45000 CAD or 45000 USD",
    "$45k, KRW, 45000 USD",
    "¥5000, JPY, 5000 JPY",
    "¥5000, CNY, 5000 CNY",
    "1.234, EUR, 1234",
    "1.234, KWD, 1.234",
    "1.5, KRW, TOO_PRECISE",
    "1.5k, KRW, 1500",
  })
  void mindsTheWorkspacesCurrency(String typed, String workspace, String meaning) {
    assertThat(read(typed, workspace)).isEqualTo(meaning);
  }

  private static String read(String typed, String workspace) {
    return Shown.money(MoneyReader.read(typed, Currency.getInstance(workspace)));
  }
}
