package dev.dealdesk.bot.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.bot.Seed;
import dev.dealdesk.bot.TestDesk;
import dev.dealdesk.sandbox.MessageView;
import dev.dealdesk.sandbox.Person;
import dev.dealdesk.sandbox.Server;
import dev.dealdesk.store.account.Account;
import dev.dealdesk.store.database.TestDatabase;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A list, narrowed by its own menus. */
class NarrowListTest {

  @RegisterExtension static final TestDesk desk = TestDesk.shared();

  private final Server server = desk.server("en-US");
  private final Seed seed = new Seed(desk, server);
  private final Person mina = server.join("Mina", "en-US");
  private final Person jun = server.join("Jun", "ko");

  @BeforeEach
  void someOpportunities() {
    desk.clock().moveTo(Instant.parse("2026-03-02T09:00:00Z"));
    Account acme = seed.account("Acme");
    seed.opportunity("March", acme, "Prospecting", Seed.closing("2026-03-10"));
    seed.opportunity("April", acme, "Proposal/Price Quote", Seed.closing("2026-04-20"));
    seed.opportunity("Late", acme, "Prospecting", Seed.closing("2026-02-20"));
    seed.opportunity("Won", acme, "Closed Won", Seed.closing("2026-01-20"));
    mina.slash(
            "/opportunity create name:Own account:Acme amount:1k close-date:2026-07-01"
                + " stage:Prospecting")
        .reply();
  }

  @Test
  void menusNarrowAndKeepWhatWasChosen() {
    MessageView list = mina.slash("/opportunity list").reply();
    assertThat(list.menus()).hasSize(1);
    MessageView menus = mina.click(list, "Narrow…").reply();
    assertThat(menus.id()).isEqualTo(list.id());
    MessageView stage = mina.choose(menus, "Stage…", "Prospecting").reply();
    assertThat(stage.text()).contains("open · stage Prospecting", "March", "Late", "Own");
    MessageView month = mina.choose(stage, "Closing…", "This month").reply();
    assertThat(month.text())
        .contains(
            "stage Prospecting · close date from Mar 1, 2026 · close date up to Mar 31, 2026",
            "March")
        .doesNotContain("Late", "Own");
    assertThat(chosen(month, "Closing…")).isEqualTo("This month");
    assertThat(chosen(month, "Stage…")).isEqualTo("Prospecting");
    MessageView any = mina.choose(month, "Closing…", "Closing any time").reply();
    assertThat(any.text()).contains("stage Prospecting · sorted").contains("Late", "Own");
    MessageView own = mina.choose(any, "Owner…", "Mine").reply();
    assertThat(own.text()).contains("owner Mina", "Own").doesNotContain("March");
    MessageView named = mina.choose(own, "Sort…", "Sorted by name").reply();
    assertThat(named.text()).contains("owner Mina · sorted by name");
    MessageView hidden = mina.click(named, "Hide menus").reply();
    assertThat(hidden.menus()).hasSize(1);
    assertThat(hidden.text()).contains("stage Prospecting · owner Mina · sorted by name");
  }

  @Test
  void aListOfNothingCanBeNarrowedBackAgain() {
    MessageView list =
        mina.slash("/opportunity list closing:next_quarter stage:negotiation").reply();
    assertThat(list.text())
        .contains("close date from Apr 1, 2026 · close date up to Jun 30, 2026", "Nothing matches");
    MessageView menus = mina.click(list, "Narrow…").reply();
    assertThat(mina.choose(menus, "Stage…", "Any stage").reply().text()).contains("April");
  }

  @Test
  void aStageAndAStatusNeverContradict() {
    MessageView menus = mina.click(mina.slash("/opportunity list").reply(), "Narrow…").reply();
    MessageView won = mina.choose(menus, "Stage…", "Closed Won").reply();
    assertThat(won.text()).contains("won · stage Closed Won", "#4");
    assertThat(chosen(won, "Status…")).isEqualTo("Won");
    MessageView open = mina.choose(won, "Status…", "Open").reply();
    assertThat(open.text()).contains("-# open · sorted", "March");
    MessageView all = mina.choose(open, "Status…", "All").reply();
    assertThat(all.text()).contains("open and closed", "**5** opportunities");
    MessageView prospecting = mina.choose(all, "Stage…", "Prospecting").reply();
    assertThat(mina.choose(prospecting, "Stage…", "Any stage").reply().text())
        .contains("open and closed");
  }

