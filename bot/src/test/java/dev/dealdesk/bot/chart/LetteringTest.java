package dev.dealdesk.bot.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import org.junit.jupiter.api.Test;

class LetteringTest {

  @Test
  void everyHangulSyllableCanBeShown() {
    StringBuilder syllables = new StringBuilder();
    for (char syllable = '가'; syllable <= '힣'; syllable++) {
      syllables.append(syllable);
    }
    String all = syllables.toString();
    assertThat(all).hasSize(11_172);
    assertThat(Fonts.regular(20).canDisplayUpTo(all)).isNegative();
    assertThat(Fonts.bold(all, 20).canDisplayUpTo(all)).isNegative();
    assertThat(Fonts.bold(all, 20).getFontName()).contains("Bold");
  }

  @Test
  void whatMoneyAndCompaniesAreWrittenWithCanBeShown() {
    String usual = "€₩¥£$ …–—−·•™®©°%“”‘’×÷≈éñüßØø株式会社テスト(주)㈜ №½";
    assertThat(Lettering.shown(usual)).isEqualTo(usual);
  }

  @Test
  void lettersThatLackBecomeTheNearest() {
    assertThat(Lettering.shown("Łódź, Müşteri, Žižek")).isEqualTo("Lódz, Müsteri, Zizek");
    assertThat(Lettering.shown("₹1.2M")).isEqualTo("INR 1.2M");
  }

  @Test
  void nothingBecomesABox() {
    assertThat(Lettering.shown("Rocket 🚀 Inc 👩‍👩‍👧‍👦")).isEqualTo("Rocket Inc");
    assertThat(Lettering.shown("محمد الأمين Co")).isEqualTo("… Co");
    assertThat(Lettering.shown("🚀")).isEqualTo("…");
    assertThat(Lettering.shown("\u202Eevil\u2066")).isEqualTo("evil");
    assertThat(Lettering.shown(" \u0000 ")).isEqualTo("…");
  }

  @Test
  void whatIsTooLongIsCutToTheRoom() {
    Font font = Fonts.regular(30);
    assertThat(Lettering.fitted("Short", font, 200)).isEqualTo("Short");
    String cut = Lettering.fitted("A name that goes on and on", font, 200);
    assertThat(cut).startsWith("A name").endsWith("…");
    assertThat(Lettering.width(cut, font)).isLessThanOrEqualTo(200);
  }
}
