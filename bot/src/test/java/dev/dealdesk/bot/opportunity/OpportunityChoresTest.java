package dev.dealdesk.bot.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.bot.Seed;
import dev.dealdesk.bot.TestDesk;
import dev.dealdesk.sandbox.Choice;
import dev.dealdesk.sandbox.FormView;
import dev.dealdesk.sandbox.MessageView;
import dev.dealdesk.sandbox.Person;
import dev.dealdesk.sandbox.Server;
import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.contact.Contact;
import dev.dealdesk.store.database.TestDatabase;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Assign, next step, clone, delete and restore. */
class OpportunityChoresTest {

  @RegisterExtension static final TestDesk desk = TestDesk.shared();

  private final Server server = desk.server("en-US");
  private final Seed seed = new Seed(desk, server);
  private final Person mina = server.join("Mina", "en-US");
  private final Person ben = server.join("Ben", "en-US");
  private final Person jun = server.join("Jun", "ko");
  private MessageView card;

  @BeforeEach
  void anOpportunity() {
    desk.clock().moveTo(Instant.parse("2026-03-02T09:00:00Z"));
    card =
        mina.slash(
                "/opportunity create name:\"Acme renewal\" account:Acme amount:45k"
                    + " close-date:2026-03-31 stage:\"Needs Analysis\" type:Renewal"
                    + " lead-source:Partner description:\"Second year\"")
            .reply();
  }

  @Test
  void isAssignedToAMember() {
    MessageView assigned = mina.slash("/opportunity assign opportunity:#1 owner:@Ben").reply();
    assertThat(assigned.ephemeral()).isFalse();
    assertThat(assigned.text()).contains("**Updated #1**", "owner Mina → **Ben**", "**Owner** Ben");
    assertThat(mina.slash("/opportunity assign opportunity:#1 owner:@Ben").reply().text())
        .contains("#1 is like that already");
  }

  @Test
  void isAssignedToNobodyAndToANameOfAnImport() {
    assertThat(mina.complete("/opportunity assign opportunity:#1 owner-name:no"))
        .extracting(Choice::name)
        .containsExactly("Nobody");
    assertThat(mina.slash("/opportunity assign opportunity:#1 owner-name:nobody").reply().text())
        .contains("owner Mina → **nobody**");
    TestDatabase.sql(handle ->
        handle.execute(
            "insert into dealdesk.person (guild_id, name) values (?, 'Dana Former')", server.id()));
    assertThat(mina.complete("/opportunity assign opportunity:#1 owner-name:dana"))
        .extracting(Choice::name)
        .containsExactly("Dana Former", "Nobody");
    assertThat(mina.slash("/opportunity assign opportunity:#1 owner-name:dana").reply().text())
        .contains("Nobody is called “dana”", "Do you mean one of these?");
    assertThat(
            mina.slash("/opportunity assign opportunity:#1 owner-name:\"dana former\"")
                .reply()
                .text())
        .contains("owner nobody → **Dana Former**");
  }

  @Test
  void theCardAsksWhom() {
    MessageView question = ben.choose(card, "More…", "Assign to somebody…").reply();
    assertThat(question.ephemeral()).isTrue();
    assertThat(question.text()).contains("Who should own **#1** Acme renewal?");
    MessageView assigned = ben.click(question, "Me").followUp(m -> m.text().contains("Updated #1"));
    assertThat(assigned.text()).contains("owner Mina → **Ben**");
    MessageView again = ben.slash("/opportunity assign opportunity:#1").reply();
    assertThat(
            ben.choose(again, "A member of this server…", "Jun")
                .followUp(m -> m.text().contains("Updated #1"))
                .text())
        .contains("owner Ben → **Jun**");
  }

  @Test
  void aBotOwnsNothing() {
    assertThat(mina.slash("/opportunity assign opportunity:#1 owner:@Dealdesk").reply().text())
        .contains("Dealdesk is a bot", "owned by a person");
    assertThat(mina.slash("/opportunity edit opportunity:#1 owner:@Dealdesk").reply().text())
        .contains("Dealdesk is a bot");
    assertThat(jun.slash("/기회 담당자지정 기회:#1 담당자:@Dealdesk").reply().text())
        .contains("Dealdesk은(는) 봇입니다");
    assertThat(
            mina.slash("/opportunity assign opportunity:#1 owner:@Ben owner-name:nobody")
                .reply()
                .text())
        .contains("either a member or a name");
  }

