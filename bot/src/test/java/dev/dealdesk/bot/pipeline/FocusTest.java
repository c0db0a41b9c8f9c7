package dev.dealdesk.bot.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.bot.TestDesk;
import dev.dealdesk.sandbox.MessageView;
import dev.dealdesk.sandbox.Person;
import dev.dealdesk.sandbox.Server;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FocusTest {

  @RegisterExtension static final TestDesk desk = TestDesk.shared();

  private final Server server = desk.server("en-US");
  private final Person mina = server.join("Mina", "en-US");
  private final Person ben = server.join("Ben", "ko");

  @BeforeEach
  void someOpportunities() {
    desk.clock().moveTo(Instant.parse("2026-03-02T09:00:00Z"));
    create(mina, "Small soon", "10k", "2026-03-05", "Negotiation/Review");
    create(mina, "Large late", "100k", "2026-12-01", "Prospecting");
    create(mina, "Large soon", "100k", "2026-03-09", "Proposal/Price Quote");
    create(mina, "Riddle", "unknown", "2026-03-05", "Negotiation/Review");
  }

  private static void create(Person person, String name, String amount, String date, String stage) {
    person
        .slash(
            "/opportunity create name:\"%s\" account:Acme amount:%s close-date:%s stage:\"%s\""
                .formatted(name, amount, date, stage))
        .reply();
  }

  @Test
  void ranksByAmountLikelihoodAndUrgencyAndSaysWhy() {
    MessageView focus = mina.slash("/pipeline focus").reply();
    assertThat(focus.ephemeral()).isTrue();
    assertThat(focus.text())
        .contains(
            "### Focus · Mina\nThe 4 opportunities most worth work now",
            "**1.** **#3** Large soon – Acme · $100,000 · 75% likely\n-# closes in 7 days · No next step",
            "amount (in USD) × likelihood × urgency")
        .containsSubsequence("**1.** **#3**", "**2.** **#1**", "**3.** **#2**", "**4.** **#4**");
    assertThat(mina.click(focus, "Set next step").form().title()).contains("#3");
  }

  @Test
  void whatIsMarkedComesFirstForWhoMarkedItAlone() {
    MessageView focus = mina.slash("/pipeline focus").reply();
    MessageView marked =
        mina.choose(focus, "⭐ Mark as important, or no longer…", "#2 Large late").reply();
    assertThat(marked.id()).isEqualTo(focus.id());
    assertThat(marked.text()).contains("**1.** ⭐ **#2** Large late", "**2.** **#3**");
    assertThat(ben.slash("/파이프라인 집중 범위:everyone").reply().text())
        .contains("### 집중 · 전체", "**1.** **#3** Large soon", "가능성 75%", "7일 후 마감")
        .doesNotContain("**1.** ⭐");
    assertThat(
            mina.choose(marked, "⭐ Mark as important, or no longer…", "#2 Large late")
                .reply()
                .text())
        .contains("**1.** **#3**");
  }

  @Test
  void aCardMarksToo() {
    MessageView card = mina.slash("/opportunity show opportunity:#1").reply();
    MessageView told = mina.choose(card, "More…", "⭐ Important to me, or no longer").reply();
    assertThat(told.ephemeral()).isTrue();
    assertThat(told.text()).contains("⭐ #1 Small soon is important to you from now on");
    assertThat(mina.click(told, "Open my focus").reply().text()).contains("**1.** ⭐ **#1**");
    assertThat(mina.click(told, "No longer important").reply().text())
        .contains("#1 Small soon is no longer marked as important to you");
  }

  @Test
  void whoeverOwnsNothingSeesEveryonesAndAnEmptyDeskReadsWell() {
    assertThat(ben.slash("/파이프라인 집중").reply().text()).contains("### 집중 · 전체");
    Person zoe = desk.server("en-US").join("Zoe", "en-US");
    assertThat(zoe.slash("/pipeline focus").reply().text())
        .contains("### Focus · everyone\nNo open opportunity");
  }

  @Test
  void tenFitIntoOneMessage() {
    for (int i = 0; i < 12; i++) {
      create(
          mina,
          "More of a rather long name, number " + i,
          "5k",
          "2026-03-0" + (1 + i % 9),
          "Prospecting");
    }
    MessageView focus = mina.slash("/pipeline focus").reply();
    assertThat(focus.text()).contains("**10.**").doesNotContain("**11.**");
  }
}
