package dev.dealdesk.bot.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentReaderTest {

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "60, 60",
    "60%, 60",
    "60 %, 60",
    "６０％, 60",
    "60퍼센트, 60",
    "60 percent, 60",
    "60.0, 60",
    "0, 0",
    "1, 1",
    "100%, 100",
    "0.6, 60 or 1",
    "1.0, 100 or 1",
    "0.6%, TOO_PRECISE",
    "60.5, TOO_PRECISE",
    "-1, NEGATIVE",
    "101, TOO_LARGE",
    "미정, unknown",
    "half, GARBAGE",
  })
  void reads(String typed, String meaning) {
    assertThat(Shown.of(PercentReader.read(typed), percent -> "" + percent.value()))
        .isEqualTo(meaning);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({"yes, true", "Y, true", "네, true", "no, false", "아니요, false", "maybe, GARBAGE"})
  void readsYesAndNo(String typed, String meaning) {
    assertThat(Shown.of(YesNoReader.read(typed), Object::toString)).isEqualTo(meaning);
  }
}
