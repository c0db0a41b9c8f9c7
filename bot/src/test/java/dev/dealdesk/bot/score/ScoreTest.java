package dev.dealdesk.bot.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.bot.Seed;
import dev.dealdesk.bot.TestDesk;
import dev.dealdesk.sandbox.MessageView;
import dev.dealdesk.sandbox.Person;
import dev.dealdesk.sandbox.Server;
import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.score.Factor;
import dev.dealdesk.store.score.GeneratedSales;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ScoreTest {

  @RegisterExtension static final TestDesk desk = TestDesk.shared();

  private final Server server = desk.server("en-US");
  private final Person mina = server.join("Mina", "en-US");
  private final Person jun = server.join("Jun", "ko");

  @BeforeEach
  void aDay() {
    desk.clock().moveTo(Instant.parse("2026-03-02T09:00:00Z"));
  }

  @Test
  void withoutHistoryItSaysWhatItStandsOn() {
    mina.slash(
            "/opportunity create name:\"Acme renewal\" account:Acme amount:45k"
                + " close-date:2026-03-31 stage:\"Proposal/Price Quote\"")
        .reply();
    MessageView score = mina.slash("/opportunity score opportunity:#1").reply();
    assertThat(score.ephemeral()).isTrue();
    assertThat(score.text())
        .contains(
            "### #1 Acme renewal",
            "**Win likelihood 75%** · the probability on its card is 75%",
            "**Probably closes Mar 31, 2026**",
            "Planned: Mar 31, 2026",
            "No opportunity has closed yet, too few to learn from (it takes at least 30")
        .doesNotContain("Raises it", "Lowers it");
    assertThat(jun.slash("/기회 수주가능성 기회:#1").reply().text())
        .contains("**수주 가능성 75%** · 카드의 확률은 75%", "아직 마감된 기회가 없어 학습할 수 없습니다");
  }

  @Test
  void whatIsClosedHasNone() {
    mina.slash("/opportunity create name:Acme account:Acme amount:45k close-date:2026-03-31")
        .reply();
    mina.slash("/opportunity won opportunity:#1").reply();
    MessageView refused = mina.slash("/opportunity score opportunity:#1").reply();
    assertThat(refused.text()).contains("#1 is closed.");
    assertThat(mina.click(refused, "Show card").reply().text()).contains("🏆");
    assertThat(jun.slash("/기회 수주가능성 기회:#1").reply().text()).contains("#1은(는) 이미 마감되었습니다");
  }

  @Test
  void withHistoryItSaysWhatRaisesAndLowersIt() {
    OpportunityNumber number = withoutDecider();
    String english = mina.slash("/opportunity score opportunity:" + number).reply().text();
    assertThat(english)
        .contains("### " + number + " Opportunity", "no decision maker has a contact role · −")
        .containsPattern("Learned from \\d+ closed opportunities")
        .containsPattern("8 in 10 like it close from \\w+ \\d+, 2026 to \\w+ \\d+, 2026");
    assertThat(jun.slash("/기회 수주가능성 기회:" + number).reply().text())
        .contains("**가능성을 가장 낮추는 요인**", "의사 결정자 역할의 연락처 없음 · −")
        .containsPattern("마감된 기회 \\d+건에서 학습했습니다");
  }

  @Test
  void theCardShowsItOnceItIsLearned() {
    OpportunityNumber number = withoutDecider();
    desk.clock().moveTo(Instant.parse("2026-03-03T09:00:00Z"));
    assertThat(mina.slash("/opportunity show opportunity:" + number).reply().text())
        .doesNotContain("Win likelihood");
    desk.tick(server);
    MessageView card = mina.slash("/opportunity show opportunity:" + number).reply();
    assertThat(card.text())
        .containsPattern("\\*\\*Win likelihood\\*\\* \\d+% · probably closes \\w+ \\d+, 2026");
    assertThat(jun.slash("/기회 보기 기회:" + number).reply().text())
        .containsPattern("\\*\\*수주 가능성\\*\\* \\d+% · 2026년 \\d+월 \\d+일쯤 마감될 전망");
    assertThat(mina.choose(card, "More…", "Win likelihood").reply().text())
        .contains("Lowers it most");
  }

  /** An open opportunity of a generated desk that lacks a decision maker. */
  private OpportunityNumber withoutDecider() {
    GeneratedSales.into(TestDesk.guild(server), LocalDate.parse("2026-03-02"), 600, true);
    return new Seed(desk, server)
        .read(d -> d.scores(desk.clock().instant()).open()).entrySet().stream()
            .filter(scored ->
                scored.getValue().lowering().stream()
                    .anyMatch(factor -> factor.kind() == Factor.Kind.DECISION_MAKER))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElseThrow();
  }
}
