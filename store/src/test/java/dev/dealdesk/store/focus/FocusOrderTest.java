package dev.dealdesk.store.focus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Examples;
import dev.dealdesk.store.Money;
import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.PersonId;
import dev.dealdesk.store.opportunity.Edit;
import dev.dealdesk.store.opportunity.Outcome;
import dev.dealdesk.store.pipeline.Scope;
import dev.dealdesk.store.workspace.StageKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FocusOrderTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  private final Examples examples = Examples.workspace();

  @Test
  void urgencyIsNearnessAndMoreWhereSomethingIsDueOrAtRisk() {
    assertThat(urgency(TODAY, null, 0)).isEqualTo(1);
    assertThat(urgency(TODAY.minusDays(40), null, 0)).isEqualTo(1);
    assertThat(urgency(TODAY.plusDays(30), null, 0)).isEqualTo(0.5);
    assertThat(urgency(TODAY.plusDays(90), null, 0)).isEqualTo(0.25);
    assertThat(urgency(null, null, 0)).isEqualTo(0.25);
    assertThat(urgency(TODAY, TODAY, 0)).isEqualTo(1.5);
    assertThat(urgency(TODAY, TODAY.plusDays(1), 0)).isEqualTo(1);
    assertThat(urgency(TODAY, null, 3)).isCloseTo(1.3, within(1e-9));
    assertThat(urgency(TODAY, TODAY.minusDays(9), 11)).isCloseTo(2, within(1e-9));
  }

  private static double urgency(@Nullable LocalDate close, @Nullable LocalDate due, int flags) {
    return Urgency.of(TODAY, Optional.ofNullable(close), Optional.ofNullable(due), flags);
  }

  @Test
  void marksComeFirstAndAreAPersonsOwn() {
    OpportunityNumber large = opportunity("Large", "90000");
    OpportunityNumber small = opportunity("Small", "10");
    PersonId kim = examples.kimDoes(d -> d.people().find(examples.kim().user())).orElseThrow().id();
    PersonId lee = examples.leeDoes(d -> d.people().member(examples.lee().user(), "Lee")).id();
    assertThat(first(Optional.of(kim))).containsExactly(large, small);
    mark(kim, small, true);
    mark(kim, small, true);
    assertThat(first(Optional.of(kim))).containsExactly(small, large);
    assertThat(first(Optional.of(lee))).containsExactly(large, small);
    assertThat(first(Optional.empty())).containsExactly(large, small);
    mark(kim, small, false);
    assertThat(first(Optional.of(kim))).containsExactly(large, small);
  }

  @Test
  void closedOnesAreLeftOutAndEqualOnesAreInOrderOfTheirNumbers() {
    OpportunityNumber one = opportunity("One", "100");
    OpportunityNumber other = opportunity("Other", "100");
    OpportunityNumber won = opportunity("Won", "100");
    examples.kimDoes(d ->
        d.opportunities()
            .change(won, List.of(new Edit.Move(d.process().active(StageKind.WON).getFirst()))));
    assertThat(first(Optional.empty())).containsExactly(one, other);
  }

  private void mark(PersonId person, OpportunityNumber number, boolean important) {
    examples.kimDoes(d -> {
      d.focus().mark(person, number, important);
      return d.focus().isImportant(person, number);
    });
  }

  private OpportunityNumber opportunity(String name, String amount) {
    Edit worth = new Edit.Amount(Optional.of(Money.of(amount, "USD")));
    return examples.kimDoes((Desk d) ->
        ((Outcome.Changed)
                d.opportunities().create(name, d.process().active().getFirst(), List.of(worth)))
            .after()
            .number());
  }

  private List<OpportunityNumber> first(Optional<PersonId> person) {
    return examples.read(d ->
        d.focus().first(Scope.ALL, person, examples.now(), 10).stream()
            .map(pick -> pick.risky().opportunity().number())
            .toList());
  }
}
