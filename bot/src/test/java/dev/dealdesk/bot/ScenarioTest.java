package dev.dealdesk.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.sandbox.MessageView;
import dev.dealdesk.sandbox.Person;
import dev.dealdesk.sandbox.Server;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * One deal from its first word to its close and back, as Salesforce's own exercise tells it: every
 * rule of probability, contact roles and closing is seen on the way.
 */
class ScenarioTest {

  @RegisterExtension static final TestDesk desk = TestDesk.shared();

  private static final String DEAL = "Get Cloudy West - 35 Custom Sneakers";

  @BeforeEach
  void onAMonday() {
    desk.clock().moveTo(Instant.parse("2026-03-02T09:00:00Z"));
  }

  @Test
  void inEnglish() {
    Server server = desk.server("en-US");
    Person rep = server.join("Mina", "en-US");
    Person colleague = server.join("Ben", "en-US");

    String created =
        says(
            rep,
            "/opportunity create name:\""
                + DEAL
                + "\" account:\"Get Cloudy\" amount:$12.5k"
                + " close-date:2026-04-30 stage:\"Needs Analysis\"");
    assertThat(created)
        .contains(
            "### #1 " + DEAL,
            "**Needs Analysis**",
            "**Probability** 20%",
            "**Amount** $12,500 · **Expected** $2,500",
            "**Close date** Apr 30, 2026 · in 59 days");

    assertThat(says(rep, "/opportunity edit opportunity:\"" + DEAL + "\" probability:35"))
        .contains("**Probability** 35% (set by hand; the stage says 20%)", "**Expected** $4,375");

    says(rep, "/contact create name:\"Jane Roe\" account:\"Get Cloudy\" title:Buyer");
    says(rep, "/contact create name:\"Tom Ford\" account:\"Cloud Partners\" title:Consultant");
    assertThat(
            says(
                rep,
                "/contact-role add opportunity:#1 contact:\"Jane Roe\" role:\"Economic Buyer\""
                    + " primary:True"))
        .contains("**Primary contact** Jane Roe – Economic Buyer");
    assertThat(
            says(
                colleague,
                "/contact-role add opportunity:#1 contact:\"Tom Ford\" role:Influencer"
                    + " primary:False"))
        .contains(
            "belongs to another account: Cloud Partners",
            "**Primary contact** Jane Roe – Economic Buyer",
            "- Tom Ford – Influencer");

    assertThat(says(rep, "/opportunity stage opportunity:#1 stage:Proposal"))
        .contains(
            "stage Needs Analysis → **Proposal/Price Quote**",
            "35% (set by hand; the stage says 75%)",
            "**Forecast** Best Case");
    assertThat(says(rep, "/opportunity stage opportunity:#1 stage:Negotiation"))
        .contains("35% (set by hand; the stage says 90%)", "**Forecast** Commit");

    String won = says(colleague, "/opportunity stage opportunity:#1 stage:\"Closed Won\"");
    assertThat(won)
        .contains(
            "🏆 **Won #1**",
            "**Closed on** Mar 2, 2026",
            "**Amount** $12,500 · **Expected** $12,500",
            "**Probability** 100%",
            "**Forecast** Closed");
    assertThat(won).doesNotContain("set by hand");

    assertThat(says(rep, "/opportunity reopen opportunity:#1"))
        .contains(
            "**Negotiation/Review**",
            "35% (set by hand; the stage says 90%)",
            "**Close date** Apr 30, 2026",
            "**Primary contact** Jane Roe");

    assertThat(says(rep, "/opportunity history opportunity:#1"))
        .contains("8 entries", "**Created** by Mina")
        .containsSubsequence(
            "**Reopened** by Mina",
            "stage Closed Won → **Negotiation/Review**",
            "**Closed** by Ben",
            "close date Apr 30, 2026 → **Mar 2, 2026**",
            "**Moved** by Mina",
            "stage Proposal/Price Quote → **Negotiation/Review**",
            "**Moved** by Mina",
            "**Contact role added** by Ben",
            "Tom Ford – Influencer",
            "**Contact role added** by Mina",
            "Jane Roe – Economic Buyer (primary)",
            "**Changed** by Mina",
            "probability as the stage says → **35%**",
            "**Created** by Mina");
  }

  @Test
  void inKorean() {
    Server server = desk.server("ko");
    Person rep = server.join("민지", "ko");

    assertThat(
            says(
                rep,
                "/기회 생성 이름:\""
                    + DEAL
                    + "\" 계정:\"겟 클라우디\" 금액:1,250만 마감일:\"4월 30일\""
                    + " 단계:\"요구 사항 분석\""))
        .contains(
            "### #1 " + DEAL,
            "**요구 사항 분석**",
            "**확률** 20%",
            "**금액** ₩12,500,000 (1,250만원) · **예상 매출** ₩2,500,000",
            "**마감일** 2026년 4월 30일 · 59일 남음");
    assertThat(says(rep, "/기회 수정 기회:\"" + DEAL + "\" 확률:35퍼센트"))
        .contains("**확률** 35% (직접 지정 · 단계 기본값 20%)");

    says(rep, "/연락처 생성 이름:\"김하늘\" 계정:\"겟 클라우디\" 직책:구매팀장");
    says(rep, "/연락처 생성 이름:\"박서준\" 계정:\"클라우드 파트너스\" 직책:컨설턴트");
    assertThat(says(rep, "/연락처-역할 추가 기회:#1 연락처:김하늘 역할:\"경제적 구매자\" 기본:True"))
        .contains("**기본 연락처** 김하늘 – 경제적 구매자");
    assertThat(says(rep, "/연락처-역할 추가 기회:#1 연락처:박서준 역할:\"영향력 행사자\" 기본:False"))
        .contains("다른 계정의 연락처입니다: 클라우드 파트너스", "- 박서준 – 영향력 행사자");

    assertThat(says(rep, "/기회 단계 기회:#1 단계:제안"))
        .contains("단계 요구 사항 분석 → **제안/가격 견적**", "35% (직접 지정 · 단계 기본값 75%)");
    assertThat(says(rep, "/기회 단계 기회:#1 단계:협상")).contains("단계 기본값 90%");
    assertThat(says(rep, "/기회 수주 기회:#1"))
        .contains("🏆 **#1 수주**", "**확률** 100%", "**마감일** 2026년 3월 2일");
    assertThat(says(rep, "/기회 다시열기 기회:#1"))
        .contains("**#1 다시 열림**", "**협상/검토**", "35% (직접 지정 · 단계 기본값 90%)", "2026년 4월 30일");
    assertThat(says(rep, "/기회 이력 기회:#1"))
        .contains("8건, 최근 순")
        .containsSubsequence(
            "**다시 열기** · 민지",
            "단계 완료됨/수주 → **협상/검토**",
            "**마감** · 민지",
            "**단계 이동** · 민지",
            "**연락처 역할 추가** · 민지",
            "박서준 – 영향력 행사자",
            "김하늘 – 경제적 구매자 (기본)",
            "**수정** · 민지",
            "확률 단계 기본값 → **35%**",
            "**생성** · 민지");
  }

  private static String says(Person person, String line) {
    MessageView reply = person.slash(line).reply();
    assertThat(reply.pings()).isEmpty();
    return reply.text();
  }
}
