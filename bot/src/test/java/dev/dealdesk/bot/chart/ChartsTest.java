package dev.dealdesk.bot.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.text.Bundles;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ChartsTest {

  private final Charts english = new Charts(new Bundles().english());
  private final Charts korean = new Charts(new Bundles().korean());

  @Test
  void everyChartIsDrawnInBothLanguages() throws IOException {
    for (Block.Picture picture :
        List.of(
            english.of(ChartExamples.funnel()),
            korean.of(ChartExamples.koreanFunnel()),
            english.of(ChartExamples.movement()),
            korean.of(ChartExamples.koreanMovement()),
            english.of(ChartExamples.trend()),
            korean.of(ChartExamples.koreanTrend()),
            english.of(ChartExamples.forecast()),
            korean.of(ChartExamples.koreanForecast()))) {
      BufferedImage image = image(picture);
      assertThat(image.getWidth()).isEqualTo(1200);
      assertThat(inked(image)).as(picture.file().name()).isGreaterThan(10_000);
      assertThat(picture.file().bytes().length).isLessThan(200_000);
    }
  }

  @Test
  void theSameFiguresAreTheSamePicture() {
    assertThat(english.of(ChartExamples.movement()).file().bytes())
        .isEqualTo(english.of(ChartExamples.movement()).file().bytes());
  }

  @Test
  void theFiguresAreSaidInWords() {
    assertThat(english.of(ChartExamples.movement()).description())
        .startsWith("What changed · Nov 16 to Nov 23. Opening: $3.24M; New: +$412K;")
        .contains("Won: −$236K")
        .endsWith("Closing: $3.36M");
    assertThat(korean.of(ChartExamples.koreanFunnel()).description())
        .isEqualTo(
            "단계별 파이프라인 · 이번 분기. 프로스펙팅: 14건 · ₩4.12억; 검증: 11건 · ₩6.55억; 요구 사항 분석:"
                + " 9건 · ₩12.4억; 제안/가격 견적: 6건 · ₩8.42억; 협상/검토: 3건 · ₩3,910만");
    assertThat(english.of(ChartExamples.trend()).description())
        .contains("Amount: $2.4M on Aug 31, 2026, $4.08M on Nov 23, 2026");
    assertThat(english.of(ChartExamples.forecast()).description())
        .contains("Mina Park: Closed: $420K, Commit: $180K", "Quota: $800K");
    assertThat(english.of(bars(0)).description()).isEqualTo("Bars. Nothing to show.");
  }

  @Test
  void nothingOneAndManyAreDrawn() throws IOException {
    for (int count : List.of(0, 1, 30)) {
      assertThat(inked(image(english.of(bars(count))))).isGreaterThan(500);
      assertThat(inked(image(korean.of(forecast(count))))).isGreaterThan(500);
      assertThat(inked(image(korean.of(trend(count))))).isGreaterThan(500);
      assertThat(inked(image(english.of(waterfall("0", steps(count)))))).isGreaterThan(500);
    }
    assertThat(image(english.of(bars(30))).getHeight())
        .isEqualTo(image(english.of(bars(300))).getHeight());
  }

  @Test
  void sumsBelowZeroAndOfZeroAreDrawn() throws IOException {
    List<Waterfall.Step> down = List.of(ChartExamples.step("Down", "-500"));
    assertThat(inked(image(english.of(waterfall("100", down))))).isGreaterThan(1000);
    assertThat(inked(image(english.of(waterfall("0", List.of()))))).isGreaterThan(500);
    List<BigDecimal> values = List.of(new BigDecimal("-5"), new BigDecimal("12"));
    Trend trend =
        new Trend(
            "t",
            "T",
            ChartExamples.USD,
            ChartExamples.weeks(2),
            List.of(new Trend.Line("L", values)));
    assertThat(inked(image(english.of(trend)))).isGreaterThan(1000);
    assertThat(inked(image(english.of(ofZeros())))).isGreaterThan(500);
  }

  private static Trend ofZeros() {
    List<BigDecimal> zeros = List.of(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    return new Trend(
        "t",
        "T",
        ChartExamples.KRW,
        ChartExamples.weeks(3),
        List.of(new Trend.Line("A", zeros), new Trend.Line("B", zeros)));
  }

  @Test
  void hugeSumsKeepTheirPlace() throws IOException {
    Waterfall huge =
        waterfall("999999999999999999999", List.of(ChartExamples.step("More", "123456789012345")));
    assertThat(inked(image(english.of(huge)))).isGreaterThan(1000);
  }

  @Test
  void namesMayBeAnything() throws IOException {
    List<String> names =
        List.of(
            "x".repeat(5_000),
            "가나다라마바사아자차카타파하".repeat(20),
            "\u202Eevil\u2066 \u0000\u0007",
            "🚀🔥👩‍👩‍👧‍👦",
            "محمد الأمين",
            "שלום",
            "Z͑ͫ̓a͙l͉go",
            "",
            "   ",
            "Müşteri Łódź – Ørsted",
            "株式会社テスト");
    List<Bars.Bar> bars =
        names.stream().map(name -> new Bars.Bar(name, BigDecimal.TEN, name)).toList();
    assertThat(inked(image(english.of(new Bars("b", names.getFirst(), bars))))).isGreaterThan(500);
  }

  private static Bars bars(int count) {
    return new Bars(
        "bars",
        "Bars",
        IntStream.range(0, count)
            .mapToObj(i -> ChartExamples.bar("Bar " + i, String.valueOf(i * 100), "$" + i))
            .toList());
  }

  private static QuotaForecast forecast(int count) {
    return new QuotaForecast(
        "forecast",
        "예측",
        ChartExamples.KRW,
        IntStream.range(0, count)
            .mapToObj(i ->
                new QuotaForecast.Row(
                    "담당자 " + i,
                    BigDecimal.valueOf(i),
                    BigDecimal.ONE,
                    BigDecimal.ZERO,
                    BigDecimal.TEN,
                    i % 2 == 0 ? Optional.empty() : Optional.of(BigDecimal.ZERO)))
            .toList());
  }

  private static Trend trend(int count) {
    return new Trend(
        "trend",
        "추이",
        ChartExamples.KRW,
        ChartExamples.weeks(count),
        List.of(new Trend.Line("금액", ChartExamples.values(count, 10, 3))));
  }

  private static List<Waterfall.Step> steps(int count) {
    List<Waterfall.Step> steps = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      steps.add(ChartExamples.step("Step " + i, String.valueOf(i * 7 % 5 * 100 - 150)));
    }
    return steps;
  }

  private static Waterfall waterfall(String opening, List<Waterfall.Step> changes) {
    BigDecimal closing =
        changes.stream()
            .map(Waterfall.Step::amount)
            .reduce(new BigDecimal(opening), BigDecimal::add);
    return new Waterfall(
        "movement",
        "Movement",
        ChartExamples.USD,
        ChartExamples.step("Opening", opening),
        changes,
        new Waterfall.Step("Closing", closing));
  }

  private static BufferedImage image(Block.Picture picture) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(picture.file().bytes()));
  }

  /** Points that are not the empty panel. */
  private static long inked(BufferedImage image) {
    return IntStream.range(0, image.getHeight())
        .mapToLong(y ->
            IntStream.range(30, image.getWidth() - 30)
                .filter(x -> image.getRGB(x, y) != Palette.PANEL.getRGB())
                .count())
        .sum();
  }
}
