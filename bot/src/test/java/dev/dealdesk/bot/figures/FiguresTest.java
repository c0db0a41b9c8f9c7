package dev.dealdesk.bot.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.bot.text.Bundles;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.opportunity.Total;
import dev.dealdesk.store.opportunity.Totals;
import dev.dealdesk.store.pipeline.Bridge;
import dev.dealdesk.store.pipeline.FiscalCalendar;
import dev.dealdesk.store.pipeline.Movement;
import dev.dealdesk.store.pipeline.MovementLine;
import dev.dealdesk.store.pipeline.Period;
import dev.dealdesk.store.pipeline.Step;
import dev.dealdesk.store.pipeline.Worth;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FiguresTest {

  private final Texts english = new Bundles().english();
  private final Texts korean = new Bundles().korean();

  @Test
  void periodsAreNamedByTheFiscalYear() {
    LocalDate day = LocalDate.of(2026, 11, 24);
    FiscalCalendar calendar = new FiscalCalendar(1);
    PeriodWords words = new PeriodWords(english, calendar);
    assertThat(words.of(calendar.month(day))).isEqualTo("November 2026");
    assertThat(words.of(calendar.quarter(day))).isEqualTo("Q4 2026");
    assertThat(words.of(calendar.year(day))).isEqualTo("2026");
    assertThat(words.of(new Period(day, day))).isEqualTo("Nov 24, 2026");
    assertThat(words.of(new Period(day, day.plusDays(9)))).isEqualTo("Nov 24, 2026 – Dec 3, 2026");
    FiscalCalendar april = new FiscalCalendar(4);
    PeriodWords inKorean = new PeriodWords(korean, april);
    assertThat(inKorean.of(april.quarter(day))).isEqualTo("2027 회계 연도 3분기");
    assertThat(inKorean.of(april.year(day))).isEqualTo("2027 회계 연도");
    assertThat(inKorean.of(april.month(day))).isEqualTo("2026년 11월");
    assertThat(new PeriodWords(korean, calendar).of(calendar.quarter(day))).isEqualTo("2026년 4분기");
  }

  @Test
  void aSumSaysWhatIsInIt() {
    Worth plain = worth(List.of(line("1200", "USD")), 0, Set.of());
    assertThat(new WorthWords(english).sum(plain).text()).isEqualTo("**$1,200** · expected $600");
    assertThat(new WorthWords(english).brief(plain)).isEqualTo("2 · $1.2K");
    assertThat(new WorthWords(korean).brief(plain)).isEqualTo("2건 · US$1,200");
    assertThat(new WorthWords(english).notes(plain)).isEmpty();
  }

  @Test
  void aSumOfSeveralCurrenciesSaysWhichAreNotInIt() {
    Worth mixed =
        worth(
            List.of(line("1000", "EUR"), line("700000", "KRW"), line("1200", "USD")),
            1,
            Set.of("KRW"));
    assertThat(new WorthWords(english).sum(mixed).text())
        .isEqualTo("**$1,200 + ₩700,000** · expected $600 + ₩700,000");
    assertThat(new WorthWords(english).notes(mixed))
        .containsExactly(
            "-# Converted at the exchange rates of that moment, from €1,000 · $1,200",
            "-# No exchange rate for KRW, which therefore stands by itself. Whoever manages this"
                + " server can enter rates with **/setup**.",
            "-# 1 of them has no amount yet, and is in no sum");
    Worth won = worth(List.of(line("700000", "KRW")), 0, Set.of("KRW"));
    assertThat(new WorthWords(korean).sum(won).text()).isEqualTo("**₩700,000** · 예상 매출 ₩700,000");
    assertThat(new WorthWords(korean).brief(won)).isEqualTo("2건 · ₩70만");
  }

  @Test
  void aMovementIsASumLineByLine() {
    Bridge bridge =
        new Bridge(
            step(3, "1000"),
            Map.of(
                MovementLine.WON, step(1, "-300"),
                MovementLine.NEW, step(2, "500.50"),
                MovementLine.RATE_EFFECT, step(1, "0")),
            step(4, "1200.50"));
    MovementWords words = new MovementWords(english);
    assertThat(words.sum(bridge))
        .isEqualTo(
            """
            Opening **$1,000** (3)
            New **+$500.50** (2)
            Won **−$300** (1)
            Exchange rates **$0** (1)
            Closing **$1,200.50** (4)\
            """);
    assertThat(new MovementWords(korean).brief(bridge))
        .isEqualTo("US$1,000 → US$1,200.50: 신규 +US$500.50 · 수주 −US$300 · 환율 영향 US$0");
    assertThat(words.waterfall("T", bridge).changes()).hasSize(2);
    assertThat(words.notes(new Movement(Instant.EPOCH, Instant.EPOCH, bridge, List.of(), Set.of())))
        .isEmpty();
  }

  private static Step step(long count, String amount) {
    return new Step(count, total(amount, "USD"));
  }

  private static Totals.Line line(String amount, String currency) {
    return new Totals.Line(1, total(amount, currency), total(amount, currency));
  }

  private static Total total(String amount, String currency) {
    return new Total(new BigDecimal(amount), Currency.getInstance(currency));
  }

  private static Worth worth(List<Totals.Line> lines, long unknown, Set<String> apart) {
    return new Worth(
        new Totals(2, unknown, lines),
        total("1200", "USD"),
        total("600", "USD"),
        apart.stream().map(Currency::getInstance).collect(Collectors.toSet()));
  }
}
