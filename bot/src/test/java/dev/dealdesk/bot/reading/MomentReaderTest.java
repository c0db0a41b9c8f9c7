package dev.dealdesk.bot.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentReaderTest {

  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

  /** A Tuesday, 14:20 in Seoul. */
  private static final Instant NOW = Instant.parse("2026-03-31T05:20:00Z");

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          now                    | 2026-03-31T14:20
          30 minutes ago         | 2026-03-31T13:50
          half an hour ago       | 2026-03-31T13:50
          an hour ago            | 2026-03-31T13:20
          2h ago                 | 2026-03-31T12:20
          1h 30m ago             | 2026-03-31T12:50
          today                  | 2026-03-31T14:20
          yesterday              | 2026-03-30T00:00
          yesterday 3pm          | 2026-03-30T15:00
          yesterday at 3:15 pm   | 2026-03-30T15:15
          3pm yesterday          | 2026-03-30T15:00
          10am                   | 2026-03-31T10:00
          3pm                    | 2026-03-30T15:00
          noon                   | 2026-03-31T12:00
          14:00                  | 2026-03-31T14:00
          15:00                  | 2026-03-30T15:00
          03:00                  | 2026-03-31T03:00
          3:00                   | 2026-03-30T15:00 or 2026-03-31T03:00
          3/2 14:30              | 2026-03-02T14:30
          2026-03-02 15:15       | 2026-03-02T15:15
          2026-03-02             | 2026-03-02T00:00
          last friday 9am        | 2026-03-27T09:00
          monday                 | 2026-03-30T00:00
          tomorrow 10am          | 2026-04-01T10:00
          2 days ago             | 2026-03-29T00:00
          12am                   | 2026-03-31T00:00
          25:00                  | GARBAGE
          2/30 10am              | NO_SUCH_DATE
          ago                    | GARBAGE
          soon                   | GARBAGE
          tbd                    | unknown
          """)
  void readsEnglish(String typed, String meaning) {
    assertThat(read(typed, Locale.ENGLISH)).isEqualTo(meaning);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          방금               | 2026-03-31T14:20
          30분 전            | 2026-03-31T13:50
          한참 전            | GARBAGE
          2시간 전           | 2026-03-31T12:20
          1시간 30분 전      | 2026-03-31T12:50
          오늘 오전 10시     | 2026-03-31T10:00
          어제 오후 3시      | 2026-03-30T15:00
          어제 오후 3시 반   | 2026-03-30T15:30
          어제 오후 3시 15분에 | 2026-03-30T15:15
          오후 1시           | 2026-03-31T13:00
          오후 3:30          | 2026-03-30T15:30
          어제 3시           | 2026-03-30T15:00 or 2026-03-30T03:00
          지난주 월요일 9시  | 2026-03-23T09:00
          3월 2일 14시       | 2026-03-02T14:00
          밤 11시            | 2026-03-30T23:00
          밤 12시            | 2026-03-31T00:00
          낮 12시            | 2026-03-31T12:00
          정오               | 2026-03-31T12:00
          2주 전             | 2026-03-17T00:00
          3시간              | GARBAGE
          내일 오전 9시      | 2026-04-01T09:00
          """)
  void readsKorean(String typed, String meaning) {
    assertThat(read(typed, Locale.KOREAN)).isEqualTo(meaning);
  }

  private static String read(String typed, Locale locale) {
    DateContext context =
        new DateContext(LocalDate.parse("2026-03-31"), locale, DateDirection.LAST, 1);
    return switch (MomentReader.read(typed, NOW, SEOUL, context)) {
      case Reading.Understood<Instant>(var instant) -> local(instant);
      case Reading.Ambiguous<Instant>(var instants) ->
          instants.stream().map(MomentReaderTest::local).collect(Collectors.joining(" or "));
      case Reading.Unknown<Instant>() -> "unknown";
      case Reading.NotUnderstood<Instant>(var reason) -> reason.name();
    };
  }

  private static String local(Instant instant) {
    return LocalDateTime.ofInstant(instant, SEOUL).toString();
  }
}
