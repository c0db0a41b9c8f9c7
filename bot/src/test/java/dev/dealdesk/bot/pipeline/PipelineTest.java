package dev.dealdesk.bot.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.bot.TestDesk;
import dev.dealdesk.sandbox.MessageView;
import dev.dealdesk.sandbox.Person;
import dev.dealdesk.sandbox.Server;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PipelineTest {

  @RegisterExtension static final TestDesk desk = TestDesk.shared();

  /** A Monday. */
  private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

  private final Server server = desk.server("en-US");
  private final Person mina = server.join("Mina", "en-US");
  private final Person ben = server.join("Ben", "ko");

  @BeforeEach
  void someOpportunities() {
    desk.clock().moveTo(MONDAY);
    create(mina, "Alpha", "100k", "2026-03-10", "Prospecting");
    create(mina, "Beta", "50.50", "2026-04-20", "Proposal/Price Quote");
    create(ben, "Gamma", "€2,000", "2026-05-01", "Negotiation/Review");
    create(ben, "Delta", "unknown", "unknown", "Prospecting");
    later(1);
  }

  @Test
  void viewTellsWhatIsOpenByStage() {
    MessageView view = mina.slash("/pipeline view scope:everyone").reply();
    assertThat(view.ephemeral()).isTrue();
    assertThat(view.text())
        .contains(
            "### Pipeline\n-# everyone",
            "**4** open · **$100,050.50 + €2,000** · expected $10,037.88 + €1,800",
            "No exchange rate for EUR",
            "1 of them has no amount yet",
            "**Prospecting** · 2 · **$100,000** · expected $10,000",
            "**Negotiation/Review** · 1 · **€2,000** · expected €1,800")
        .containsSubsequence("**Prospecting**", "**Proposal/Price Quote**", "**Negotiation");
    assertThat(view.attachments()).hasSize(1);
    assertThat(view.attachments().getFirst().contentType()).isEqualTo("image/png");
    assertThat(view.json().toString()).contains("Pipeline by stage · everyone. Prospecting: 2 · ");
  }

  @Test
  void viewSpeaksKorean() {
    MessageView view = ben.slash("/파이프라인 보기 범위:전체").reply();
    assertThat(view.text())
        .contains("### 파이프라인\n-# 전체", "진행 중 **4**건", "**프로스펙팅** · 2건 · **US$100,000**");
    assertThat(ben.slash("/파이프라인 보기 범위:전체 기간:\"2분기\"").reply().text())
        .contains("전체 · 2026년 2분기 마감", "진행 중 **2**건");
    assertThat(ben.slash("/파이프라인 보기 범위:전체 기간:글쎄").reply().text()).contains("기간으로 읽을 수 없습니다");
  }

  @Test
  void viewIsNarrowedByOptionsAndMenus() {
    assertThat(mina.slash("/pipeline view scope:me").reply().text())
        .contains("-# Mina", "**2** open")
        .doesNotContain("EUR");
    assertThat(mina.slash("/pipeline view scope:ben group-by:account").reply().text())
        .contains("-# Ben", "**2** open", "**Acme** · 2");
    MessageView all = mina.slash("/pipeline view scope:everyone").reply();
    MessageView month = mina.choose(all, "Closing in…", "This month (March 2026)").reply();
    assertThat(month.id()).isEqualTo(all.id());
    assertThat(month.text())
        .contains("closing in March 2026", "**1** open", "close date Mar 1, 2026 – Mar 31, 2026");
    MessageView byOwner = mina.choose(month, "Group by…", "By owner").reply();
    assertThat(byOwner.text()).contains("closing in March 2026", "**Mina** · 1 · **$100,000**");
    MessageView mine = mina.click(byOwner, "Mine").reply();
    assertThat(mine.text()).contains("Mina · closing in March 2026");
    assertThat(mina.click(mine, "Everyone’s").reply().text())
        .contains("everyone · closing in March 2026");
  }

  @Test
  void eachGroupOpensWhatIsBehindIt() {
    MessageView view = mina.slash("/pipeline view scope:everyone").reply();
    MessageView group = mina.choose(view, "Open what is behind a line…", "Prospecting").reply();
    assertThat(group.ephemeral()).isTrue();
    assertThat(group.text())
        .contains("### Prospecting", "**2** open · **$100,000**")
        .containsSubsequence("Alpha", "Delta")
        .doesNotContain("Beta");
    assertThat(mina.choose(group, "Open one…", "#1 Alpha").reply().text()).contains("### #1 Alpha");
    for (String by : new String[] {"owner", "account", "currency", "forecast_category"}) {
      MessageView grouped = mina.slash("/pipeline view scope:everyone group-by:" + by).reply();
      String first = grouped.menu("Open what is behind a line…").options().getFirst().label();
      assertThat(mina.choose(grouped, "Open what is behind a line…", first).reply().text())
          .as(by)
          .contains("### " + first);
    }
    MessageView byMonth = mina.slash("/pipeline view scope:everyone group-by:close_month").reply();
    assertThat(
            mina.choose(byMonth, "Open what is behind a line…", "close date unknown")
                .reply()
                .text())
        .contains("Delta")
        .doesNotContain("Alpha");
  }

  @Test
  void thePastIsShownAsItWas() {
    later(48);
    mina.slash("/opportunity won opportunity:#1").reply();
    later(1);
    assertThat(mina.slash("/pipeline view scope:everyone").reply().text()).contains("**3** open");
    MessageView then = mina.slash("/pipeline view scope:everyone as-of:2026-03-02").reply();
    assertThat(then.text()).contains("as of <t:", "**4** open", "**Prospecting** · 2");
    assertThat(mina.choose(then, "Open what is behind a line…", "Prospecting").reply().text())
        .contains("as of <t:", "Alpha");
    assertThat(mina.slash("/pipeline view scope:everyone as-of:2027-01-01").reply().text())
        .contains("is not over yet");
    assertThat(mina.slash("/pipeline view scope:everyone as-of:2026-01-01").reply().text())
        .contains("Nothing is open here");
  }

  @Test
  void whatIsShownToEveryoneStaysAsItIsAndEachCanLook() {
    MessageView mine = mina.slash("/pipeline view scope:me").reply();
    MessageView shared = mina.click(mine, "Show to everyone").reply();
    assertThat(shared.ephemeral()).isFalse();
    assertThat(shared.attachments()).hasSize(1);
    assertThat(shared.menus()).isEmpty();
    MessageView bens = ben.click(ben.look(shared), "See it yourself").reply();
    assertThat(bens.ephemeral()).isTrue();
    assertThat(bens.text()).contains("### 파이프라인\n-# Mina", "진행 중 **2**건");
  }

  @Test
  void somebodyWhoOwnsNothingIsTold() {
    Person ann = server.join("Ann", "en-US");
    assertThat(ann.slash("/pipeline view scope:me").reply().text())
        .contains("You own no opportunity yet");
    assertThat(ann.slash("/pipeline view").reply().text()).contains("**4** open");
  }

  @Test
  void anEmptyServerIsTold() {
    Person ann = desk.server("en-US").join("Ann", "en-US");
    assertThat(ann.slash("/pipeline view").reply().text()).contains("Nothing is open here");
    assertThat(ann.slash("/pipeline changes").reply().text()).contains("Nothing has changed.");
    assertThat(ann.slash("/pipeline trend").reply().text()).contains("**0** open · **$0**");
    assertThat(ann.slash("/pipeline leaderboard").reply().text()).contains("Nothing was won");
  }

  @Test
  void changesAreASumThatEachLineOfOpens() {
    later(24 * 7);
    mina.slash("/opportunity won opportunity:#1").reply();
    mina.slash("/opportunity edit opportunity:#2 amount:80.50").reply();
    create(mina, "Epsilon", "7000", "2026-06-01", "Qualification");
    later(1);
    MessageView changes = mina.slash("/pipeline changes scope:everyone since:2026-03-03").reply();
    assertThat(changes.ephemeral()).isTrue();
    assertThat(changes.text())
        .contains(
            """
            Opening **$100,050.50** (3)
            New **+$7,000** (1)
            Increased **+$30** (1)
            Won **−$100,000** (1)
            Closing **$7,080.50** (3)\
            """,
            "€2,000 → €2,000",
            "No exchange rate for EUR",
            "**Top changes**",
            "**#1** Alpha · **−$100,000**\n-# won at $100,000",
            "$50.50 → $80.50")
        .containsSubsequence("#1** Alpha", "#5** Epsilon", "#2** Beta");
    assertThat(changes.attachments()).hasSize(1);
    MessageView won =
        mina.choose(changes, "Open what is behind a line…", "Won −$100,000 · 1").reply();
    assertThat(won.text())
        .contains("### Won", "**1** opportunity", "**#1** Alpha")
        .doesNotContain("Epsilon");
    assertThat(mina.choose(won, "Open one…", "#1 Alpha").reply().text()).contains("### #1 Alpha");
    MessageView shared = mina.click(changes, "Show to everyone").reply();
    assertThat(ben.click(ben.look(shared), "See it yourself").reply().text())
        .contains("### 파이프라인 변동", "기초 **US$100,050.50** (3건)", "수주 **−US$100,000** (1건)");
  }

  @Test
  void changesSinceOnesLastLook() {
    MessageView first = mina.slash("/pipeline changes scope:everyone since:look").reply();
    assertThat(first.text()).contains("This is your first look", "New **+$100,050.50**");
    later(2);
    create(mina, "Zeta", "300", "2026-06-01", "Qualification");
    later(1);
    assertThat(mina.slash("/pipeline changes scope:everyone since:look").reply().text())
        .contains("New **+$300** (1)")
        .doesNotContain("first look", "Alpha");
    assertThat(mina.slash("/pipeline changes scope:everyone since:\"my last look\"").reply().text())
        .contains("Nothing has changed.");
    assertThat(ben.slash("/파이프라인 변동 범위:전체 언제부터:\"마지막 확인\"").reply().text())
        .contains("처음 확인하시는 것이어서", "신규 **+US$100,350.50**");
  }

  @Test
  void changesNeedAMomentThatIsPast() {
    assertThat(mina.slash("/pipeline changes scope:everyone since:2027-01-01").reply().text())
        .contains("not in the past");
    assertThat(mina.slash("/pipeline changes scope:everyone since:blah").reply().text())
        .contains("cannot read");
  }

  @Test
  void manyChangesHavePages() {
    for (int i = 0; i < 9; i++) {
      create(mina, "More " + i, (i + 1) + "00", "2026-06-0" + (i + 1), "Prospecting");
    }
    later(1);
    MessageView changes = mina.slash("/pipeline changes scope:everyone").reply();
    MessageView all = mina.click(changes, "All 13 changes").reply();
    assertThat(all.text()).contains("### All changes", "**13** opportunities · page 1 of 2");
    MessageView second = mina.click(all, "Next").reply();
    assertThat(second.id()).isEqualTo(all.id());
    assertThat(second.text()).contains("page 2 of 2");
  }

  @Test
  void trendTellsEachWeek() {
    later(24 * 14);
    create(mina, "Eta", "1000", "2026-06-01", "Prospecting");
    later(1);
    MessageView trend = mina.slash("/pipeline trend scope:everyone weeks:4").reply();
    assertThat(trend.text())
        .contains(
            "### Pipeline trend",
            "**5** open · **$101,050.50 + €2,000**",
            "+$1,000 (1%) since Mar 9, 2026, when it was $100,050.50",
            "-# Mar 16, 2026 · 4 · $100,050.50 · expected $10,037.88");
    assertThat(trend.attachments()).hasSize(1);
    assertThat(mina.choose(trend, "Open a week…", "Week of Mar 9, 2026").reply().text())
        .contains("### Pipeline", "as of <t:", "**4** open");
    assertThat(mina.slash("/pipeline trend scope:everyone weeks:1").reply().text())
        .contains("A trend covers 2 to 52 weeks");
    assertThat(ben.slash("/파이프라인 추이 범위:전체").reply().text()).contains("### 파이프라인 추이");
  }

  @Test
  void leaderboardTellsWhoWon() {
    mina.slash("/opportunity won opportunity:#1").reply();
    ben.slash("/기회 수주 기회:#3").reply();
    mina.slash("/opportunity lost opportunity:#2 reason:Price").reply();
    later(1);
    MessageView board = mina.slash("/pipeline leaderboard").reply();
    assertThat(board.text())
        .contains(
            "### Leaderboard\n-# Q1 2026",
            "1. **Mina** · **$100,000** · 1 won · win rate 50%",
            "2. **Ben** · **$0** · 1 won · win rate 100%",
            "1 of the won has no amount");
    MessageView byRate = mina.choose(board, "Rank by…", "By win rate").reply();
    assertThat(byRate.text()).containsSubsequence("1. **Ben**", "2. **Mina**");
    assertThat(mina.choose(byRate, "Open what somebody won…", "Mina").reply().text())
        .contains("won", "Alpha")
        .doesNotContain("Gamma");
    MessageView compared = mina.choose(board, "Compare somebody with the team…", "Mina").reply();
    assertThat(compared.text())
        .contains(
            "### 🧭 Mina and the team · Q1 2026",
            "**Win rate** 50% · team 67%",
            "**Average won** $100,000 · team $100,000",
            "**Close dates pushed** none · team none",
            "**Prospecting** 100% went on, after 0 days (1)",
            "**Proposal/Price Quote** 0% went on");
    assertThat(compared.attachments()).hasSize(1);
    assertThat(ben.choose(ben.slash("/파이프라인 순위").reply(), "팀과 비교할 사람…", "Ben").reply().text())
        .contains("### 🧭 Ben 님과 팀", "**승률** 100% · 팀 67%");
    assertThat(mina.slash("/pipeline leaderboard period:all").reply().text())
        .contains("A leaderboard needs a period");
    assertThat(ben.slash("/파이프라인 순위").reply().text())
        .contains("1. **Mina** · **US$100,000** · 수주 1건 · 승률 50%");
  }

  private static void later(long hours) {
    desk.clock().moveTo(desk.clock().instant().plus(Duration.ofHours(hours)));
  }

  private static void create(
      Person person, String name, String amount, String closing, String stage) {
    boolean korean = person.name().equals("Ben");
    String line =
        korean
            ? "/기회 생성 이름:\"%s\" 계정:Acme 금액:\"%s\" 마감일:%s 단계:\"%s\""
            : "/opportunity create name:\"%s\" account:Acme amount:\"%s\" close-date:%s stage:\"%s\"";
    person.slash(line.formatted(name, amount, closing, stage)).reply();
  }
}
