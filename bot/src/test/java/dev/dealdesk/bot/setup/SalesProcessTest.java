package dev.dealdesk.bot.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.bot.Seed;
import dev.dealdesk.bot.TestDesk;
import dev.dealdesk.sandbox.FormView;
import dev.dealdesk.sandbox.MessageView;
import dev.dealdesk.sandbox.Person;
import dev.dealdesk.sandbox.Server;
import dev.dealdesk.sandbox.directory.Permission;
import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.workspace.Role;
import dev.dealdesk.store.workspace.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The sales process, contact roles and lost reasons, and what reps meet of them. */
class SalesProcessTest {

  @RegisterExtension static final TestDesk desk = TestDesk.shared();

  private final Server server = desk.server("en-US");
  private final Seed seed = new Seed(desk, server);
  private final Person dana =
      server.join("Dana", "en-US", server.role("Boss", Permission.MANAGE_SERVER));
  private final Person mina = server.join("Mina", "en-US");

  @BeforeEach
  void monday() {
    desk.clock().moveTo(Instant.parse("2026-03-02T09:00:00Z"));
  }

  private MessageView open(String part) {
    return dana.click(dana.slash("/setup").reply(), part).reply();
  }

  private MessageView stage(String name) {
    return dana.choose(open("Sales process"), "Open a stage…", name).reply();
  }

  private MessageView opportunity(String name, String stage) {
    return mina.slash(
            "/opportunity create name:\"%s\" account:unknown amount:unknown close-date:unknown stage:\"%s\""
                .formatted(name, stage))
        .reply();
  }

  private Opportunity one() {
    return seed.read(d -> d.opportunities().find(new OpportunityNumber(1))).orElseThrow();
  }

  private List<String> active() {
    return seed.read(
        d -> d.process().active().stream().map(Stage::name).map(n -> n.english()).toList());
  }

  @Test
  void aStageIsAddedRenamedAndReordered() {
    FormView form = dana.click(open("Sales process"), "Add a stage").form();
    MessageView added =
        dana.submit(
                form,
                Map.of(
                    "Name in English", "Legal",
                    "Name in Korean", "법무 검토",
                    "Probability", "95%",
                    "Stalled after days", "14"))
            .reply();
    assertThat(added.text())
        .contains("Stage **Legal** added", "**Probability** 95%", "**Stalled** after 14 days");
    assertThat(active()).containsSubsequence("Negotiation/Review", "Legal", "Closed Won");

    MessageView up = dana.click(added, "Move up").reply();
    assertThat(active()).containsSubsequence("Legal", "Negotiation/Review");
    FormView edit = dana.click(up, "Edit").form();
    assertThat(edit.field("Probability").value()).isEqualTo("95%");
    MessageView edited =
        dana.submit(
                edit,
                Map.of(
                    "Name in English", "Legal review",
                    "Forecast category", "Best Case",
                    "Stalled after days", ""))
            .reply();
    assertThat(edited.text())
        .contains(
            "Legal review: name in English Legal → **Legal review**",
            "forecast category Commit → **Best Case**",
            "stalled after 14 days → **none**");
    assertThat(dana.click(edited, "Undo").reply().text())
        .contains("name in English Legal review → **Legal**");
  }

  @Test
  void aNameIsThereOnceInEitherLanguage() {
    FormView form = dana.click(open("Sales process"), "Add a stage").form();
    MessageView refusal = dana.submit(form, Map.of("Name in English", "검증")).reply();
    assertThat(refusal.text())
        .contains("There is one called **Qualification** (검증) already", "Nothing has changed");
    FormView again = dana.click(refusal, "Edit again").form();
    assertThat(again.field("Name in English").value()).isEqualTo("검증");
    assertThat(dana.submit(again, Map.of("Name in English", "")).reply().text())
        .contains("A name is missing");
    FormView third = dana.click(open("Sales process"), "Add a stage").form();
    assertThat(
            dana.submit(third, Map.of("Name in English", "Legal", "Probability", "lots"))
                .reply()
                .text())
        .contains("I cannot read “lots” as a percentage");
    FormView fourth = dana.click(open("Sales process"), "Add a stage").form();
    assertThat(
            dana.submit(fourth, Map.of("Name in English", "Legal", "Stalled after days", "soon"))
                .reply()
                .text())
        .contains("I cannot read “soon” as a number of days");
  }