  @Test
  void aBotThatWasChosenBeforeAnotherQuestionIsStillABot() {
    seed.opportunity("Acme renewal", seed.account("Other"), "Prospecting");
    MessageView question =
        mina.slash("/opportunity assign opportunity:\"Acme renewal\" owner:@Dealdesk").reply();
    assertThat(question.text()).contains("Several opportunities are called");
    assertThat(mina.click(question, question.buttons().getFirst().label()).reply().text())
        .contains("Dealdesk is a bot");
  }

  @Test
  void theNextStepIsPlannedAndCleared() {
    assertThat(
            mina.slash(
                    "/opportunity next-step opportunity:#1 next-step:\"Send the offer\""
                        + " next-step-due:fri")
                .reply()
                .text())
        .contains(
            "next step none → **Send the offer**",
            "next step’s date none → **Mar 6, 2026**",
            "**Next step** Send the offer – Mar 6, 2026 · in 4 days");
    assertThat(
            mina.slash("/opportunity next-step opportunity:#1 next-step-due:2026-03-20")
                .reply()
                .text())
        .contains("Mar 6, 2026 → **Mar 20, 2026**", "Send the offer");
    assertThat(mina.slash("/opportunity next-step opportunity:#1 next-step:none").reply().text())
        .contains("next step Send the offer → **none**")
        .doesNotContain("**Next step**");
    assertThat(mina.slash("/opportunity next-step opportunity:#1 next-step-due:fri").reply().text())
        .contains("A due date needs a next step");
  }

  @Test
  void theCardsButtonShowsTheNextStepAsItIs() {
    FormView form = mina.click(card, "Next step").form();
    MessageView planned =
        mina.submit(form, Map.of("Next step", "Call them", "By when", "tomorrow")).reply();
    assertThat(planned.id()).isEqualTo(card.id());
    assertThat(planned.text()).contains("**Next step** Call them – Mar 3, 2026 · tomorrow");
    FormView again = mina.click(planned, "Next step").form();
    assertThat(again.field("Next step").value()).isEqualTo("Call them");
    assertThat(again.field("By when").value()).isEqualTo("2026-03-03");
    ben.slash("/opportunity next-step opportunity:#1 next-step:\"Visit them\"").reply();
    assertThat(mina.submit(again, Map.of("By when", "fri")).reply().text())
        .contains("Nothing was changed", "you saw Call them", "by Ben");
    FormView cleared = mina.click(mina.look(planned), "Next step").form();
    assertThat(mina.submit(cleared, Map.of("Next step", "", "By when", "")).reply().text())
        .contains("next step Visit them → **none**");
  }

  @Test
  void aCloneBeginsAnewWithWhatIsTheSame() {
    Contact jane = seed.contact("Jane Doe");
    seed.tag(new OpportunityNumber(1), jane, "Economic Buyer", true);
    FormView form = ben.choose(card, "More…", "Clone…").form();
    assertThat(form.title()).isEqualTo("Clone #1 Acme renewal");
    assertThat(form.field("Name").value()).isEqualTo("Acme renewal");
    MessageView cloned =
        ben.submit(form, Map.of("Name", "Acme renewal 2027", "Close date", "2027-03-31")).reply();
    assertThat(cloned.id()).isNotEqualTo(card.id());
    assertThat(cloned.text())
        .contains(
            "✨ **Created #2**",
            "Cloned from #1 Acme renewal",
            "1 contact role copied",
            "### #2 Acme renewal 2027\nAcme",
            "**Prospecting**",
            "**Amount** $45,000",
            "**Close date** Mar 31, 2027",
            "**Owner** Ben",
            "**Primary contact** Jane Doe – Economic Buyer");
    assertThat(ben.slash("/opportunity history opportunity:#2").reply().text())
        .contains("Note: Cloned from #1 Acme renewal", "type Renewal", "lead source Partner")
        .contains("description Second year");
  }

  @Test
  void aCloneIsMadeWithoutAFormWhereAllIsSaid() {
    seed.tag(new OpportunityNumber(1), seed.contact("Jane Doe"), "Economic Buyer", true);
    MessageView cloned =
        mina.slash(
                "/opportunity clone opportunity:#1 name:\"Acme expansion\" close-date:unknown"
                    + " amount:unknown contact-roles:false")
            .reply();
    assertThat(cloned.text())
        .contains("### #2 Acme expansion", "**Amount** unknown (USD)", "**Close date** unknown")
        .contains("**Primary contact** unknown");
    assertThat(
            mina.slash("/opportunity clone opportunity:#1 name:X close-date:someday")
                .reply()
                .text())
        .contains("I cannot read “someday” as a date");
  }

