package dev.dealdesk.bot.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.bot.TestDesk;
import dev.dealdesk.sandbox.Demo;
import dev.dealdesk.sandbox.Person;
import dev.dealdesk.sandbox.Server;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What whoever starts Dealdesk for the first time sees. */
class DemoServerTest {

  private static final Instant TUESDAY = Instant.parse("2026-11-24T10:00:00Z");

  @RegisterExtension static final TestDesk desk = TestDesk.demo(TUESDAY);

  @Test
  void aRepSeesAPipelineThatIsAtWork() {
    assertThat(person(Demo.BEN).slash("/opportunity list").reply().text())
        .contains(
            "**16** opportunities",
            "**₩450,000,000** · expected ₩45,000,000",
            "**$2,151,000**",
            "Grand Hotels Kitchen Generator – Grand Hotels & Resorts Ltd",
            "Nov 20, 2026 (4 days overdue) · 김민지");
  }

  @Test
  void aCardTellsWhatSomebodyThinksAndDoes() {
    assertThat(person(Demo.BEN).slash("/opportunity show opportunity:#16").reply().text())
        .contains(
            "United Oil Installations",
            "60% (set by hand; the stage says 90%)",
            "Best Case (set by hand",
            "Lauren Boyle – Decision Maker",
            "Arrange a reference call with Edge Communications – Nov 25, 2026 · tomorrow",
            "Lauren will not sign without that reference");
  }

  @Test
  void aKoreanRepReadsKorean() {
    assertThat(person(Demo.MINJI).slash("/opportunity list mine:true").reply().text())
        .contains("기회 **8**건", "#37** 가온누리 제2센터 비상발전기 – 가온누리데이터센터", "검증 10% · ₩450,000,000");
    assertThat(person(Demo.MINJI).slash("/opportunity show opportunity:#37").reply().text())
        .contains("4억 5,000만원", "박서준 – 경제적 구매자", "이하늘 – 기술 구매자", "현장 실사 일정 확정");
  }

  @Test
  void aHistoryGoesFromWonToLost() {
    assertThat(person(Demo.DANA).slash("/opportunity history opportunity:#7").reply().text())
        .contains("**Closed** by Dana Fox", "stage Closed Won → **Closed Lost**")
        .containsSubsequence("Closed Lost", "**Imported** ·");
  }

  private static Person person(long id) {
    Server demo =
        desk.sandbox().servers().stream()
            .filter(server -> server.id() == Demo.SERVER)
            .findFirst()
            .orElseThrow();
    return demo.people().stream().filter(each -> each.id() == id).findFirst().orElseThrow();
  }
}