  @Test
  void theLastWonStageStays() {
    MessageView refusal = dana.click(stage("Closed Won"), "Retire").reply();
    assertThat(refusal.text())
        .contains("This is the last stage for won opportunities", "Add another first");
    assertThat(active()).contains("Closed Won");
  }

  @Test
  void aStageInUseIsRetiredAndItsOpportunitiesStay() {
    MessageView card = opportunity("Acme", "Qualification");
    MessageView retired = dana.click(stage("Qualification"), "Retire").reply();
    assertThat(retired.text())
        .contains("Stage **Qualification** retired · 1 opportunity stays in it", "retired");
    assertThat(one().stage().name().english()).isEqualTo("Qualification");
    assertThat(mina.slash("/opportunity show opportunity:#1").reply().text())
        .contains("**Qualification**");
    MessageView left = mina.slash("/opportunity list stage:Qualification").reply();
    assertThat(left.text()).contains("stage Qualification", "**1** opportunity");
    mina.click(left, "Narrow…").reply();
    assertThat(mina.look(left).menu("Stage…").options())
        .filteredOn(MessageView.MenuOption::chosen)
        .extracting(MessageView.MenuOption::label)
        .containsExactly("Qualification");
    assertThat(
            mina.slash("/opportunity stage opportunity:#1 stage:\"Needs Analysis\"").reply().text())
        .contains("**Moved #1**");
    assertThat(mina.slash("/opportunity stage opportunity:#1 stage:Qualification").reply().text())
        .contains("That stage is no longer in use")
        .doesNotContain("Moved #1");
    assertThat(mina.look(card).text()).doesNotContain("Moved");
    MessageView back = dana.click(retired, "Bring back").reply();
    assertThat(back.text()).contains("Stage **Qualification** brought back");
    assertThat(mina.slash("/opportunity stage opportunity:#1 stage:Qualification").reply().text())
        .contains("**Moved #1**");
  }

  @Test
  void newDefaultsTouchNoOpportunityThatIsThere() {
    opportunity("Acme", "Qualification");
    FormView edit = dana.click(stage("Qualification"), "Edit").form();
    dana.submit(edit, Map.of("Probability", "35")).reply();
    assertThat(one().probability().percent()).isEqualTo(10);
    opportunity("Bolt", "Qualification");
    assertThat(mina.slash("/opportunity show opportunity:#2").reply().text())
        .contains("**Probability** 35%");
  }

  @Test
  void aStageAsksForWhatItNeedsRightAway() {
    dana.choose(
            stage("Proposal/Price Quote"), "Needed to enter this stage…", "amount", "close date")
        .reply();
    MessageView card = opportunity("Acme", "Qualification");
    FormView form = mina.choose(card, "Move to…", "Proposal/Price Quote").form();
    assertThat(form.title()).isEqualTo("#1 to Proposal/Price Quote");
    assertThat(form.fields())
        .extracting(FormView.Field::label)
        .containsExactly("Amount", "Close date");
    MessageView moved = mina.submit(form, Map.of("Amount", "45k", "Close date", "6/30")).reply();
    assertThat(moved.id()).isEqualTo(card.id());
    assertThat(moved.text())
        .contains(
            "**Moved #1**",
            "stage Qualification → **Proposal/Price Quote**",
            "amount unknown → **$45,000**",
            "**Close date** Jun 30, 2026");
  }

  @Test
  void whatIsStillMissingIsNamed() {
    dana.choose(stage("Proposal/Price Quote"), "Needed to enter this stage…", "amount", "next step")
        .reply();
    MessageView card = opportunity("Acme", "Qualification");
    FormView form = mina.choose(card, "Move to…", "Proposal/Price Quote").form();
    MessageView refusal =
        mina.submit(form, Map.of("Amount", "unknown", "Next step", "Send it")).reply();
    assertThat(refusal.ephemeral()).isTrue();
    assertThat(refusal.text())
        .contains("To enter **Proposal/Price Quote**, #1 needs its amount.", "Nothing has changed");
    FormView again = mina.click(refusal, "Edit again").form();
    assertThat(again.fields()).extracting(FormView.Field::label).containsExactly("Amount");
    MessageView moved =
        mina.submit(again, Map.of("Amount", "45k")).followUp(m -> m.text().contains("Moved #1"));
    assertThat(moved.text()).contains("next step none → **Send it**", "**$45,000**");
  }