  @Test
  void quartersAreTheWorkspacesFiscalOnes() {
    TestDatabase.sql(handle ->
        handle.execute(
            "update dealdesk.workspace set fiscal_year_start = 2 where guild_id = ?", server.id()));
    assertThat(mina.slash("/opportunity list closing:quarter").reply().text())
        .contains("close date from Feb 1, 2026 · close date up to Apr 30, 2026")
        .contains("March", "April", "Late")
        .doesNotContain("Own");
    assertThat(mina.slash("/opportunity list closing:overdue").reply().text())
        .contains("close date up to Mar 1, 2026", "Late")
        .doesNotContain("March –");
  }

  @Test
  void theMenusStayOnEveryPageAndThePageInItsRange() {
    Account acme = seed.account("Globex");
    for (int i = 0; i < 12; i++) {
      seed.opportunity("More " + i, acme, "Qualification", Seed.closing("2026-09-0" + (i % 9 + 1)));
    }
    MessageView menus = mina.click(mina.slash("/opportunity list").reply(), "Narrow…").reply();
    MessageView second = mina.click(menus, "Next").reply();
    assertThat(second.text()).contains("page 2 of 2");
    assertThat(second.menus()).hasSize(6);
    MessageView narrowed = mina.choose(second, "Stage…", "Qualification").reply();
    assertThat(narrowed.text()).contains("**12** opportunities · page 1 of 2");
    MessageView last = mina.click(narrowed, "Next").reply();
    MessageView hidden = mina.click(last, "Hide menus").reply();
    assertThat(hidden.text()).contains("page 2 of 2");
    MessageView open = mina.click(hidden, "Narrow…").reply();
    assertThat(open.text()).contains("page 2 of 2");
    assertThat(mina.choose(open, "Closing…", "Overdue").reply().text()).contains("No opportunity");
  }

  @Test
  void everybodyNarrowsASharedListForThemselves() {
    MessageView shared =
        mina.click(mina.slash("/opportunity list").reply(), "Show to everyone").reply();
    MessageView own = jun.click(jun.look(shared), "Narrow…").reply();
    assertThat(own.id()).isNotEqualTo(shared.id());
    assertThat(own.ephemeral()).isTrue();
    assertThat(own.text()).contains("### 기회 목록");
    assertThat(jun.choose(own, "마감일…", "이번 달").reply().text()).contains("March");
    assertThat(mina.look(shared).text()).contains("**4** opportunities");
  }

  @Test
  void whoOwnsNothingYetIsToldHowToBegin() {
    for (String list : new String[] {"mine:true", "owner:me"}) {
      assertThat(jun.slash("/opportunity list " + list).reply().text())
          .as(list)
          .contains("아직 담당하는 기회가 없습니다");
    }
    jun.slash("/account create name:Initech").reply();
    assertThat(jun.slash("/기회 목록 담당자:나").reply().text()).contains("아직 담당하는 기회가 없습니다");
  }

  @Test
  void speaksKorean() {
    MessageView menus = jun.click(jun.slash("/기회 목록").reply(), "좁히기…").reply();
    MessageView quarter = jun.choose(menus, "마감일…", "이번 분기").reply();
    assertThat(quarter.text()).contains("마감일 2026년 1월 1일부터 · 마감일 2026년 3월 31일까지", "March");
    assertThat(jun.choose(quarter, "상태…", "수주").reply().text()).contains("### 기회 목록\n-# 수주", "#4");
  }

  private static String chosen(MessageView list, String menu) {
    return list.menu(menu).options().stream()
        .filter(MessageView.MenuOption::chosen)
        .map(MessageView.MenuOption::label)
        .findFirst()
        .orElse("");
  }
}
