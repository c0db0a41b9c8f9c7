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

class ChangeOpportunityTest {

  @RegisterExtension static final TestDesk desk = TestDesk.shared();

  private final Server server = desk.server("en-US");
  private final Person mina = server.join("Mina", "en-US");
  private final Person ben = server.join("Ben", "en-US");
  private MessageView card;

  @BeforeEach
  void anOpportunity() {
    desk.clock().moveTo(Instant.parse("2026-03-02T09:00:00Z"));
    card =
        mina.slash(
                "/opportunity create name:\"Acme renewal\" account:Acme amount:45k"
                    + " close-date:2026-03-31 stage:\"Needs Analysis\"")
            .reply();
  }

  @Test
  void theMenuOnTheCardMovesTheStage() {
    MessageView moved = mina.choose(card, "Move to…", "Proposal/Price Quote").reply();
    assertThat(moved.id()).isEqualTo(card.id());
    assertThat(moved.text())
        .contains(
            "**Moved #1**",
            "stage Needs Analysis → **Proposal/Price Quote**",
            "probability 20% → **75%**",
            "◉",
            "**Probability** 75%");
  }

  @Test
  void anOverrideStaysUntilItIsDropped() {
    MessageView edited = mina.slash("/opportunity edit opportunity:#1 probability:60").reply();
    assertThat(edited.text())
        .contains(
            "probability as the stage says → **60%**", "60% (set by hand; the stage says 20%)");
    assertThat(mina.slash("/opportunity stage opportunity:#1 stage:negotiation").reply().text())
        .contains("60% (set by hand; the stage says 90%)");
    assertThat(mina.slash("/opportunity edit opportunity:#1 probability:-").reply().text())
        .contains("probability 60% → **as the stage says**", "**Probability** 90%");
  }

  @Test
  void winningSetsTheCloseDateAndReopeningBringsBackWhatWas() {
    mina.slash("/opportunity edit opportunity:#1 probability:60").reply();
    MessageView won = mina.slash("/opportunity won opportunity:#1").reply();
    assertThat(won.text())
        .contains(
            "🏆 **Won #1**",
            "close date Mar 31, 2026 → **Mar 2, 2026**",
            "**Closed on** Mar 2, 2026",
            "**Probability** 100%",
            "**Forecast** Closed");
    MessageView open = mina.click(won, "Reopen").reply();
    assertThat(open.text())
        .contains(
            "**Reopened #1**",
            "**Needs Analysis**",
            "**Close date** Mar 31, 2026",
            "60% (set by hand; the stage says 20%)");
  }

  @Test
  void whatIsClosedHasACloseDate() {
    mina.slash("/opportunity won opportunity:#1").reply();
    assertThat(mina.slash("/opportunity edit opportunity:#1 close-date:unknown").reply().text())
        .contains("a closed opportunity has a close date");
    MessageView refusal =
        mina.slash(
                "/opportunity create name:X account:unknown amount:1k close-date:unknown"
                    + " stage:\"Closed Won\"")
            .reply();
    assertThat(refusal.text()).contains("won or lost has a close date", "Nothing has been created");
  }

  @Test
  void losingAsksWhyOnce() {
    FormView why = mina.choose(card, "Move to…", "Closed Lost").form();
    assertThat(why.title()).isEqualTo("Lost: #1 Acme renewal");
    MessageView lost =
        mina.submit(
                why, Map.of("Why was it lost?", "Price", "In your own words", "20% too expensive"))
            .reply();
    assertThat(lost.id()).isEqualTo(card.id());
    assertThat(lost.text())
        .contains("✖️ **Lost #1**", "**Lost because** Price – 20% too expensive", "0%");
    assertThat(mina.slash("/opportunity reopen opportunity:#1").reply().text())
        .doesNotContain("Lost because");
    assertThat(
            mina.slash("/opportunity lost opportunity:#1 reason:Budget close-date:2/27")
                .reply()
                .text())
        .contains("**Lost because** Budget", "**Closed on** Feb 27, 2026");
  }

  @Test
  void theFormChangesOnlyWhatWasTouched() {
    FormView form = mina.click(card, "Edit").form();
    assertThat(form.field("Amount").value()).isEqualTo("45000.00 USD");
    ben.slash("/opportunity edit opportunity:#1 name:\"Acme renewal 2026\"").reply();
    MessageView edited =
        mina.submit(form, Map.of("Amount", "50k", "Next step", "Send the offer")).reply();
    assertThat(edited.id()).isEqualTo(card.id());
    assertThat(edited.text())
        .contains(
            "amount $45,000 → **$50,000**",
            "next step none → **Send the offer**",
            "### #1 Acme renewal 2026")
        .doesNotContain("name Acme");
  }

