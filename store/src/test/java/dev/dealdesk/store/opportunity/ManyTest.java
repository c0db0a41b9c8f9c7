package dev.dealdesk.store.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dealdesk.store.Examples;
import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.UserId;
import dev.dealdesk.store.workspace.Author;
import dev.dealdesk.store.workspace.NotAllowedException;
import dev.dealdesk.store.workspace.StageKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ManyTest {

  private static final AtomicLong INTERACTIONS = new AtomicLong(9_000_000);

  private final Examples desk = Examples.workspace();

  @Test
  void aThousandChangeAtOnceEachWithItsHistory() {
    List<OpportunityNumber> numbers = made(1_000);
    desk.at(desk.now().plusSeconds(60));
    List<Many.Target> targets = targets(numbers);
    LocalDate date = LocalDate.parse("2026-12-31");
    ManyChange change =
        managing(d -> d.many().change(targets, _ -> List.of(new Edit.CloseOn(Optional.of(date)))));
    assertThat(change.done()).hasSize(1_000);
    assertThat(change.left()).isEmpty();
    Change last = desk.read(d -> d.opportunities().history(numbers.get(500), 0, 1)).getFirst();
    assertThat(last.kind()).isEqualTo(Change.Kind.EDITED);
    assertThat(last.fields())
        .containsEntry(Field.CLOSE_DATE, new Delta(Optional.empty(), Optional.of("2026-12-31")));
    assertThat(desk.read(d -> d.opportunities().find(numbers.get(500))).orElseThrow().closeDate())
        .contains(date);
  }

  @Test
  void whatChangedMeanwhileIsLeftAlone() {
    List<OpportunityNumber> numbers = made(4);
    List<Many.Target> targets = targets(numbers);
    desk.at(desk.now().plusSeconds(60));
    desk.leeDoes(d -> d.opportunities().change(numbers.get(0), List.of(new Edit.Rename("Other"))));
    desk.leeDoes(d -> d.opportunities().change(numbers.get(1), List.of(new Edit.Delete())));
    Edit type = new Edit.Type(Optional.of("Renewal"));
    ManyChange change = managing(d -> d.many().change(targets, _ -> List.of(type)));
    assertThat(change.done())
        .extracting(done -> done.after().number())
        .containsExactly(numbers.get(2), numbers.get(3));
    assertThat(change.left())
        .extracting(ManyChange.Left::why)
        .containsExactly(ManyChange.Why.CHANGED_MEANWHILE, ManyChange.Why.GONE);
    assertThat(desk.read(d -> d.opportunities().find(numbers.get(0))).orElseThrow().type())
        .isEmpty();
  }

  @Test
  void eachIsDecidedAsIfItWereChangedAlone() {
    List<OpportunityNumber> numbers = made(3);
    var won = desk.read(d -> d.process().first(StageKind.WON));
    var lost = desk.read(d -> d.process().first(StageKind.LOST));
    desk.at(desk.now().plusSeconds(60));
    desk.leeDoes(d -> d.opportunities().change(numbers.get(0), List.of(new Edit.Move(won))));
    List<Opportunity> current = desk.read(d -> d.listing().page(Filter.ALL, Order.CREATED, 0, 10));
    List<Edit> edits = List.of(new Edit.Move(lost), new Edit.LostBecause(Optional.of("No budget")));
    ManyChange rehearsed = desk.read(d -> d.many().rehearse(current, _ -> edits, desk.now()));
    assertThat(rehearsed.done()).hasSize(3);
    assertThat(rehearsed.done()).allMatch(done -> done.after().closeDate().isPresent());
    Edit reopen = new Edit.Reopen();
    ManyChange reopened =
        desk.read(d -> d.many().rehearse(current, _ -> List.of(reopen), desk.now()));
    assertThat(reopened.done())
        .extracting(done -> done.after().number())
        .containsExactly(numbers.get(0));
    assertThat(reopened.done().getFirst().after().stage().kind()).isEqualTo(StageKind.OPEN);
    assertThat(reopened.left())
        .extracting(ManyChange.Left::refusal)
        .containsOnly(Optional.of(Refusal.NOT_CLOSED));
  }

  @Test
  void onlyWhoManagesMay() {
    List<Many.Target> targets = targets(made(1));
    assertThatThrownBy(
            () -> desk.leeDoes(d -> d.many().change(targets, _ -> List.of(new Edit.Delete()))))
        .isInstanceOf(NotAllowedException.class);
  }

  private List<OpportunityNumber> made(int count) {
    return desk.kimDoes(d -> {
      var first = d.process().first(StageKind.OPEN);
      List<OpportunityNumber> numbers = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        var made = (Outcome.Changed) d.opportunities().create("Deal " + i, first, List.of());
        numbers.add(made.after().number());
      }
      return numbers;
    });
  }

  private List<Many.Target> targets(List<OpportunityNumber> numbers) {
    return desk.read(d ->
        numbers.stream()
            .map(number -> d.opportunities().find(number).orElseThrow())
            .map(opportunity -> new Many.Target(opportunity.number(), opportunity.since()))
            .toList());
  }

  private <T> T managing(Function<dev.dealdesk.store.Desk, T> work) {
    Author manager =
        new Author(
            new UserId(13), "Choi", Set.of(), true, INTERACTIONS.incrementAndGet(), desk.now());
    return desk.store().write(desk.guild(), manager, work);
  }
}
