package dev.dealdesk.store.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.store.Examples;
import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.activity.Activity;
import dev.dealdesk.store.person.Person;
import dev.dealdesk.store.workspace.StageKind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ActivitiesTest {

  private final Examples desk = Examples.workspace();
  private final OpportunityNumber number = new OpportunityNumber(1);

  @Test
  void what_happened_is_listed_the_latest_first_and_noted_in_the_history() {
    desk.kimDoes(
        d -> d.opportunities().create("Acme", d.process().first(StageKind.OPEN), List.of()));
    Activity call = log(Activity.Kind.CALL, Optional.empty(), "Talked to the CFO", 2);
    Activity mail = log(Activity.Kind.EMAIL, Optional.of(Activity.Direction.IN), "They ask", 1);
    assertThat(desk.<List<Activity>>read(d -> d.activities().of(number, 10)))
        .containsExactly(mail, call);
    assertThat(mail.person().map(Person::name)).contains("Kim");
    assertThat(mail.at()).isEqualTo(Examples.MONDAY.minus(Duration.ofDays(1)));
    List<Change> history = desk.read(d -> d.opportunities().history(number, 0, 10));
    assertThat(history)
        .extracting(Change::kind)
        .containsExactly(Change.Kind.NOTED, Change.Kind.NOTED, Change.Kind.CREATED);
    assertThat(history.getFirst().activity()).hasValue(mail.id());
    assertThat(history.getFirst().fields()).isEmpty();
  }

  private Activity log(
      Activity.Kind kind, Optional<Activity.Direction> direction, String text, int daysAgo) {
    return desk.kimDoes(d ->
        d.activities()
            .log(
                number,
                new Activity.New(
                    kind, direction, Examples.MONDAY.minus(Duration.ofDays(daysAgo)), text)));
  }
}
