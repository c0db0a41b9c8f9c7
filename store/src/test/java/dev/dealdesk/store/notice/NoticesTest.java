package dev.dealdesk.store.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Examples;
import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.PersonId;
import dev.dealdesk.store.database.TestDatabase;
import dev.dealdesk.store.notice.Letter.Line;
import dev.dealdesk.store.notice.Letter.Part;
import dev.dealdesk.store.notice.Letter.Topic;
import dev.dealdesk.store.opportunity.Edit;
import dev.dealdesk.store.opportunity.NextStep;
import dev.dealdesk.store.opportunity.Outcome;
import dev.dealdesk.store.person.Person;
import dev.dealdesk.store.workspace.Stage;
import dev.dealdesk.store.workspace.WorkingHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NoticesTest {

  private final Examples desk = Examples.workspace();
  private Person kim = person();

  @BeforeEach
  void aQuietMonday() {
    kim = desk.kimDoes(d -> d.people().member(desk.kim().user(), "Kim"));
    assertThat(tick(Duration.ZERO)).isEmpty();
  }

  private Person person() {
    return new Person(new PersonId(1), Optional.empty(), "nobody yet");
  }

  @Test
  void tells_an_owner_what_somebody_else_did_and_nobody_what_they_did() {
    OpportunityNumber lees = made(false, "Cloudy");
    OpportunityNumber kims = made(true, "Sunny");
    change(lees, new Edit.Assign(Optional.of(kim)));
    change(kims, new Edit.Move(stage("Proposal/Price Quote")));
    desk.kimDoes(d -> d.opportunities().change(kims, List.of(new Edit.Rename("Sunny day"))));

    Letter letter = only(tick(Duration.ofMinutes(2)));
    assertThat(letter.user()).isEqualTo(desk.kim().user());
    assertThat(letter.morning()).isEmpty();
    assertThat(letter.parts()).extracting(Part::topic).containsExactly(Topic.ASSIGNED, Topic.MOVED);
    Line moved = line(letter, Topic.MOVED);
    assertThat(moved.opportunity().number()).isEqualTo(kims);
    assertThat(moved.by()).contains("Lee");
    assertThat(moved.from())
        .hasValueSatisfying(from -> assertThat(from.name().english()).isEqualTo("Prospecting"));
    assertThat(line(letter, Topic.ASSIGNED).by()).contains("Lee");
  }

  @Test
  void tells_once_whoever_asks_and_however_often() {
    change(made(false, "Cloudy"), new Edit.Assign(Optional.of(kim)));
    assertThat(tick(Duration.ofMinutes(1))).isEmpty();
    Letter letter = only(tick(Duration.ofMinutes(1)));
    assertThat(tick(Duration.ofSeconds(59))).as("somebody is sending it").isEmpty();
    assertThat(only(tick(Duration.ofSeconds(1))).id())
        .as("nothing was heard")
        .isEqualTo(letter.id());
    notices(n -> n.sent(letter, 77, desk.now()));
    assertThat(tick(Duration.ofHours(1))).isEmpty();
  }

  @Test
  void is_silent_about_what_was_taken_back_before_it_was_told() {
    OpportunityNumber back = made(true, "There and back");
    Stage before = stage("Prospecting");
    change(back, new Edit.Move(stage("Closed Lost")));
    change(back, new Edit.Reopen());
    assertThat(desk.read(d -> d.opportunities().find(back)).orElseThrow().stage())
        .isEqualTo(before);
    OpportunityNumber away = made(false, "Mine for a minute");
    change(away, new Edit.Assign(Optional.of(kim)));
    change(away, new Edit.Assign(Optional.of(lee())));
    OpportunityNumber gone = made(false, "Gone");
    change(gone, new Edit.Assign(Optional.of(kim)));
    change(gone, new Edit.Delete());
    assertThat(tick(Duration.ofMinutes(5))).isEmpty();
    assertThat(waiting()).isZero();
  }

  @Test
  void tells_where_it_stands_now_and_once_an_opportunity() {
    OpportunityNumber number = made(true, "Sunny");
    change(number, new Edit.Move(stage("Qualification")));
    change(number, new Edit.Move(stage("Closed Won")));
    OpportunityNumber given = made(false, "Cloudy");
    change(given, new Edit.Assign(Optional.of(kim)), new Edit.Move(stage("Qualification")));

    Letter letter = only(tick(Duration.ofMinutes(2)));
    assertThat(letter.parts()).extracting(Part::count).containsExactly(1L, 1L);
    Line moved = line(letter, Topic.MOVED);
    assertThat(moved.opportunity().stage().name().english()).isEqualTo("Closed Won");
    assertThat(moved.from().orElseThrow().name().english()).isEqualTo("Prospecting");
  }

  @Test
  void counts_two_hundred_and_shows_ten() {
    List<OpportunityNumber> many = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      many.add(made(false, "Deal " + i));
    }
    desk.leeDoes(d -> {
      many.forEach(
          number -> d.opportunities().change(number, List.of(new Edit.Assign(Optional.of(kim)))));
      return d;
    });
    Part part = only(tick(Duration.ofMinutes(2))).parts().getFirst();
    assertThat(part.count()).isEqualTo(200);
    assertThat(part.lines())
        .extracting(line -> line.opportunity().number())
        .containsExactlyElementsOf(many.subList(0, 10));
  }

  @Test
  void says_in_the_morning_what_is_due_and_what_has_passed_and_each_passing_once() {
    desk.at(Examples.MONDAY.plus(Duration.ofHours(3)));
    LocalDate tuesday = LocalDate.of(2026, 3, 3);
    plan(made(true, "Today"), tuesday);
    plan(made(true, "Late"), tuesday.minusDays(3));
    plan(made(true, "Later"), tuesday.plusDays(1));
    OpportunityNumber passed = made(true, "Passed");
    change(passed, new Edit.CloseOn(Optional.of(tuesday.minusDays(1))));
    assertThat(tick(Duration.ofHours(5))).isEmpty();

    Letter letter = only(tick(Duration.ofHours(16)));
    assertThat(letter.morning()).contains(tuesday);
    assertThat(letter.parts())
        .extracting(Part::topic)
        .containsExactly(Topic.DUE_TODAY, Topic.OVERDUE, Topic.PASSED);
    assertThat(line(letter, Topic.DUE_TODAY).opportunity().name()).isEqualTo("Today");
    assertThat(line(letter, Topic.OVERDUE).opportunity().name()).isEqualTo("Late");
    assertThat(line(letter, Topic.PASSED).opportunity().number()).isEqualTo(passed);
    notices(n -> n.sent(letter, 77, desk.now()));
    assertThat(tick(Duration.ofHours(1))).isEmpty();

    Letter next = only(tick(Duration.ofHours(23)));
    assertThat(next.parts())
        .extracting(Part::topic)
        .as("a close date passes once, an overdue step stays so")
        .containsExactly(Topic.DUE_TODAY, Topic.OVERDUE);
    notices(n -> n.sent(next, 78, desk.now()));
    change(passed, new Edit.CloseOn(Optional.of(tuesday.plusDays(1))));
    assertThat(only(tick(Duration.ofHours(24))).parts())
        .extracting(Part::topic)
        .as("another date passes anew")
        .containsExactly(Topic.OVERDUE, Topic.PASSED);
  }

  @Test
  void has_no_morning_on_days_off_nor_without_anything_to_say() {
    assertThat(tick(Duration.ofDays(1))).isEmpty();
    plan(made(true, "Saturday's"), LocalDate.of(2026, 3, 7));
    assertThat(tick(Duration.ofDays(4))).as("Saturday").isEmpty();
    assertThat(only(tick(Duration.ofDays(2))).parts())
        .extracting(Part::topic)
        .containsExactly(Topic.OVERDUE);
  }

  @Test
  void keeps_for_the_morning_what_comes_outside_the_hours() {
    preferences(p ->
        p.keepHours(
            kim.id(),
            Optional.of(
                new WorkingHours(
                    LocalTime.of(13, 0), LocalTime.of(15, 0), Set.of(DayOfWeek.TUESDAY)))));
    change(made(false, "Cloudy"), new Edit.Assign(Optional.of(kim)));
    assertThat(tick(Duration.ofHours(5))).as("Monday afternoon").isEmpty();
    assertThat(tick(Duration.ofHours(19))).as("Tuesday morning").isEmpty();
    Letter letter = only(tick(Duration.ofHours(4)));
    assertThat(letter.morning()).contains(LocalDate.of(2026, 3, 3));
    assertThat(letter.parts()).extracting(Part::topic).containsExactly(Topic.ASSIGNED);
  }

  @Test
  void tells_nobody_what_they_do_not_want_to_know() {
    for (NoticeKind kind : NoticeKind.values()) {
      preferences(p -> p.want(kim.id(), kind, false));
    }
    OpportunityNumber number = made(true, "Sunny");
    plan(number, LocalDate.of(2026, 3, 3));
    change(number, new Edit.Move(stage("Qualification")));
    change(made(false, "Cloudy"), new Edit.Assign(Optional.of(kim)));
    assertThat(tick(Duration.ofMinutes(5))).isEmpty();
    assertThat(tick(Duration.ofDays(1))).isEmpty();
    preferences(p -> p.want(kim.id(), NoticeKind.DUE, true));
    assertThat(desk.read(d -> d.notices().preferences().of(kim.id())).off())
        .containsExactlyInAnyOrder(NoticeKind.ASSIGNED, NoticeKind.MOVED, NoticeKind.PASSED);
    assertThat(only(tick(Duration.ofDays(1))).parts())
        .extracting(Part::topic)
        .containsExactly(Topic.OVERDUE);
  }

  @Test
  void keeps_what_could_not_be_told_for_a_day_or_until_the_person_asks() {
    change(made(false, "Cloudy"), new Edit.Assign(Optional.of(kim)));
    Letter refused = only(tick(Duration.ofMinutes(2)));
    notices(n -> n.barred(refused, desk.now()));
    assertThat(status()).isEqualTo(new NoticeStatus(Optional.empty(), Optional.of(desk.now()), 1));
    assertThat(tick(Duration.ofHours(5))).isEmpty();
    preferences(p -> p.tryAgain(kim.id()));
    Letter again = only(tick(Duration.ZERO));
    assertThat(again.id()).isNotEqualTo(refused.id());
    notices(n -> n.barred(again, desk.now()));
    assertThat(tick(Duration.ofHours(23))).isEmpty();
    Letter last = only(tick(Duration.ofHours(1)));
    assertThat(last.parts()).hasSize(1);
    notices(n -> n.sent(last, 77, desk.now()));
    assertThat(status()).isEqualTo(new NoticeStatus(Optional.of(desk.now()), Optional.empty(), 0));
  }

  @Test
  void tries_again_with_the_same_number_after_longer_and_longer_pauses() {
    change(made(false, "Cloudy"), new Edit.Assign(Optional.of(kim)));
    Letter first = only(tick(Duration.ofMinutes(2)));
    notices(n -> n.failed(first, desk.now()));
    Letter second = only(tick(Duration.ofMinutes(1)));
    notices(n -> n.failed(second, desk.now()));
    assertThat(tick(Duration.ofMinutes(1))).isEmpty();
    assertThat(only(tick(Duration.ofMinutes(1)))).isEqualTo(first).isEqualTo(second);
  }

  @Test
  void begins_anew_with_the_morning_where_yesterdays_message_never_arrived() {
    plan(made(true, "Today"), LocalDate.of(2026, 3, 3));
    change(made(false, "Cloudy"), new Edit.Assign(Optional.of(kim)));
    Letter tuesday = only(tick(Duration.ofDays(1)));
    notices(n -> n.failed(tuesday, desk.now()));
    Letter wednesday = only(tick(Duration.ofDays(1)));
    assertThat(wednesday.id()).isNotEqualTo(tuesday.id());
    assertThat(wednesday.parts())
        .extracting(Part::topic)
        .containsExactly(Topic.OVERDUE, Topic.ASSIGNED);
  }

  @Test
  void writes_in_the_language_that_a_person_spoke_last() {
    change(made(false, "Cloudy"), new Edit.Assign(Optional.of(kim)));
    desk.store()
        .tend(
            desk.guild(),
            d -> {
              d.people().speaks(desk.kim().user(), Locale.KOREA);
              return d;
            });
    assertThat(only(tick(Duration.ofMinutes(2))).language()).isEqualTo(Locale.KOREAN);
  }

  @Test
  void leaves_names_from_an_import_alone() {
    TestDatabase.sql(handle ->
        handle.execute(
            "insert into dealdesk.person (guild_id, name) values (?, 'Moses')",
            desk.guild().value()));
    Person moses = desk.<List<Person>>read(d -> d.people().search("Moses", 1)).getFirst();
    change(made(false, "Cloudy"), new Edit.Assign(Optional.of(moses)));
    assertThat(tick(Duration.ofMinutes(5))).isEmpty();
    assertThat(
            TestDatabase.<Long, RuntimeException>sql(handle ->
                handle
                    .createQuery("select count(*) from dealdesk.notice where guild_id = :guild")
                    .bind("guild", desk.guild().value())
                    .mapTo(Long.class)
                    .one()))
        .isZero();
  }

  /** What is given out when so much time has passed. */
  private List<Letter> tick(Duration later) {
    desk.at(desk.now().plus(later));
    notices(n -> n.meet(desk.now()));
    notices(Notices::gather);
    List<PersonId> due = desk.store().tend(desk.guild(), d -> d.notices().due(desk.now()));
    return due.stream()
        .flatMap(person ->
            desk.store().tend(desk.guild(), d -> d.notices().next(person, desk.now())).stream())
        .toList();
  }

  private static Letter only(List<Letter> letters) {
    assertThat(letters).hasSize(1);
    return letters.getFirst();
  }

  private static Line line(Letter letter, Topic topic) {
    return letter.parts().stream()
        .filter(part -> part.topic() == topic)
        .findFirst()
        .orElseThrow()
        .lines()
        .getFirst();
  }

  private long waiting() {
    return status().waiting();
  }

  private NoticeStatus status() {
    return desk.read(d -> d.notices().preferences().status(kim.id()));
  }

  private void notices(Consumer<Notices> work) {
    desk.store()
        .tend(
            desk.guild(),
            d -> {
              work.accept(d.notices());
              return d;
            });
  }

  private void preferences(Consumer<Preferences> work) {
    notices(n -> work.accept(n.preferences()));
  }

  private OpportunityNumber made(boolean byKim, String name) {
    Function<Desk, Outcome> work =
        d -> d.opportunities().create(name, d.process().active().getFirst(), List.of());
    Outcome made = byKim ? desk.kimDoes(work) : desk.leeDoes(work);
    return ((Outcome.Changed) made).after().number();
  }

  private void plan(OpportunityNumber number, LocalDate due) {
    change(number, new Edit.Plan(Optional.of(new NextStep("Call", Optional.of(due)))));
  }

  /** Lee does it. */
  private void change(OpportunityNumber number, Edit... edits) {
    assertThat(desk.<Outcome>leeDoes(d -> d.opportunities().change(number, List.of(edits))))
        .isInstanceOf(Outcome.Changed.class);
  }

  private Person lee() {
    return desk.leeDoes(d -> d.people().member(desk.lee().user(), "Lee"));
  }

  private Stage stage(String name) {
    return desk.read(Desk::process).active().stream()
        .filter(stage -> stage.name().matches(name))
        .findFirst()
        .orElseThrow();
  }
}
