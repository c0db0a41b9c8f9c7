package dev.dealdesk.store.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dealdesk.store.Money;
import dev.dealdesk.store.opportunity.Total;
import dev.dealdesk.store.person.Person;
import dev.dealdesk.store.pipeline.FiscalCalendar;
import dev.dealdesk.store.pipeline.Moment;
import dev.dealdesk.store.pipeline.PastDesk;
import dev.dealdesk.store.pipeline.PastDesk.Life;
import dev.dealdesk.store.pipeline.PastDesk.State;
import dev.dealdesk.store.pipeline.Period;
import dev.dealdesk.store.workspace.Author;
import dev.dealdesk.store.workspace.NotAllowedException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ForecastsTest {

  private static final Period SPRING = new FiscalCalendar(1).quarter(LocalDate.of(2026, 5, 1));
  private static final Instant MAY = Instant.parse("2026-05-20T00:00:00Z");
  private static final int PROSPECTING = 0;
  private static final int PROPOSAL = 3;
  private static final int NEGOTIATION = 4;
  private static final int WON = 5;

  private final PastDesk desk = new PastDesk();

  @Test
  void aLineIsWhatIsClosedAndWhatIsOpenByCategory() {
    desk.rate("EUR", "1.1", Instant.parse("2026-01-01T00:00:00Z"));
    desk.write(
        List.of(
            life(1, state("2026-04-03", 0, WON, "1000", "2026-04-10")),
            life(2, state("2026-04-03", 0, NEGOTIATION, "500", "2026-06-10")),
            life(3, state("2026-04-03", 0, PROPOSAL, "300", "2026-06-30")),
            life(4, state("2026-04-03", 0, PROSPECTING, "200", "2026-06-30")),
            // Of another quarter, without a date, and without an amount.
            life(5, state("2026-04-03", 0, NEGOTIATION, "900", "2026-07-01")),
            life(6, state("2026-04-03", 0, NEGOTIATION, "900", null)),
            life(7, state("2026-04-03", 1, NEGOTIATION, null, "2026-06-01")),
            life(
                8,
                new State(
                    Instant.parse("2026-04-03T00:00:00Z"),
                    1,
                    NEGOTIATION,
                    "EUR",
                    new BigDecimal("100.00"),
                    LocalDate.of(2026, 6, 1),
                    false)),
            life(
                9,
                new State(
                    Instant.parse("2026-04-03T00:00:00Z"),
                    1,
                    NEGOTIATION,
                    "JPY",
                    new BigDecimal("100"),
                    LocalDate.of(2026, 6, 1),
                    false))));
    quota(0, "2026-04-01", 3, "2500");
    // Three months make a quarter; two do not.
    quota(1, "2026-04-01", 1, "100");
    quota(1, "2026-05-01", 1, "100");

    ForecastSheet sheet = sheet(MAY);

    ForecastLine kim = sheet.owners().getFirst().line();
    assertThat(kim.closed()).isEqualTo(usd("1000.00"));
    assertThat(kim.commit()).isEqualTo(usd("500.00"));
    assertThat(kim.bestCase()).isEqualTo(usd("300.00"));
    assertThat(kim.pipeline()).isEqualTo(usd("200.00"));
    assertThat(kim.forecast()).isEqualTo(usd("1500.00"));
    assertThat(kim.gap()).contains(usd("1000.00"));
    assertThat(kim.attainment().orElseThrow()).isEqualTo(0.4);
    assertThat(kim.coverage().orElseThrow()).isEqualTo(1000 / 1500.0);
    assertThat(sheet.total().forecast()).isEqualTo(usd("1610.00"));
    assertThat(sheet.total().quota()).contains(usd("2500.00"));
    assertThat(sheet.withoutQuota()).isEqualTo(1);
    assertThat(sheet.unknownAmounts()).isEqualTo(1);
    assertThat(sheet.undated()).isEqualTo(1);
    assertThat(sheet.apart()).extracting(Object::toString).containsExactly("JPY");

    quota(1, "2026-06-01", 1, "150");
    assertThat(sheet(MAY).total().quota()).contains(usd("2850.00"));
  }

  @Test
  void aManagersWordTakesThePlaceOfClosedAndCommitFromThenOn() {
    desk.write(
        List.of(
            life(1, state("2026-04-03", 0, WON, "1000", "2026-04-10")),
            life(2, state("2026-04-03", 0, NEGOTIATION, "500", "2026-06-10"))));
    Instant tenth = Instant.parse("2026-05-10T00:00:00Z");
    adjust(tenth, Optional.of(Money.of("1200", "USD")), "Two are shaky");

    ForecastSheet adjusted = sheet(MAY);
    assertThat(adjusted.total().forecast()).isEqualTo(usd("1200.00"));
    assertThat(adjusted.total().adjustments()).isEqualTo(usd("-300.00"));
    assertThat(adjusted.owners().getFirst().adjustment().orElseThrow().note())
        .isEqualTo("Two are shaky");
    assertThat(sheet(tenth.minusSeconds(1)).total().forecast()).isEqualTo(usd("1500.00"));

    adjust(tenth.plusSeconds(60), Optional.empty(), "");
    assertThat(sheet(MAY).total().forecast()).isEqualTo(usd("1500.00"));
    assertThat(sheet(tenth).total().forecast()).isEqualTo(usd("1200.00"));
  }

  @Test
  void onlyWhoManagesAdjusts() {
    Author rep = desk.desk().lee();
    Person kim = desk.read(d -> d.people().find(desk.person(0)).orElseThrow());
    assertThatThrownBy(() ->
            desk.desk()
                .store()
                .change(
                    desk.desk().guild(),
                    rep,
                    d -> d.forecasts().adjust(kim, SPRING, Optional.empty(), "")))
        .isInstanceOf(NotAllowedException.class);
  }

  @Test
  void accuracyComparesWhatWasKnownThenWithWhatClosed() {
    desk.write(
        List.of(
            // Promised three weeks before the end, and came.
            life(
                1,
                state("2026-04-03", 0, NEGOTIATION, "600", "2026-06-20"),
                state("2026-06-25", 0, WON, "600", "2026-06-25")),
            // Promised, and pushed.
            life(
                2,
                state("2026-04-03", 0, NEGOTIATION, "400", "2026-06-28"),
                state("2026-06-26", 0, NEGOTIATION, "400", "2026-08-01")),
            // Won by Lee without having been promised.
            life(
                3,
                state("2026-06-20", 1, NEGOTIATION, "200", "2026-06-30"),
                state("2026-06-29", 1, WON, "200", "2026-06-29"))));

    List<Accuracy> told =
        desk.read(d ->
            d.forecasts()
                .accuracy(
                    List.of(SPRING, SPRING.previous()),
                    Set.of(),
                    3,
                    Instant.parse("2026-07-01T00:00:00Z")));

    assertThat(told.getFirst().periods())
        .containsExactly(new Accuracy.Past(SPRING, usd("1000.00"), usd("800.00")));
    assertThat(told.getFirst().accuracy().orElseThrow()).isEqualTo(0.75);
    assertThat(told.getFirst().bias().orElseThrow()).isEqualTo(0.25);
    Accuracy lee = told.getLast();
    assertThat(lee.owner().orElseThrow().name()).isEqualTo("Lee");
    assertThat(lee.accuracy().orElseThrow()).isZero();
  }

  private ForecastSheet sheet(Instant at) {
    return desk.read(d -> d.forecasts().sheet(SPRING, Set.of(), new Moment(at, at)));
  }

  private void adjust(Instant at, Optional<Money> amount, String note) {
    desk.desk().at(at);
    Author manager =
        new Author(
            desk.desk().lee().user(), "Lee", Set.of(), true, desk.desk().lee().interaction(), at);
    desk.desk()
        .store()
        .change(
            desk.desk().guild(),
            manager,
            d ->
                d.forecasts()
                    .adjust(d.people().find(desk.person(0)).orElseThrow(), SPRING, amount, note));
  }

  private void quota(int person, String first, int months, String amount) {
    desk.desk()
        .kimDoes(d ->
            d.session()
                .handle()
                .execute(
                    """
                    insert into quota (guild_id, person_id, starts_on, months, currency, amount)
                    values (?, ?, ?::date, ?, 'USD', ?::numeric)
                    """,
                    desk.desk().guild(),
                    desk.person(person).value(),
                    first,
                    months,
                    amount));
  }

  private static Total usd(String amount) {
    return new Total(new BigDecimal(amount), Currency.getInstance("USD"));
  }

  private static Life life(long number, State... states) {
    return new Life(number, Optional.empty(), List.of(states));
  }

  private static State state(
      String day, int owner, int stage, @Nullable String amount, @Nullable String closes) {
    return new State(
        Instant.parse(day + "T00:00:00Z"),
        owner,
        stage,
        "USD",
        amount == null ? null : new BigDecimal(amount),
        closes == null ? null : LocalDate.parse(closes),
        false);
  }
}
