package dev.dealdesk.store.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Examples;
import dev.dealdesk.store.PersonId;
import dev.dealdesk.store.importing.Batch;
import dev.dealdesk.store.importing.Identity;
import dev.dealdesk.store.importing.Moment;
import dev.dealdesk.store.importing.RowId;
import dev.dealdesk.store.importing.StageTarget;
import dev.dealdesk.store.notice.Letter.Part;
import dev.dealdesk.store.notice.Letter.Topic;
import dev.dealdesk.store.opportunity.Edit;
import dev.dealdesk.store.workspace.Author;
import dev.dealdesk.store.workspace.ProcessTemplate;
import dev.dealdesk.store.workspace.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What an import brings is told as one piece of news; what it says of the past is none. */
class ImportedNoticesTest {

  private static final Instant CREATED = Instant.parse("2026-01-05T00:00:00Z");

  private final Examples desk = Examples.workspace();

  @Test
  void owners_are_told_what_somebody_else_has_imported() {
    load(desk.lee());
    List<Letter> letters = later(Duration.ofMinutes(3));
    assertThat(letters).extracting(Letter::user).containsExactly(desk.kim().user());
    Part part = letters.getFirst().parts().getFirst();
    assertThat(letters.getFirst().parts()).hasSize(1);
    assertThat(part.topic()).isEqualTo(Topic.ASSIGNED);
    assertThat(part.count()).isEqualTo(25);
    assertThat(part.lines()).hasSize(10);
    assertThat(part.lines().getFirst().by()).contains("Lee");
  }

  @Test
  void nobody_is_told_what_they_have_imported_themselves() {
    load(desk.kim());
    assertThat(later(Duration.ofMinutes(3))).isEmpty();
  }

  @Test
  void nobody_is_told_what_a_workspace_began_with() {
    Instant before = Examples.MONDAY.minus(Duration.ofDays(1));
    Examples fresh = Examples.unopened();
    fresh
        .store()
        .begin(
            fresh.guild(),
            "Sneakers Inc",
            Locale.ENGLISH,
            ProcessTemplate.DEFAULT,
            before,
            together -> {
              var kim =
                  together.write(fresh.kim(), d -> d.people().member(fresh.kim().user(), "Kim"));
              together.write(
                  fresh.lee(),
                  d ->
                      d.opportunities()
                          .create(
                              "Cloudy",
                              d.process().active().getFirst(),
                              List.of(new Edit.Assign(Optional.of(kim)))));
            });
    List<PersonId> due =
        fresh
            .store()
            .tend(
                fresh.guild(),
                d -> {
                  d.notices().meet(fresh.now());
                  d.notices().gather();
                  return d.notices().due(fresh.now().plus(Duration.ofMinutes(5)));
                });
    assertThat(due).isEmpty();
  }

  private List<Letter> later(Duration by) {
    desk.at(desk.now().plus(by));
    return desk.store()
        .tend(
            desk.guild(),
            d -> {
              d.notices().meet(desk.now());
              d.notices().gather();
              return d.notices().due(desk.now()).stream()
                  .flatMap(person -> d.notices().next(person, desk.now()).stream())
                  .toList();
            });
  }

  private void load(Author who) {
    Author manager =
        new Author(who.user(), who.name(), who.roles(), true, who.interaction(), who.at());
    Batch batch = new Batch(List.of(kim()), List.of(), List.of(), rows(), List.of());
    desk.store()
        .write(
            desk.guild(),
            manager,
            d -> {
              d.people().member(manager.user(), manager.name());
              return d.imports().load(batch);
            });
  }

  private Batch.Someone kim() {
    return new Batch.Someone(
        "Kim",
        Optional.empty(),
        "Kim",
        Optional.empty(),
        Optional.of(desk.kim().user()),
        Optional.empty(),
        Optional.empty());
  }

  private List<Batch.AnOpportunity> rows() {
    List<Stage> stages = desk.read(Desk::process).active();
    return IntStream.range(0, 25)
        .mapToObj(row ->
            new Batch.AnOpportunity(
                new RowId(0, row),
                new Identity("row " + row, Optional.empty(), Optional.of("Deal " + row)),
                "Deal " + row,
                Optional.empty(),
                Optional.of("Kim"),
                Currency.getInstance("USD"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                List.of(
                    moment(CREATED, stages.getFirst()),
                    moment(CREATED.plus(Duration.ofDays(9)), stages.get(2))),
                Batch.Said.NAME))
        .toList();
  }

  private static Moment moment(Instant at, Stage stage) {
    return new Moment(
        at,
        new StageTarget.Existing(stage.id()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
