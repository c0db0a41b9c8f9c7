package dev.dealdesk.bot.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.bot.TestDesk;
import dev.dealdesk.sandbox.Choice;
import dev.dealdesk.sandbox.MessageView;
import dev.dealdesk.sandbox.Person;
import dev.dealdesk.sandbox.Server;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ListOpportunitiesTest {

  @RegisterExtension static final TestDesk desk = TestDesk.shared();

  private final Server server = desk.server("en-US");
  private final Person mina = server.join("Mina", "en-US");
  private final Person ben = server.join("Ben", "ko");

  @BeforeEach
  void someOpportunities() {
    desk.clock().moveTo(Instant.parse("2026-03-02T09:00:00Z"));
    create(mina, "Alpha", "100k", "2026-03-10", "Prospecting");
    create(mina, "Beta", "50.50", "2026-02-20", "Proposal/Price Quote");
    create(ben, "Gamma", "€2,000", "2026-05-01", "Negotiation/Review");
    create(ben, "Delta", "unknown", "unknown", "Prospecting");
    create(ben, "Won one", "10k", "2026-02-27", "Closed Won");
  }

  @Test
  void listsOpenOnesByCloseDateWithExactTotalsPerCurrency() {
    MessageView list = mina.slash("/opportunity list").reply();
    assertThat(list.ephemeral()).isTrue();
    assertThat(list.text())
        .contains(
            "-# open · sorted by close date",
            "**4** opportunities",
            "**€2,000** · expected €1,800",
            "**$100,050.50** · expected $10,037.88",
            "1 of them has no amount yet, and is in no sum",
            "**#2** Beta – Acme\n-# Proposal/Price Quote 75% · $50.50 · ⚠️ Feb 20, 2026 (10 days overdue) · Mina")
        .containsSubsequence("**#2** Beta", "**#1** Alpha", "**#3** Gamma", "**#4** Delta")
        .doesNotContain("Won one");
  }

  @Test
  void narrowsByWhateverIsSaid() {
    assertThat(mina.slash("/opportunity list mine:true").reply().text())
        .contains("owner Mina", "**2** opportunities")
        .doesNotContain("Gamma");
    assertThat(mina.slash("/opportunity list owner:ben status:all").reply().text())
        .contains("open and closed · owner Ben", "**3** opportunities");
    assertThat(mina.slash("/opportunity list stage:\"closed won\"").reply().text())
        .contains("won · stage Closed Won", "**#5** Won one", "closed Feb 27, 2026");
    assertThat(
            mina.slash("/opportunity list closing-after:2026-03-01 closing-before:2026-03-31")
                .reply()
                .text())
        .contains("close date from Mar 1, 2026 · close date up to Mar 31, 2026", "Alpha")
        .doesNotContain("Beta", "Gamma", "Delta");
    assertThat(mina.slash("/opportunity list amount-from:1k amount-to:5k").reply().text())
        .contains("amount from 1,000 · amount up to 5,000", "**1** opportunity", "Gamma");
    assertThat(mina.slash("/opportunity list amount-from:$1k").reply().text())
        .contains("without a currency");
    assertThat(mina.slash("/opportunity list account:acme sort:amount").reply().text())
        .contains("account Acme", "sorted by amount")
        .containsSubsequence("Alpha", "Gamma", "Beta", "Delta");
    assertThat(mina.slash("/opportunity list status:lost").reply().text())
        .contains("No opportunity", "Nothing matches");
    assertThat(mina.slash("/opportunity list closing-before:someday").reply().text())
        .contains("I cannot read “someday” as a date");
  }

  @Test
  void turnsPagesAndOpensOne() {
    for (int i = 0; i < 9; i++) {
      create(mina, "More " + i, "1k", "2026-06-0" + (i + 1), "Prospecting");
    }
    MessageView first = mina.slash("/opportunity list").reply();
    assertThat(first.text()).contains("**13** opportunities · page 1 of 2").doesNotContain("Delta");
    assertThat(first.button("Previous").disabled()).isTrue();
    MessageView second = mina.click(first, "Next").reply();
    assertThat(second.id()).isEqualTo(first.id());
    assertThat(second.text()).contains("**13** opportunities", "Delta").doesNotContain("Alpha");
    assertThat(second.button("Next").disabled()).isTrue();
    MessageView card = mina.choose(second, "Open one…", "#4 Delta").reply();
    assertThat(card.ephemeral()).isTrue();
    assertThat(card.text()).contains("### #4 Delta");
  }

  @Test
  void whatIsSharedStaysTheSameWhoeverTurnsItsPages() {
    MessageView mine = mina.slash("/opportunity list mine:true").reply();
    MessageView shared = mina.click(mine, "Show to everyone").reply();
    assertThat(shared.ephemeral()).isFalse();
    assertThat(shared.text()).contains("owner Mina", "**2** opportunities");
    MessageView seenByBen = ben.look(shared);
    MessageView again = ben.click(seenByBen, "Show to everyone").reply();
    assertThat(again.text()).contains("담당자 Mina", "기회 **2**건").doesNotContain("Gamma");
  }

  @Test
  void aListOfManyConditionsIsTurnedByAnybodyOnceItIsShared() {
    for (int i = 0; i < 10; i++) {
      create(mina, "More " + i, "1k", "2026-06-1" + i, "Prospecting");
    }
    MessageView mine =
        mina.slash(
                "/opportunity list mine:true account:acme closing-after:2026-03-01"
                    + " closing-before:2026-12-31 amount-from:1 amount-to:1m sort:name")
            .reply();
    MessageView shared = mina.click(mine, "Show to everyone").reply();
    assertThat(shared.text()).contains("**11** opportunities · page 1 of 2");
    MessageView turned = ben.click(shared, "Next").reply();
    assertThat(turned.id()).isEqualTo(shared.id());
    assertThat(turned.text()).contains("**11** opportunities · page 2 of 2");
    assertThat(mina.click(mina.look(turned), "Previous").reply().text()).contains("page 1 of 2");
  }

  @Test
  void aDayThatIsUnknownIsNoCondition() {
    assertThat(mina.slash("/opportunity list closing-after:unknown").reply().text())
        .contains("A list needs a day to go by");
  }

  @Test
  void speaksKorean() {
    MessageView list = ben.slash("/기회 목록 내것:true").reply();
    assertThat(list.text())
        .contains(
            "### 기회 목록\n-# 진행 중 · 담당자 Ben · 마감일 순",
            "기회 **2**건",
            "**€2,000** · 예상 매출 €1,800",
            "-# 협상/검토 90% · €2,000 · 2026년 5월 1일 (60일 남음)");
  }

  @Test
  void namesAreOfferedWhileTyping() {
    assertThat(mina.complete("/opportunity show opportunity:alp"))
        .extracting(Choice::name)
        .contains("#1 Alpha – Prospecting · $100,000 · Acme");
    assertThat(mina.complete("/opportunity show opportunity:"))
        .extracting(Choice::value)
        .startsWith("#2", "#1");
    assertThat(ben.complete("/기회 단계 기회:#3 단계:협상"))
        .extracting(Choice::name)
        .containsExactly("협상/검토 · 90%");
  }

  private static void create(
      Person owner, String name, String amount, String closing, String stage) {
    MessageView made =
        owner
            .slash(
                "/opportunity create name:\"%s\" account:Acme amount:%s close-date:%s stage:\"%s\""
                    .formatted(name, amount, closing, stage))
            .reply();
    assertThat(made.ephemeral()).as(made.text()).isFalse();
  }
}
