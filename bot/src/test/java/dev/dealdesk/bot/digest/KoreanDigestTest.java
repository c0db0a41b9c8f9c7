package dev.dealdesk.bot.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.bot.TestDesk;
import dev.dealdesk.sandbox.Channel;
import dev.dealdesk.sandbox.MessageView;
import dev.dealdesk.sandbox.Person;
import dev.dealdesk.sandbox.Server;
import dev.dealdesk.sandbox.directory.Permission;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The weekly digest of a Korean team, in Seoul's time. */
class KoreanDigestTest {

  @RegisterExtension static final TestDesk desk = TestDesk.shared();

  private final Server server = desk.server("ko");
  private final Channel general = server.channel("general");
  private final Person boss = server.join("지우", "ko", server.role("팀장", Permission.MANAGE_SERVER));
  private final Person rep = server.join("민아", "ko");

  @BeforeEach
  void aThursday() {
    at("2026-03-05T15:00:00Z");
  }

  @Test
  void aWeekInKorean() {
    MessageView said = boss.slash("/요약 예약 요일:월요일 시각:\"오전 9시\"").reply();
    assertThat(said.text()).contains("**매주 월요일 09:00(Asia/Seoul)**", "<t:1773014400:F>");
    boss.slash("/기회 생성 이름:구름 금액:1.5억 마감일:2026-03-31 계정:미정").reply();
    at("2026-03-09T00:00:00Z");
    MessageView digest = general.await(message -> message.text().contains("한 주 요약"));
    assertThat(digest.text())
        .contains("파이프라인이 **₩150,000,000** 늘어 **₩150,000,000**", "**신규 1건**")
        .contains("기말 **₩150,000,000** (1건)", "빠진 것");
    assertThat(rep.click(digest, "자세히").reply().text()).contains("한 주 요약", "기말");
    assertThat(boss.slash("/요약 상태").reply().text())
        .contains("### 📅 주간 요약", "예약: 지우 님", "**최근 요약**", "✅ https://discord.com/channels/");
    assertThat(boss.slash("/요약 끄기").reply().text()).contains("주간 요약을 껐습니다");
  }

  @Test
  void whatIsNotPossibleIsSaidInKorean() {
    assertThat(boss.slash("/요약 예약 시각:곧").reply().text()).contains("‘곧’은(는) 알 수 없는 시각입니다");
    assertThat(boss.slash("/요약 예약 시각:7시").reply().text()).contains("몇 시인가요");
    assertThat(boss.slash("/요약 끄기").reply().text()).contains("끌 것이 없습니다");
    general.denyBot(Permission.ATTACH_FILES);
    assertThat(boss.slash("/요약 예약").reply().text()).contains("필요한 권한이 없습니다: **파일 첨부**");
    assertThat(rep.slash("/요약 지금").reply().text()).contains("관리");
    assertThat(rep.slash("/요약 상태").reply().text()).contains("예약되어 있지 않습니다", "받고 있지 않습니다");
  }

  @Test
  void onesOwnAndPreviewsAreInOnesOwnLanguage() {
    assertThat(rep.slash("/요약 구독 요일:금요일 시각:17:00").reply().text())
        .contains("**매주 금요일 17:00(Asia/Seoul)**");
    assertThat(rep.slash("/요약 미리보기").reply().text()).contains("미리 보기", "진행 중인 기회도, 바뀐 것도 없습니다");
    at("2026-03-06T08:00:00Z");
    assertThat(rep.dm().await(message -> message.text().contains("나의 한 주")).text())
        .contains(server.name());
    MessageView already = rep.slash("/요약 구독").reply();
    assertThat(rep.click(already, "그만 받기").reply().text()).contains("보내지 않습니다");
  }

  private void at(String instant) {
    desk.clock().moveTo(Instant.parse(instant));
    desk.tick(server);
  }
}