  @Test
  void isDeletedOnlyWhenSomebodyIsSureAndComesBack() {
    MessageView sure = mina.choose(card, "More…", "Delete…").reply();
    assertThat(sure.ephemeral()).isTrue();
    assertThat(sure.text())
        .contains("Delete this opportunity?", "#1 **Acme renewal**", "/opportunity restore");
    assertThat(mina.click(sure, "Keep it").reply().text()).contains("Nothing has changed");
    MessageView again = mina.slash("/opportunity delete opportunity:#1").reply();
    MessageView deleted =
        mina.click(again, "Delete").followUp(m -> m.text().contains("**Deleted** #1"));
    assertThat(deleted.ephemeral()).isFalse();
    assertThat(deleted.button("Undo").disabled()).isFalse();
    assertThat(mina.slash("/opportunity list status:all").reply().text())
        .doesNotContain("Acme renewal");
    MessageView gone = ben.click(ben.look(card), "Edit").reply();
    assertThat(gone.text()).contains("#1 Acme renewal was deleted");
    MessageView restored =
        ben.click(gone, "Restore").followUp(m -> m.text().contains("Restored #1"));
    assertThat(restored.text()).contains("### #1 Acme renewal", "**Needs Analysis**");
  }

  @Test
  void deletedOnesAreOfferedToBeRestored() {
    assertThat(mina.slash("/opportunity restore").reply().text())
        .contains("No opportunity has been deleted");
    MessageView sure = mina.slash("/opportunity delete opportunity:#1").reply();
    mina.click(sure, "Delete").followUp(m -> m.text().contains("Deleted"));
    assertThat(mina.complete("/opportunity restore opportunity:acme"))
        .extracting(Choice::name)
        .containsExactly("#1 Acme renewal – Needs Analysis · $45,000 · Acme");
    assertThat(mina.complete("/opportunity show opportunity:acme")).isEmpty();
    assertThat(mina.slash("/opportunity restore opportunity:nonsense").reply().text())
        .contains("No opportunity called “nonsense” was deleted");
    assertThat(mina.slash("/opportunity restore opportunity:\"acme renewal\"").reply().text())
        .contains("**Restored #1**");
    assertThat(mina.slash("/opportunity restore opportunity:#1").reply().text())
        .contains("#1 is there");
  }

  @Test
  void speaksKorean() {
    assertThat(jun.slash("/기회 담당자지정 기회:#1 담당자:@Jun").reply().text())
        .contains("**#1 수정**", "담당자 Mina → **Jun**");
    assertThat(jun.slash("/기회 다음할일 기회:#1 다음-할-일:\"견적서 보내기\" 다음-할-일-기한:내일").reply().text())
        .contains("**다음 할 일** 견적서 보내기 – 2026년 3월 3일 · 내일");
    assertThat(jun.slash("/기회 복제 기회:#1 이름:\"2027 갱신\" 마감일:\"다음 달 15일\"").reply().text())
        .contains("✨ **#2 생성**", "#1 Acme renewal에서 복제함", "**마감일** 2026년 4월 15일");
    MessageView sure = jun.slash("/기회 삭제 기회:#2").reply();
    assertThat(sure.text()).contains("이 기회를 삭제할까요?");
    assertThat(jun.click(sure, "삭제").followUp(m -> m.text().contains("**삭제** #2")).text())
        .contains("**/기회 복원**");
    assertThat(jun.slash("/기회 보기 기회:#2").reply().text()).contains("#2 2027 갱신 기회는");
    assertThat(jun.slash("/기회 복원 기회:#2").reply().text()).contains("**#2 복원**");
  }

  @Test
  void onlyWhoMayEditDoesAnyOfThis() {
    desk.restrictEditing(server, server.role("Sales"));
    for (String command : new String[] {"assign", "next-step", "clone", "delete", "restore"}) {
      assertThat(ben.slash("/opportunity " + command + " opportunity:#1").reply().text())
          .as(command)
          .contains("You need this server’s sales role");
    }
  }
}
