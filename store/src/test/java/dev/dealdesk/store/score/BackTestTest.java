package dev.dealdesk.store.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.store.Examples;
import dev.dealdesk.store.score.BackTest.Guess;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What scores are worth, on desks whose law is known. Prints the figures that stand in the docs.
 */
class BackTestTest {

  private static final LocalDate LAST = LocalDate.parse("2026-02-01");
  private static final LocalDate FROM = LocalDate.parse("2025-05-01");
  private static final LocalDate TO = LocalDate.parse("2025-10-01");

  @Test
  void findsWhatWins() {
    Examples desk = desk(4_000, true);
    BackTest test = BackTest.of(desk, FROM, TO);
    report(test.report("Generated, with a law"));
    List<Guess> all = test.all();
    assertThat(BackTest.brier(all)).isLessThan(BackTest.baseBrier(all) - 0.03);
    assertThat(BackTest.calibrationError(all)).isLessThanOrEqualTo(0.05);
    assertThat(BackTest.coverage(all)).isBetween(0.75, 0.85);
    assertThat(named(all).keySet())
        .contains(Factor.Kind.DECISION_MAKER, Factor.Kind.OWNER_WIN_RATE);
    assertThat(named(all).getOrDefault(Factor.Kind.DECISION_MAKER, 0L))
        .isGreaterThan(all.size() * 2L / 3);
  }

  @Test
  void inventsNothingWhereNothingWins() {
    Examples desk = desk(1_500, false);
    BackTest test = BackTest.of(desk, TO.minusMonths(3), TO);
    report(test.report("Generated, without a law"));
    List<Guess> all = test.all();
    assertThat(BackTest.brier(all)).isLessThanOrEqualTo(BackTest.baseBrier(all) + 0.002);
    assertThat(named(all)).isEmpty();
    assertThat(BackTest.calibrationError(all)).isLessThanOrEqualTo(0.05);
    assertThat(BackTest.coverage(all)).isBetween(0.75, 0.85);
  }

  private static Examples desk(int count, boolean lawful) {
    Examples desk = Examples.workspace();
    GeneratedSales.into(desk.guild(), LAST, count, lawful);
    return desk;
  }

  /** How often each kind is among the factors that are shown. */
  private static Map<Factor.Kind, Long> named(List<Guess> guesses) {
    Map<Factor.Kind, Long> named = new EnumMap<>(Factor.Kind.class);
    for (Guess guess : guesses) {
      guess.score().raising().forEach(factor -> named.merge(factor.kind(), 1L, Long::sum));
      guess.score().lowering().forEach(factor -> named.merge(factor.kind(), 1L, Long::sum));
    }
    return named;
  }

  private static void report(String text) {
    System.out.println(text);
  }
}
