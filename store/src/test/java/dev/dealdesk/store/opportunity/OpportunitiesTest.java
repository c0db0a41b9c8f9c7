package dev.dealdesk.store.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dealdesk.store.AlreadyAppliedException;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Examples;
import dev.dealdesk.store.Lookup;
import dev.dealdesk.store.Money;
import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.Probability;
import dev.dealdesk.store.workspace.Author;
import dev.dealdesk.store.workspace.ForecastCategory;
import dev.dealdesk.store.workspace.Stage;
import dev.dealdesk.store.workspace.StageKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpportunitiesTest {

  private final Examples desk = Examples.workspace();

  @Test
  void an_override_stays_through_open_stages_and_yields_to_closing() {
    OpportunityNumber number = sneakers();
    change(number, new Edit.Estimate(Optional.of(new Probability(60))));

    Opportunity proposal = change(number, new Edit.Move(stage("Proposal/Price Quote")));
    assertThat(proposal.chance())
        .isEqualTo(new Chance(new Probability(75), Optional.of(new Probability(60))));
    assertThat(proposal.probability()).isEqualTo(new Probability(60));

    Opportunity won = change(number, new Edit.Move(stage("Closed Won")));
    assertThat(won.probability()).isEqualTo(new Probability(100));
    assertThat(won.forecastCategory()).isEqualTo(ForecastCategory.CLOSED);
    assertThat(won.closeDate()).contains(LocalDate.of(2026, 3, 2));
    assertThat(outcome(number, new Edit.Estimate(Optional.empty())))
        .isInstanceOfSatisfying(
            Outcome.Refused.class, refused -> assertThat(refused.why()).isEqualTo(Refusal.CLOSED));

    Opportunity reopened = change(number, new Edit.Reopen());
    assertThat(reopened.stage().name().english()).isEqualTo("Proposal/Price Quote");
    assertThat(reopened.chance()).isEqualTo(proposal.chance());
    assertThat(reopened.closeDate()).isEqualTo(proposal.closeDate());
  }

  @Test
  void every_past_state_is_kept() {
    OpportunityNumber number = sneakers();
    desk.at(Examples.MONDAY.plus(Duration.ofDays(2)));
    change(number, new Edit.Amount(Optional.of(Money.of("50000", "USD"))));
    Instant between = desk.now();
    desk.at(between.plus(Duration.ofDays(2)));
    change(number, new Edit.Amount(Optional.empty()), new Edit.Move(stage("Closed Lost")));

    assertThat(asOf(number, Examples.MONDAY).amount()).contains(Money.of("45000", "USD"));
    assertThat(asOf(number, between).amount()).contains(Money.of("50000", "USD"));
    assertThat(asOf(number, desk.now()).amount()).isEmpty();
    assertThat(desk.<List<Change>>read(d -> d.opportunities().history(number, 0, 10)))
        .extracting(Change::kind)
        .containsExactly(Change.Kind.CLOSED, Change.Kind.EDITED, Change.Kind.CREATED);
  }

  @Test
  void changes_at_one_instant_follow_each_other() {
    OpportunityNumber number = sneakers();
    Opportunity first = change(number, new Edit.Rename("A"));
    Opportunity second = change(number, new Edit.Rename("B"));
    assertThat(first.since()).isEqualTo(Examples.MONDAY.plusNanos(1000));
    assertThat(second.since()).isEqualTo(Examples.MONDAY.plusNanos(2000));
  }

  @Test
  void different_fields_merge_and_the_same_field_conflicts() {
    OpportunityNumber number = sneakers();
    Instant seen =
        desk.<Opportunity>read(d -> d.opportunities().find(number).orElseThrow()).since();
    desk.leeDoes(d ->
        d.opportunities()
            .change(number, List.of(new Edit.Amount(Optional.of(Money.of("70000", "USD"))))));

    Outcome merged =
        desk.kimDoes(d ->
            d.opportunities()
                .change(number, List.of(new Edit.Rename("Sneakers")), Optional.of(seen)));
    assertThat(merged)
        .isInstanceOfSatisfying(
            Outcome.Changed.class,
            changed -> assertThat(changed.after().amount()).contains(Money.of("70000", "USD")));

    List<Edit> amount = List.of(new Edit.Amount(Optional.of(Money.of("50000", "USD"))));
    Outcome conflicted =
        desk.kimDoes(d -> d.opportunities().change(number, amount, Optional.of(seen)));
    assertThat(conflicted)
        .isInstanceOfSatisfying(
            Outcome.Conflicted.class,
            conflict -> {
              assertThat(conflict.conflicts())
                  .extracting(Conflict::field)
                  .containsExactly(Field.AMOUNT);
              assertThat(conflict.conflicts().getFirst().by().orElseThrow().name())
                  .isEqualTo("Lee");
            });
  }

  @Test
  void an_interaction_is_applied_once() {
    Author kim = desk.kim();
    OpportunityNumber number = desk.store().write(desk.guild(), kim, d -> create(d, "Once"));
    assertThatThrownBy(() -> desk.store().write(desk.guild(), kim, d -> create(d, "Twice")))
        .isInstanceOf(AlreadyAppliedException.class);
    assertThat(number.value()).isEqualTo(1);
    assertThat(desk.<Totals>read(d -> d.listing().totals(Filter.ALL)).count()).isEqualTo(1);
  }

  @Test
  void totals_are_per_currency_and_count_what_is_unknown() {
    sneakers();
    make("Seoul", new Edit.Amount(Optional.of(Money.of("1500", "KRW"))));
    make("Busan", new Edit.Amount(Optional.of(Money.of("25", "KRW"))));
    make("Unknown");
    Totals totals = desk.read(d -> d.listing().totals(Filter.ALL));
    assertThat(totals.count()).isEqualTo(4);
    assertThat(totals.unknownAmounts()).isEqualTo(1);
    // 10 % of 1,500 is 150, and of 25 is 2.5, which rounds half to even.
    assertThat(totals.lines())
        .extracting(line -> line.amount().amount().toPlainString() + " " + line.expected().amount())
        .containsExactly("1525 152", "45000.00 9000.00");
  }

  @Test
  void names_are_found_in_spite_of_a_wrong_letter() {
    OpportunityNumber number = sneakers();
    OpportunityNumber korean = make("한국전력 갱신 계약");
    assertThat(found("Get Cloudy West - 35 custom sneakers")).isEqualTo(Optional.of(number));
    assertThat(found("#" + number.value())).isEqualTo(Optional.of(number));
    assertThat(suggested("clowdy")).contains(number);
    assertThat(suggested("한국전럭")).contains(korean).doesNotContain(number);
  }

  @Test
  void created_in_a_closed_stage_it_is_closed_today() {
    Stage won = stage("Closed Won");
    Outcome.Changed made =
        (Outcome.Changed)
            desk.kimDoes(d -> d.opportunities().create("Won already", won, List.of()));
    assertThat(made.after().stage().kind()).isEqualTo(StageKind.WON);
    assertThat(made.after().closeDate()).contains(LocalDate.of(2026, 3, 2));
    assertThat(change(made.after().number(), new Edit.Reopen()).stage().kind())
        .isEqualTo(StageKind.OPEN);
  }

  @Test
  void what_java_and_the_database_compute_is_the_same() {
    OpportunityNumber number = make("Odd", new Edit.Amount(Optional.of(Money.of("123.45", "USD"))));
    Opportunity odd = desk.<Opportunity>read(d -> d.opportunities().find(number).orElseThrow());
    Totals totals = desk.read(d -> d.listing().totals(Filter.ALL));
    assertThat(totals.lines().getFirst().expected().amount())
        .isEqualByComparingTo(odd.expected().orElseThrow().amount())
        .isEqualByComparingTo("12.34");
  }

  private OpportunityNumber sneakers() {
    Outcome.Changed made =
        (Outcome.Changed)
            desk.kimDoes(d ->
                d.opportunities()
                    .create(
                        "Get Cloudy West - 35 Custom Sneakers",
                        stageOf(d, "Needs Analysis"),
                        List.of(
                            new Edit.Amount(Optional.of(Money.of("45000", "USD"))),
                            new Edit.CloseOn(Optional.of(LocalDate.of(2026, 6, 30))))));
    return made.after().number();
  }

  private OpportunityNumber make(String name, Edit... edits) {
    Stage stage = stage("Prospecting");
    Outcome outcome = desk.kimDoes(d -> d.opportunities().create(name, stage, List.of(edits)));
    return ((Outcome.Changed) outcome).after().number();
  }

  private static OpportunityNumber create(Desk d, String name) {
    Outcome outcome = d.opportunities().create(name, stageOf(d, "Prospecting"), List.of());
    return ((Outcome.Changed) outcome).after().number();
  }

  private Opportunity change(OpportunityNumber number, Edit... edits) {
    return ((Outcome.Changed) outcome(number, edits)).after();
  }

  private Outcome outcome(OpportunityNumber number, Edit... edits) {
    return desk.kimDoes(d -> d.opportunities().change(number, List.of(edits)));
  }

  private Opportunity asOf(OpportunityNumber number, Instant instant) {
    return desk.<Opportunity>read(d -> d.opportunities().findAsOf(number, instant).orElseThrow());
  }

  private Optional<OpportunityNumber> found(String typed) {
    Lookup<Opportunity> lookup = desk.read(d -> d.opportunities().named(typed, Optional.empty()));
    return lookup instanceof Lookup.Found<Opportunity>(var found)
        ? Optional.of(found.number())
        : Optional.empty();
  }

  private List<OpportunityNumber> suggested(String typed) {
    return desk.read(d ->
        d.opportunities().search(typed, Optional.empty(), 10).stream()
            .map(Opportunity::number)
            .toList());
  }

  private Stage stage(String name) {
    return desk.read(d -> stageOf(d, name));
  }

  private static Stage stageOf(Desk d, String name) {
    return ((Lookup.Found<Stage>) d.process().named(name)).value();
  }

  @Test
  void unknown_numbers_are_missing() {
    assertThat(outcome(new OpportunityNumber(99), new Edit.Rename("x")))
        .isEqualTo(new Outcome.Missing(new OpportunityNumber(99)));
  }
}
