package dev.dealdesk.store.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.dealdesk.store.pipeline.PastDesk.Life;
import dev.dealdesk.store.pipeline.PastDesk.State;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MetricsTest {

  private static final Period MARCH = new FiscalCalendar(1).month(LocalDate.of(2026, 3, 1));
  private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");
  private static final int PROSPECTING = 0;
  private static final int PROPOSAL = 3;
  private static final int WON = 5;
  private static final int LOST = 6;

  private final PastDesk desk = new PastDesk();

  @Test
  void winRateCycleAndVelocityAreThoseOfWhatClosedInThePeriod() {
    desk.write(
        List.of(
            life(1, state("2026-02-01", 0, PROSPECTING, "400"), state("2026-03-03", 0, WON, "400")),
            life(2, state("2026-03-01", 0, PROSPECTING, "200"), state("2026-03-11", 0, WON, "200")),
            life(3, state("2026-02-01", 0, PROPOSAL, "300"), state("2026-03-09", 0, LOST, "300")),
            // Won without an amount, and lost in another month.
            life(4, state("2026-03-02", 1, PROPOSAL, null), state("2026-03-12", 1, WON, null)),
            life(5, state("2026-02-01", 0, PROPOSAL, "900"), state("2026-02-09", 0, LOST, "900")),
            life(6, state("2026-03-20", 0, PROPOSAL, "1000")),
            life(7, state("2026-03-20", 0, PROSPECTING, "500"))));

    OwnerFigures told = desk.read(d -> d.metrics().owners(Scope.ALL, MARCH, APRIL));

    Figures kim = told.owners().getFirst().figures();
    assertThat(told.owners().getFirst().owner().orElseThrow().name()).isEqualTo("Kim");
    assertThat(kim.winRate().orElseThrow()).isEqualTo(2 / 3.0);
    assertThat(kim.winRateByAmount().orElseThrow()).isEqualTo(600 / 900.0);
    assertThat(kim.averageWon().orElseThrow().amount()).isEqualTo(new BigDecimal("300.00"));
    // 30 days and 10 days.
    assertThat(kim.averageCycleDays().orElseThrow()).isEqualTo(20);
    assertThat(kim.open().count()).isEqualTo(2);
    assertThat(kim.open().expected().amount()).isEqualTo(new BigDecimal("800.00"));
    // 2 open × 2/3 × 300 ÷ 20.
    assertThat(kim.velocity().orElseThrow().amount()).isEqualTo(new BigDecimal("20.00"));

    assertThat(told.all().won()).isEqualTo(3);
    assertThat(told.all().wonWithoutAmount()).isEqualTo(1);
    assertThat(told.all().averageWon()).isEqualTo(kim.averageWon());
    assertThat(told.all().worked()).isEqualTo(6);
  }

  @Test
  void aPushIsTheOwnersWhoMadeItAndBringsSlipDays() {
    desk.write(
        List.of(
            life(
                1,
                closing("2026-02-20", 0, "2026-03-31"),
                closing("2026-03-02", 0, "2026-04-30"),
                closing("2026-03-20", 0, "2026-05-10"),
                // Pulled in again, then given away, which is no push.
                closing("2026-03-25", 0, "2026-05-01"),
                closing("2026-03-26", 1, "2026-05-01")),
            life(
                2,
                closing("2026-02-20", 1, "2026-03-31"),
                closing("2026-02-27", 1, "2026-06-30"))));

    OwnerFigures told = desk.read(d -> d.metrics().owners(Scope.ALL, MARCH, APRIL));

    assertThat(told.all().pushes()).isEqualTo(2);
    assertThat(told.all().slipDays()).isEqualTo(40);
    assertThat(of(told, "Kim").pushes()).isEqualTo(2);
    assertThat(of(told, "Lee").pushes()).isZero();
    assertThat(of(told, "Lee").worked()).isEqualTo(2);
  }

  @Test
  void aStayCountsInThePeriodInWhichItEnds() {
    desk.write(
        List.of(
            life(
                1,
                state("2026-02-20", 0, PROSPECTING, "1"),
                state("2026-03-02", 0, PROPOSAL, "1"),
                state("2026-03-06", 0, WON, "1")),
            life(2, state("2026-03-01", 0, PROPOSAL, "1"), state("2026-03-03", 0, LOST, "1")),
            life(
                3, state("2026-03-01", 0, PROPOSAL, "1"), state("2026-03-04", 0, PROSPECTING, "1")),
            life(4, state("2026-01-01", 0, PROPOSAL, "1"), state("2026-02-01", 0, WON, "1"))));

    List<StageFigures> told = desk.read(d -> d.metrics().stages(Scope.ALL, MARCH, APRIL));

    assertThat(told)
        .extracting(each -> each.stage().name().english())
        .containsExactly("Prospecting", "Proposal/Price Quote");
    assertThat(told.getFirst().forward()).isEqualTo(1);
    assertThat(told.getFirst().averageDays().orElseThrow()).isCloseTo(10, within(1e-9));
    StageFigures proposal = told.getLast();
    assertThat(List.of(proposal.won(), proposal.lost(), proposal.back()))
        .containsExactly(1L, 1L, 1L);
    assertThat(proposal.conversion().orElseThrow()).isEqualTo(0.5);
    assertThat(proposal.averageDays().orElseThrow()).isCloseTo(3, within(1e-9));
  }

  private static Figures of(OwnerFigures told, String name) {
    return told.owners().stream()
        .filter(each -> each.owner().orElseThrow().name().equals(name))
        .findFirst()
        .orElseThrow()
        .figures();
  }

  private static Life life(long number, State... states) {
    return new Life(number, Optional.empty(), List.of(states));
  }

  /** Closed ones close on the day that they become so. */
  private static State state(String day, int owner, int stage, @Nullable String amount) {
    return new State(
        Instant.parse(day + "T00:00:00Z"),
        owner,
        stage,
        "USD",
        amount == null ? null : new BigDecimal(amount),
        stage < WON ? LocalDate.of(2026, 6, 30) : LocalDate.parse(day),
        false);
  }

  private static State closing(String day, int owner, String closes) {
    return new State(
        Instant.parse(day + "T00:00:00Z"),
        owner,
        PROSPECTING,
        "USD",
        BigDecimal.TEN,
        LocalDate.parse(closes),
        false);
  }
}