  @Test
  void anAmountThatCannotBeReadIsMendedInTheSameForm() {
    dana.choose(stage("Proposal/Price Quote"), "Needed to enter this stage…", "amount").reply();
    MessageView card = opportunity("Acme", "Qualification");
    FormView form = mina.choose(card, "Move to…", "Proposal/Price Quote").form();
    MessageView refusal = mina.submit(form, Map.of("Amount", "a lot")).reply();
    assertThat(refusal.text()).contains("I cannot read “a lot” as an amount");
    FormView again = mina.click(refusal, "Edit again").form();
    assertThat(again.field("Amount").value()).isEqualTo("a lot");
    assertThat(
            mina.submit(again, Map.of("Amount", "45k"))
                .followUp(m -> m.text().contains("Moved #1"))
                .text())
        .contains("**$45,000**");
  }

  @Test
  void closingCanAskForAPrimaryContact() {
    dana.choose(stage("Closed Won"), "Needed to enter this stage…", "primary contact").reply();
    opportunity("Acme", "Qualification");
    FormView form = mina.slash("/opportunity won opportunity:#1").form();
    assertThat(form.fields()).extracting(FormView.Field::label).containsExactly("Primary contact");
    MessageView unknown = mina.submit(form, Map.of("Primary contact", "Nobody")).reply();
    assertThat(unknown.text()).contains("Nobody");
    FormView again = mina.slash("/opportunity won opportunity:#1").form();
    seed.contact("John Doe");
    MessageView won = mina.submit(again, Map.of("Primary contact", "John Doe")).reply();
    assertThat(won.text()).contains("🏆 **Won #1**", "Primary contact is now **John Doe** (Other)");
  }

  @Test
  void whatIsMadeInAStageHasWhatItAsksFor() {
    dana.choose(stage("Proposal/Price Quote"), "Needed to enter this stage…", "amount").reply();
    MessageView refusal = opportunity("Acme", "Proposal/Price Quote");
    assertThat(refusal.text())
        .contains("In **Proposal/Price Quote** an opportunity needs its amount.")
        .contains("Nothing has been created");
    FormView form = mina.click(refusal, "Edit again").form();
    assertThat(
            mina.submit(form, Map.of("Amount", "5k"))
                .followUp(m -> m.text().contains("Created #1"))
                .text())
        .contains("$5,000");
  }

  @Test
  void aWholeListIsToldWhatAStageNeeds() {
    dana.choose(stage("Proposal/Price Quote"), "Needed to enter this stage…", "amount").reply();
    opportunity("Acme", "Qualification");
    MessageView list = dana.slash("/opportunity list").reply();
    MessageView what = dana.click(dana.click(list, "Change these…").reply(), "Stage…").reply();
    assertThat(dana.choose(what, "Stage…", "Proposal/Price Quote").reply().text())
        .contains("that stage needs amount", "#1");
  }

  @Test
  void needsCanBeDropped() {
    MessageView set =
        dana.choose(stage("Qualification"), "Needed to enter this stage…", "account").reply();
    assertThat(set.text()).contains("**Needed to enter** account");
    MessageView none = dana.click(set, "Require nothing").reply();
    assertThat(none.text()).contains("account → **none**", "**Needed to enter** nothing");
    assertThat(opportunity("Acme", "Qualification").text()).contains("Created #1");
  }

