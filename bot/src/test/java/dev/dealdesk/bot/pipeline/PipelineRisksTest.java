package dev.dealdesk.bot.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.bot.Seed;
import dev.dealdesk.bot.TestDesk;
import dev.dealdesk.sandbox.FormView;
import dev.dealdesk.sandbox.Interaction;
import dev.dealdesk.sandbox.MessageView;
import dev.dealdesk.sandbox.Person;
import dev.dealdesk.sandbox.Server;
import dev.dealdesk.store.OpportunityNumber;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PipelineRisksTest {

  @RegisterExtension static final TestDesk desk = TestDesk.shared();

  private final Server server = desk.server("en-US");
  private final Seed seed = new Seed(desk, server);
  private final Person mina = server.join("Mina", "en-US");
  private final Person ben = server.join("Ben", "ko");

  @BeforeEach
  void someOpportunities() {
    desk.clock().moveTo(Instant.parse("2026-03-02T09:00:00Z"));
    create(mina, "Alpha", "100k", "2026-03-10", "Prospecting");
    create(mina, "Beta", "50k", "2026-03-12", "Proposal/Price Quote");
    create(ben, "Gamma", "unknown", "2026-05-01", "Negotiation/Review");
    desk.clock().moveTo(Instant.parse("2026-03-18T09:00:00Z"));
  }

  private static void create(Person person, String name, String amount, String date, String stage) {
    person
        .slash(
            "/opportunity create name:%s account:Acme amount:%s close-date:%s stage:\"%s\""
                .formatted(name, amount, date, stage))
        .reply();
  }

  @Test
  void countsByFlagAndOwnerWhatIsAtRisk() {
    MessageView mine = mina.slash("/pipeline risks").reply();
    assertThat(mine.ephemeral()).isTrue();
    assertThat(mine.text())
        .contains(
            "### At risk · Mina\n**2** of 2 open opportunities · **$150,000** of $150,000",
            "- **Close date passed** · 2 · $150,000",
            "- **No activity** · 2 · $150,000",
            "- **No decision maker** · 1 · $50,000")
        .doesNotContain("Stalled", "Ben");
    MessageView all = mina.click(mine, "Everyone’s").reply();
    assertThat(all.id()).isEqualTo(mine.id());
    assertThat(all.text())
        .contains(
            "### At risk · everyone\n**3** of 3 open opportunities · **$150,000** of $150,000",
            "-# 1 of them has no amount yet",
            "- **Amount missing** · 1\n",
            "- Mina · 2 · $150,000\n- Ben · 1 · amount unknown");
  }

  @Test
  void listsThoseWithAFlagWithTheirEvidenceAndTheWayOut() {
    MessageView all = mina.slash("/pipeline risks").reply();
    MessageView passed = mina.choose(all, "See them by flag…", "Close date passed").reply();
    assertThat(passed.id()).isEqualTo(all.id());
    assertThat(passed.text())
        .contains(
            "### Close date passed · Mina\n**2** opportunities · **$150,000**",
            "**#1** Alpha – Acme · $100,000\n⚠️ Close date passed 8 days ago (Mar 10, 2026)\n-# also: "
                + "No activity since it was created 16 days ago · No next step · No contact yet")
        .containsSubsequence("#1** Alpha", "#2** Beta");
    FormView form = mina.click(passed, "Change close date").form();
    MessageView changed = mina.submit(form, Map.of("Close date", "2026-04-10")).reply();
    assertThat(changed.ephemeral()).isFalse();
    assertThat(changed.id()).isNotEqualTo(passed.id());
    assertThat(changed.text()).contains("### #1 Alpha", "Apr 10, 2026");
    assertThat(mina.click(passed, "Refresh").reply().text())
        .contains("**1** opportunity · **$50,000**")
        .doesNotContain("Alpha");
  }

  @Test
  void everyRemedyLeadsStraightToItsFormOrQuestion() {
    assertThat(remedied("no_next_step", "Set next step").form().title()).contains("Next step");
    assertThat(remedied("no_activity", "Log activity").form().title()).contains("#1");
    assertThat(remedied("no_primary_contact", "Tag a role").form().title()).contains("#1");
    desk.clock().moveTo(Instant.parse("2026-04-18T09:00:00Z"));
    MessageView stages = remedied("stalled", "Move stage").reply();
    assertThat(stages.text()).contains("Which stage?");
    seed.tag(new OpportunityNumber(1), seed.contact("Park"), "Evaluator", false);
    MessageView who = remedied("no_primary_contact", "Choose primary").reply();
    assertThat(mina.click(who, "Park").reply().text()).contains("Done, see below");
    assertThat(mina.slash("/pipeline risks flag:no_primary_contact").reply().text())
        .doesNotContain("Alpha");
  }

  private Interaction remedied(String flag, String button) {
    MessageView list = mina.slash("/pipeline risks flag:" + flag).reply();
    return mina.click(list, button);
  }

  @Test
  void whatIsSharedIsTheSameForEverybodyAndItsRemediesAreTheirs() {
    MessageView mine = mina.slash("/pipeline risks flag:any").reply();
    MessageView shared = mina.click(mine, "Show to everyone").reply();
    assertThat(shared.ephemeral()).isFalse();
    assertThat(shared.text()).contains("### All at risk · Mina", "Alpha", "Beta");
    MessageView back = ben.click(shared, "All risks").reply();
    assertThat(back.id()).isEqualTo(shared.id());
    assertThat(back.text()).contains("### At risk · Mina");
    assertThat(back.buttons()).isEmpty();
  }

  @Test
  void nothingAtRiskReadsWell() {
    desk.clock().moveTo(Instant.parse("2026-03-02T09:00:00Z"));
    Person zoe = server.join("Zoe", "en-US");
    assertThat(zoe.slash("/pipeline risks scope:me").reply().text())
        .contains("You own no opportunity yet");
    create(zoe, "Zeta", "10k", "2026-05-10", "Prospecting");
    zoe.slash("/opportunity next-step opportunity:#4 next-step:Call next-step-due:2026-04-01")
        .reply();
    seed.tag(new OpportunityNumber(4), seed.contact("Park"), "Evaluator", true);
    MessageView clear = zoe.slash("/pipeline risks").reply();
    assertThat(clear.text())
        .contains(
            "### At risk · Zoe\nNothing is at risk: the one open opportunity is in good order.");
    assertThat(clear.menus()).isEmpty();
    assertThat(zoe.slash("/pipeline risks flag:stalled").reply().text())
        .contains("No open opportunity has this. All clear.");
  }

  @Test
  void aTeamThatNobodyKnowsAndAPersonWhoIsNotThereAreToldWithTheWayOut() {
    MessageView team = mina.slash("/pipeline risks scope:team").reply();
    assertThat(team.text()).contains("I do not know who is in that team");
    assertThat(mina.click(team, "Everyone’s").reply().text()).contains("### At risk · everyone");
    assertThat(mina.slash("/pipeline risks scope:Nobody").reply().text())
        .contains("Nobody called “Nobody” has worked here yet");
    assertThat(mina.slash("/pipeline risks scope:Ben").reply().text())
        .contains("### At risk · Ben", "**1** of 1 open opportunity");
  }

  @Test
  void aManagersTeamIsWhoReportsToThem() {
    seed.manager("Mina", "Ben");
    assertThat(mina.slash("/pipeline risks scope:team").reply().text())
        .contains("### At risk · Mina’s team\n**3** of 3", "- Ben · 1 · amount unknown");
    assertThat(ben.slash("/파이프라인 위험 범위:team").reply().text()).contains("### 위험 · Ben 팀");
  }

  @Test
  void speaksKorean() {
    MessageView mine = ben.slash("/파이프라인 위험").reply();
    assertThat(mine.text()).contains("### 위험 · Ben\n진행 중인 기회 1건 중 **1건**\n", "- **금액 없음** · 1건");
    MessageView list = ben.choose(mine, "신호별로 보기…", "활동 없음").reply();
    assertThat(list.text())
        .contains("### 활동 없음 · Ben\n기회 **1**건", "생성 후 16일째 활동 없음")
        .contains("의사 결정자·경제적 구매자 없음: 연락처가 하나도 없음");
    assertThat(list.button("활동 기록")).isNotNull();
  }
}