  @Test
  void anEmptiedFieldIsUnknownFromThenOn() {
    FormView form = mina.click(card, "Edit").form();
    MessageView edited = mina.submit(form, Map.of("Amount", "", "Close date", "")).reply();
    assertThat(edited.text())
        .contains(
            "amount $45,000 → **unknown**",
            "close date Mar 31, 2026 → **unknown**",
            "**Amount** unknown (USD)");
  }

  @Test
  void theSameFieldChangedByTwoIsToldAndCanBeOverwritten() {
    FormView form = mina.click(card, "Edit").form();
    ben.slash("/opportunity edit opportunity:#1 amount:60k name:\"Renamed\"").reply();
    MessageView conflict = mina.submit(form, Map.of("Amount", "50k")).reply();
    assertThat(conflict.ephemeral()).isTrue();
    assertThat(conflict.text())
        .contains(
            "Nothing was changed",
            "amount: you saw $45,000; changed meanwhile by Ben",
            "now **$60,000**; you wanted $50,000");
    MessageView overwritten =
        mina.click(conflict, "Use mine").followUp(m -> m.text().contains("Updated #1"));
    assertThat(overwritten.text()).contains("$60,000 → **$50,000**", "Renamed");
  }

  @Test
  void anOldCardDoesNotUndoWhatOthersDid() {
    ben.slash("/opportunity stage opportunity:#1 stage:negotiation").reply();
    MessageView conflict = mina.choose(card, "Move to…", "Qualification").reply();
    assertThat(conflict.text()).contains("stage: you saw Needs Analysis", "by Ben");
    MessageView theirs = mina.click(conflict, "Keep theirs").reply();
    assertThat(theirs.ephemeral()).isTrue();
    assertThat(theirs.text()).contains("**Negotiation/Review**");
  }

  @Test
  void whatMakesNoSenseIsSaid() {
    assertThat(mina.slash("/opportunity reopen opportunity:#1").reply().text())
        .contains("#1 is open (stage Needs Analysis), so there is nothing to reopen");
    assertThat(
            mina.slash("/opportunity stage opportunity:#1 stage:\"needs analysis\"").reply().text())
        .contains("#1 is like that already");
    assertThat(mina.slash("/opportunity edit opportunity:#77 amount:1k").reply().text())
        .contains("No opportunity is called “\\#77”");
    mina.slash("/opportunity won opportunity:#1").reply();
    assertThat(mina.slash("/opportunity edit opportunity:#1 probability:60").reply().text())
        .contains("#1 is closed (Closed Won)");
    assertThat(mina.slash("/opportunity edit opportunity:#1 next-step-due:friday").reply().text())
        .contains("A due date needs a next step");
  }

  @Test
  void anOpportunityThatIsNotNamedIsAskedFor() {
    MessageView question = mina.slash("/opportunity edit amount:70k").reply();
    assertThat(question.text()).contains("Which opportunity?");
    MessageView edited =
        mina.click(question, question.buttons().getFirst().label())
            .followUp(m -> m.text().contains("Updated"));
    assertThat(edited.text()).contains("$70,000");
    MessageView opener = mina.slash("/opportunity edit").reply();
    assertThat(mina.click(opener, opener.buttons().getFirst().label()).form().title())
        .isEqualTo("Edit #1 Acme renewal");
  }

  @Test
  void historyTellsItAll() {
    mina.choose(card, "Move to…", "Proposal/Price Quote").reply();
    ben.slash("/opportunity edit opportunity:#1 amount:50k").reply();
    ben.slash("/opportunity won opportunity:#1").reply();
    MessageView history = mina.slash("/opportunity history opportunity:#1").reply();
    assertThat(history.ephemeral()).isTrue();
    assertThat(history.text())
        .contains(
            "### History of #1 Acme renewal\n4 entries",
            "**Closed** by Ben",
            "stage Proposal/Price Quote → **Closed Won**",
            "**Changed** by Ben",
            "amount $45,000 → **$50,000**",
            "**Moved** by Mina",
            "**Created** by Mina",
            "account Acme");
    for (int i = 0; i < 6; i++) {
      ben.slash("/opportunity edit opportunity:#1 description:\"Version %d\"".formatted(i)).reply();
    }
    MessageView first = mina.choose(card, "More…", "History").reply();
    assertThat(first.text()).contains("10 entries").doesNotContain("**Created** by Mina");
    assertThat(mina.click(first, "Next").reply().text()).contains("**Created** by Mina");
  }

  @Test
  void onlyWhoMayEditsChanges() {
    desk.restrictEditing(server, server.role("Sales"));
    assertThat(ben.slash("/opportunity won opportunity:#1").reply().text())
        .contains("You need this server’s sales role");
    assertThat(ben.slash("/opportunity create").reply().text())
        .contains("You need this server’s sales role");
    assertThat(ben.slash("/opportunity lost opportunity:#1").reply().text())
        .contains("You need this server’s sales role");
    assertThat(ben.slash("/opportunity show opportunity:#1").reply().text())
        .contains("**Needs Analysis**");
  }
}