  @Test
  void aTemplateIsUsedOnlyAfterItsPreview() {
    opportunity("Acme", "Qualification");
    MessageView choice = dana.click(open("Sales process"), "Start from a template").reply();
    MessageView preview = dana.choose(choice, "Look at a template…", "HubSpot's pipeline").reply();
    assertThat(preview.text())
        .contains(
            "- Appointment Scheduled · 20% · **new**",
            "- Closed Won · 100% · stays",
            "These would be retired",
            "- Qualification · 1 opportunity in it");
    assertThat(active()).contains("Qualification");
    MessageView used = dana.click(preview, "Use this template").reply();
    assertThat(used.text())
        .contains("Template **HubSpot's pipeline** used · 5 stages added, 5 retired");
    assertThat(active()).contains("Contract Sent").doesNotContain("Qualification");
    assertThat(one().stage().name().english()).isEqualTo("Qualification");
    dana.click(used, "Undo").reply();
    assertThat(active()).contains("Qualification").doesNotContain("Contract Sent");
  }

  @Test
  void rolesAreEditedTheSameWay() {
    FormView form = dana.click(open("Contact roles"), "Add a role").form();
    MessageView added = dana.submit(form, Map.of("Name in English", "Champion")).reply();
    assertThat(added.text()).contains("Contact role **Champion** added");
    FormView edit = dana.click(added, "Edit").form();
    MessageView edited = dana.submit(edit, Map.of("Name in Korean", "챔피언")).reply();
    assertThat(edited.text()).contains("name in Korean Champion → **챔피언**");
    MessageView retired = dana.click(edited, "Retire").reply();
    assertThat(retired.text()).contains("Contact role **Champion** retired");
    assertThat(seed.<List<Role>>read(d -> d.settings().roles())).hasSize(9);
  }

  @Test
  void aLostReasonIsChosenOrTypedAndReadInEachLanguage() {
    FormView add = dana.click(open("Lost reasons"), "Add a reason").form();
    dana.submit(add, Map.of("Name in English", "Merged", "Name in Korean", "합병")).reply();
    MessageView card = opportunity("Acme", "Qualification");
    FormView why = mina.choose(card, "Move to…", "Closed Lost").form();
    assertThat(why.field("Why was it lost?").options())
        .extracting(MessageView.MenuOption::label)
        .contains("Price", "Merged", "Another reason");
    mina.submit(why, Map.of("Why was it lost?", "Merged")).reply();
    assertThat(one().lostReason()).contains("Merged");
    Person korean = server.join("하나", "ko");
    assertThat(korean.slash("/opportunity show opportunity:#1").reply().text()).contains("합병");

    korean.slash("/opportunity reopen opportunity:#1").reply();
    korean.slash("/opportunity lost opportunity:#1 reason:가격").reply();
    assertThat(one().lostReason()).contains("Price");
    mina.slash("/opportunity reopen opportunity:#1").reply();
    FormView own = mina.slash("/opportunity lost opportunity:#1").form();
    mina.submit(
            own,
            Map.of("Why was it lost?", "Another reason", "In your own words", "The dog ate it"))
        .reply();
    assertThat(one().lostReason()).contains("The dog ate it");
  }

  @Test
  void aLostStageCanInsistOnAReason() {
    dana.choose(stage("Closed Lost"), "Needed to enter this stage…", "lost reason").reply();
    MessageView card = opportunity("Acme", "Qualification");
    FormView why = mina.choose(card, "Move to…", "Closed Lost").form();
    assertThat(why.field("Why was it lost?").required()).isTrue();
    MessageView refusal = mina.submit(why, Map.of("Why was it lost?", "Another reason")).reply();
    assertThat(refusal.text()).contains("To enter **Closed Lost**, #1 needs its lost reason.");
    assertThat(mina.slash("/opportunity lost opportunity:#1 reason:Budget").reply().text())
        .contains("✖️ **Lost #1**");
  }

  @Test
  void koreansAreAskedInKorean() {
    dana.choose(stage("Proposal/Price Quote"), "Needed to enter this stage…", "amount", "next step")
        .reply();
    opportunity("Acme", "Qualification");
    Person korean = server.join("하나", "ko");
    FormView form = korean.slash("/opportunity stage opportunity:#1 stage:\"제안/가격 견적\"").form();
    assertThat(form.fields()).extracting(FormView.Field::label).containsExactly("금액", "다음 할 일");
    assertThat(korean.submit(form, Map.of("금액", "미정", "다음 할 일", "제안서 발송")).reply().text())
        .contains("**제안/가격 견적** 단계에 들어가려면 다음이 필요합니다: 금액");
  }
}
