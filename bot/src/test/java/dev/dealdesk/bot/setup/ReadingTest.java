package dev.dealdesk.bot.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write for times of day, time zones and periods. */
class ReadingTest {

  @ParameterizedTest
  @CsvSource({
    "9, 09:00",
    "09:30, 09:30",
    "9.30, 09:30",
    "18:00, 18:00",
    "6pm, 18:00",
    "6:15 p.m., 18:15",
    "12am, 00:00",
    "12pm, 12:00",
    "오전 9시, 09:00",
    "오후 6시 반, 18:30",
    "오후 12시, 12:00",
    "18시 30분, 18:30",
    "０９：００, 09:00"
  })
  void timesAreRead(String typed, LocalTime time) {
    assertThat(Times.read(typed)).contains(time);
  }

  @ParameterizedTest
  @ValueSource(strings = {"24:00", "9:60", "13pm", "오후 0시", "오전 9시 pm", "dawn", "", "-1", "9:5"})
  void otherTimesAreNot(String typed) {
    assertThat(Times.read(typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Seoul, Asia/Seoul",
    "서울, Asia/Seoul",
    "asia/seoul, Asia/Seoul",
    "대한민국, Asia/Seoul",
    "new york, America/New_York",
    "뉴욕, America/New_York",
    "são paulo, America/Sao_Paulo",
    "Kolkata, Asia/Kolkata",
    "ho chi minh, Asia/Ho_Chi_Minh",
    "Japan, Asia/Tokyo",
    "utc, UTC",
    "GMT, UTC"
  })
  void zonesAreFound(String typed, String zone) {
    assertThat(Zones.named(typed)).containsExactly(ZoneId.of(zone));
  }

  @Test
  void aCountryWithSeveralZonesIsAChoice() {
    assertThat(Zones.named("Kazakhstan")).hasSizeGreaterThan(1);
    assertThat(Zones.named("Atlantis")).isEmpty();
    assertThat(Zones.named("  ")).isEmpty();
    assertThat(Zones.label(ZoneId.of("Asia/Seoul"), Locale.KOREAN)).isEqualTo("서울 (Asia/Seoul)");
  }

  @Test
  void periodsFollowTheFiscalYear() {
    List<Period> periods = Period.from(LocalDate.of(2026, 3, 2), 4);
    assertThat(periods.getFirst()).isEqualTo(new Period(LocalDate.of(2026, 1, 1), 3));
    assertThat(periods)
        .contains(
            new Period(LocalDate.of(2026, 3, 1), 1),
            new Period(LocalDate.of(2025, 4, 1), 12),
            new Period(LocalDate.of(2026, 4, 1), 12));
    assertThat(Period.of(periods.getFirst().code())).isEqualTo(periods.getFirst());
  }
}
