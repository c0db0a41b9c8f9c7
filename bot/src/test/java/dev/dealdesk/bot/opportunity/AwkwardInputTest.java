package dev.dealdesk.bot.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.bot.TestDesk;
import dev.dealdesk.sandbox.FormView;
import dev.dealdesk.sandbox.MessageView;
import dev.dealdesk.sandbox.Person;
import dev.dealdesk.sandbox.Server;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody means to type but somebody will: it is told, and there is a way on. */
class AwkwardInputTest {

  private static final String CREATE =
      "/opportunity create name:Sneakers account:unknown amount:45k close-date:2026-03-31 ";

  @RegisterExtension static final TestDesk desk = TestDesk.shared();

  private final Server server = desk.server("en-US");
  private final Person mina = server.join("Mina", "en-US");
  private final Person ben = server.join("Ben", "en-US");

  @BeforeEach
  void aDay() {
    desk.clock().moveTo(Instant.parse("2026-03-02T09:00:00Z"));
  }

  @Test
  void aMistakeOutsideTheFormOpensAFormOfItAlone() {
    MessageView wrong = mina.slash(CREATE + "probability:abc type:Renewal").reply();
    FormView form = mina.click(wrong, "Edit again").form();
    assertThat(form.fields()).extracting(FormView.Field::label).containsExactly("Probability");
    assertThat(form.fields().getFirst().value()).isEqualTo("abc");
    MessageView made =
        mina.submit(form, Map.of("Probability", "60"))
            .followUp(m -> m.text().contains("Created #1"));
    assertThat(made.text()).contains("60% (set by hand; the stage says 10%)", "$45,000");
  }

  @Test
  void aWrongCloseDateOfAWonOneIsMendedInAForm() {
    mina.slash(CREATE).reply();
    MessageView wrong = mina.slash("/opportunity won opportunity:#1 close-date:someday").reply();
    FormView form = mina.click(wrong, "Edit again").form();
    assertThat(form.fields()).extracting(FormView.Field::label).containsExactly("Close date");
    assertThat(
            mina.submit(form, Map.of("Close date", "2/27"))
                .followUp(m -> m.text().contains("Won #1"))
                .text())
        .contains("**Closed on** Feb 27, 2026");
  }

  @Test
  void aWrongCloseDateOfALostOneIsMendedInAForm() {
    mina.slash(CREATE).reply();
    MessageView wrong =
        mina.slash("/opportunity lost opportunity:#1 reason:Price close-date:someday").reply();
    FormView form = mina.click(wrong, "Edit again").form();
    assertThat(form.fields()).extracting(FormView.Field::label).containsExactly("Close date");
    assertThat(
            mina.submit(form, Map.of("Close date", "2/27"))
                .followUp(m -> m.text().contains("Lost #1"))
                .text())
        .contains("**Closed on** Feb 27, 2026", "**Lost because** Price");
  }

  @Test
  void aClosingOneAlwaysHasACloseDate() {
    mina.slash(CREATE).reply();
    assertThat(mina.slash("/opportunity won opportunity:#1 close-date:unknown").reply().text())
        .contains("**Closed on** Mar 2, 2026");
  }

  @Test
  void aClosedOneFromTheStartHasNoProbabilityOfItsOwn() {
    MessageView refusal = mina.slash(CREATE + "stage:\"Closed Won\" probability:50").reply();
    assertThat(refusal.ephemeral()).isTrue();
    assertThat(refusal.text()).contains("won or lost from the start", "Nothing has been created");
  }

  @Test
  void whatIsTooLongToShowIsStillMended() {
    MessageView wrong =
        mina.slash(
                "/opportunity create name:%s account:unknown amount:1 close-date:unknown"
                    .formatted("x".repeat(4500)))
            .reply();
    assertThat(wrong.text()).contains("has 4,500 characters");
    assertThat(mina.click(wrong, "Edit again").form().field("Name").value()).startsWith("xxx");
  }

