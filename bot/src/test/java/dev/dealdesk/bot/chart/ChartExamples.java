package dev.dealdesk.bot.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Charts of a usual week, in both languages. */
final class ChartExamples {

  static final Currency USD = Currency.getInstance("USD");
  static final Currency KRW = Currency.getInstance("KRW");

  private ChartExamples() {}

  static Bars funnel() {
    return new Bars(
        "funnel",
        "Pipeline by stage · this quarter",
        List.of(
            bar("Prospecting", "412000", "14 · $412K"),
            bar("Qualification", "655000", "11 · $655K"),
            bar("Needs Analysis", "1240000", "9 · $1.24M"),
            bar("Proposal/Price Quote", "842000", "6 · $842K"),
            bar("Negotiation/Review", "391000", "3 · $391K")));
  }

  static Bars koreanFunnel() {
    return new Bars(
        "funnel",
        "단계별 파이프라인 · 이번 분기",
        List.of(
            bar("프로스펙팅", "412000000", "14건 · ₩4.12억"),
            bar("검증", "655000000", "11건 · ₩6.55억"),
            bar("요구 사항 분석", "1240000000", "9건 · ₩12.4억"),
            bar("제안/가격 견적", "842000000", "6건 · ₩8.42억"),
            bar("협상/검토", "39100000", "3건 · ₩3,910만")));
  }

  static Bars.Bar bar(String label, String value, String figure) {
    return new Bars.Bar(label, new BigDecimal(value), figure);
  }

  static Waterfall movement() {
    return new Waterfall(
        "movement",
        "What changed · Nov 16 to Nov 23",
        USD,
        step("Opening", "3240000"),
        List.of(
            step("New", "412000"),
            step("Moved in", "120000"),
            step("Reopened", "45000"),
            step("Increased", "88500"),
            step("Decreased", "-61000"),
            step("Moved out", "-150000"),
            step("Won", "-236000"),
            step("Lost", "-95000"),
            step("Rate effect", "-4200")),
        step("Closing", "3359300"));
  }

  static Waterfall koreanMovement() {
    return new Waterfall(
        "movement",
        "변동 · 11월 16일부터 11월 23일까지",
        KRW,
        step("시작", "840000000"),
        List.of(
            step("신규", "412000000"),
            step("증액", "88500000"),
            step("감액", "-61000000"),
            step("범위에서 나감", "-150000000"),
            step("수주", "-636000000"),
            step("실주", "-95000000")),
        step("마감", "398500000"));
  }

  static Waterfall.Step step(String label, String amount) {
    return new Waterfall.Step(label, new BigDecimal(amount));
  }

  static Trend trend() {
    return new Trend(
        "trend",
        "Open pipeline, week by week",
        USD,
        weeks(13),
        List.of(
            new Trend.Line("Amount", values(13, 2_400_000, 210_000)),
            new Trend.Line("Expected", values(13, 1_100_000, 90_000))));
  }

  static Trend koreanTrend() {
    return new Trend(
        "trend",
        "주별 열린 파이프라인",
        KRW,
        weeks(13),
        List.of(
            new Trend.Line("금액", values(13, 2_400_000_000L, 210_000_000)),
            new Trend.Line("예상 매출", values(13, 1_100_000_000, 90_000_000))));
  }

  static List<LocalDate> weeks(int count) {
    return IntStream.range(0, count)
        .mapToObj(week -> LocalDate.of(2026, 8, 31).plusWeeks(week))
        .toList();
  }

  static List<BigDecimal> values(int count, long base, long step) {
    return IntStream.range(0, count)
        .mapToObj(week -> BigDecimal.valueOf(base + step * (week * 7 % 5) + step * week / 3))
        .toList();
  }

  static QuotaForecast forecast() {
    return new QuotaForecast(
        "forecast",
        "Forecast against quota · Q4 2026",
        USD,
        List.of(
            row("Mina Park", "420000", "180000", "240000", "310000", "800000"),
            row("Ben Carter", "610000", "90000", "40000", "120000", "600000"),
            row("Ji-woo Han", "95000", "260000", "310000", "420000", "750000"),
            new QuotaForecast.Row(
                "No owner",
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                new BigDecimal("45000"),
                Optional.empty())));
  }

  static QuotaForecast koreanForecast() {
    return new QuotaForecast(
        "forecast",
        "할당량 대비 예측 · 2026년 4분기",
        KRW,
        List.of(
            row("박미나", "420000000", "180000000", "240000000", "310000000", "800000000"),
            row("김벤", "610000000", "90000000", "40000000", "120000000", "600000000")));
  }

  private static QuotaForecast.Row row(
      String label, String closed, String commit, String best, String pipeline, String quota) {
    return new QuotaForecast.Row(
        label,
        new BigDecimal(closed),
        new BigDecimal(commit),
        new BigDecimal(best),
        new BigDecimal(pipeline),
        Optional.of(new BigDecimal(quota)));
  }
}