  @Test
  void aCurrencyOfThePastLeavesTheListWhole() {
    mina.slash(
            "/opportunity create name:Old account:unknown amount:\"1001 ITL\" close-date:unknown")
        .reply();
    assertThat(mina.slash("/opportunity list").reply().text()).contains("ITL");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<@9999999999999999999>",
        "<@0>",
        "<@1>",
        "person:1",
        "person:999999999999999999",
        "nobody at all"
      })
  void anOwnerWhoIsNobodyIsToldSo(String owner) {
    MessageView reply = mina.slash("/opportunity list owner:\"%s\"".formatted(owner)).reply();
    assertThat(reply.text()).contains("Pick a member of this server");
  }

  @ParameterizedTest
  @ValueSource(strings = {"stage:99999999999", "stage:999999999999999999", "stage:0"})
  void aStageThatIsNoneIsToldSo(String stage) {
    mina.slash(CREATE).reply();
    assertThat(mina.slash("/opportunity stage opportunity:#1 stage:" + stage).reply().text())
        .contains("There is no stage called");
  }

  @Test
  void aStageIsNotTakenForAnotherWhoseNumberItOverflowsInto() {
    mina.slash(CREATE).reply();
    MessageView card = mina.slash("/opportunity show opportunity:#1").reply();
    String value = card.menu("Move to…").options().getFirst().value();
    long id = (1L << 32) + Long.parseLong(value.substring("stage:".length()));
    assertThat(mina.slash("/opportunity stage opportunity:#1 stage:stage:" + id).reply().text())
        .contains("There is no stage called");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "in 999,999,999 years",
        "999,999,999 years ago",
        "999,999,999 weeks",
        "Q4 999,999,999",
        "999,999,999년 4분기",
        "end of March 999,999,999",
        "2/30",
        "0/0/0000",
        "00000000"
      })
  void aDateBeyondTheCalendarIsToldToBeNone(String date) {
    MessageView reply =
        mina.slash(
                "/opportunity create name:X account:unknown amount:1 close-date:\"%s\""
                    .formatted(date))
            .reply();
    assertThat(reply.text()).contains("I cannot read “" + date);
  }

  @Test
  void editAgainDoesNotOverwriteWhatOthersDidMeanwhile() {
    MessageView card = mina.slash(CREATE).reply();
    FormView form = mina.click(card, "Edit").form();
    MessageView wrong = mina.submit(form, Map.of("Amount", "50k", "Close date", "someday")).reply();
    ben.slash("/opportunity edit opportunity:#1 amount:60k next-step:Call").reply();
    FormView again = mina.click(wrong, "Edit again").form();
    MessageView conflict = mina.submit(again, Map.of("Close date", "2026-04-30")).reply();
    assertThat(conflict.text()).contains("changed meanwhile by Ben", "now **$60,000**");
    assertThat(
            mina.click(conflict, "Use mine").followUp(m -> m.text().contains("Updated #1")).text())
        .contains("→ **$50,000**", "Apr 30, 2026", "**Next step** Call");
  }

  @Test
  void theFormOfAClosedOneKeepsWhatWasTyped() {
    mina.slash(CREATE + "probability:60").reply();
    MessageView won = mina.slash("/opportunity won opportunity:#1").reply();
    FormView form = mina.click(won, "Edit").form();
    assertThat(form.fields())
        .extracting(FormView.Field::label)
        .containsExactly("Name", "Amount", "Close date", "Next step");
    assertThat(mina.submit(form, Map.of("Amount", "50k")).reply().text())
        .contains("amount $45,000 → **$50,000**");
  }

  @Test
  void anAmountToCompareWithIsAskedBackWhereItCanMeanTwo() {
    MessageView question = mina.slash("/opportunity list amount-from:\"1억 5천\"").reply();
    MessageView list = mina.click(question, "150,000,000").reply(m -> m.text().contains("from"));
    assertThat(list.text()).contains("amount from 150,000,000");
  }
}
