package dev.dealdesk.bot.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.bot.Seed;
import dev.dealdesk.bot.TestDesk;
import dev.dealdesk.sandbox.FormView;
import dev.dealdesk.sandbox.MessageView;
import dev.dealdesk.sandbox.Person;
import dev.dealdesk.sandbox.Server;
import dev.dealdesk.sandbox.directory.Role;
import dev.dealdesk.store.account.Account;
import dev.dealdesk.store.database.TestDatabase;
import dev.dealdesk.store.opportunity.Edit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A whole list, changed at once. */
class ChangeManyTest {

  @RegisterExtension static final TestDesk desk = TestDesk.shared();

  private final Server server = desk.server("en-US");
  private final Role managers = server.role("Managers");
  private final Seed seed = new Seed(desk, server);
  private final Person mina = server.join("Mina", "en-US", managers);
  private final Person hana = server.join("Hana", "ko", managers);
  private final Person ben = server.join("Ben", "en-US");

  @BeforeEach
  void someOpportunities() {
    desk.clock().moveTo(Instant.parse("2026-03-02T09:00:00Z"));
    TestDatabase.sql(handle ->
        handle.execute(
            "update dealdesk.workspace set manager_role_id = ? where guild_id = ?",
            managers.id(),
            server.id()));
    Account acme = seed.account("Acme");
    seed.opportunity(
        "Alpha", acme, "Prospecting", Seed.amount("1000", "USD"), Seed.closing("2026-03-10"));
    seed.opportunity(
        "Beta",
        acme,
        "Proposal/Price Quote",
        Seed.amount("2000", "USD"),
        Seed.closing("2026-03-20"));
    seed.opportunity("Gamma", acme, "Prospecting");
    seed.opportunity("Done", acme, "Closed Won", Seed.amount("500", "USD"));
  }

  private MessageView asked(Person person, String list) {
    return person.click(person.slash(list).reply(), "Change these…").reply();
  }

  @Test
  void theOwnerOfAWholeListIsChangedAfterAPreview() {
    MessageView what = asked(mina, "/opportunity list status:all sort:created");
    assertThat(what.ephemeral()).isTrue();
    assertThat(what.text()).contains("**4 opportunities** of this list: open and closed");
    MessageView whom = mina.click(what, "Owner…").reply();
    assertThat(whom.text()).contains("Who should own all of them?");
    MessageView preview = mina.choose(whom, "A member of this server…", "Ben").reply();
    assertThat(preview.id()).isEqualTo(what.id());
    assertThat(preview.text())
        .contains(
            "### owner → **Ben**",
            "**4 opportunities will change**",
            "$3,500, expected $2,100",
            "- **#4** Done: owner Seed → **Ben**");
    MessageView done =
        mina.click(preview, "Change 4 opportunities")
            .followUp(m -> m.text().contains("**4 opportunities changed**"));
    assertThat(done.ephemeral()).isFalse();
    assertThat(done.text()).contains("owner → **Ben**", "- **#1** Alpha: owner Seed → **Ben**");
    assertThat(done.button("Undo").disabled()).isFalse();
    assertThat(done.pings()).isEmpty();
    assertThat(ben.slash("/opportunity list mine:true status:all").reply().text())
        .contains("**4** opportunities");
    assertThat(mina.slash("/opportunity history opportunity:#1").reply().text())
        .contains("**Changed** by Mina", "owner Seed → **Ben**");
  }

  @Test
  void allOfItIsTakenBackAtOnceButWhatSomebodyChangedSince() {
    MessageView whom = mina.click(asked(mina, "/opportunity list"), "Owner…").reply();
    MessageView preview = mina.choose(whom, "A member of this server…", "Ben").reply();
    MessageView done =
        mina.click(preview, "Change 3 opportunities").followUp(m -> m.text().contains("changed**"));
    hana.slash("/opportunity assign opportunity:#2 owner:@Hana").reply();
    mina.click(done, "Undo").reply();
    assertThat(mina.slash("/opportunity list owner:seed").reply().text())
        .contains("**2** opportunities", "Alpha", "Gamma");
    assertThat(mina.slash("/opportunity list owner:hana").reply().text()).contains("Beta");
  }

  @Test
  void closeDatesMoveByDaysAndWhatCannotIsToldWhy() {
    MessageView what = asked(mina, "/opportunity list status:all");
    FormView form = mina.click(what, "Close date…").form();
    MessageView preview = mina.submit(form, Map.of("Or later by", "2 weeks")).reply();
    assertThat(preview.text())
        .contains(
            "### close date **14 days later**",
            "**2 opportunities will change**",
            "1 stays as it is, closed: #4",
            "1 stays as it is, with no close date to move: #3",
            "- **#1** Alpha: close date Mar 10, 2026 → **Mar 24, 2026**");
    MessageView cancelled = mina.click(preview, "Cancel").reply();
    assertThat(cancelled.text()).contains("Nothing has changed");
    assertThat(mina.slash("/opportunity show opportunity:#1").reply().text())
        .contains("Mar 10, 2026");
  }

  @Test
  void aDayIsSetForAll() {
    MessageView what = asked(mina, "/opportunity list");
    FormView form = mina.click(what, "Close date…").form();
    MessageView both = mina.submit(form, Map.of("Close date", "3/31", "Or later by", "7")).reply();
    assertThat(both.text()).contains("either the day or the number of days");
    FormView again = mina.click(both, "Edit again").form();
    assertThat(again.field("Close date").value()).isEqualTo("3/31");
    MessageView preview = mina.submit(again, Map.of("Or later by", "")).reply();
    assertThat(preview.text())
        .contains("### close date → **Mar 31, 2026**", "**3 opportunities will change**")
        .contains("- **#3** Gamma: close date unknown → **Mar 31, 2026**");
    FormView wrong = mina.click(what, "Close date…").form();
    assertThat(mina.submit(wrong, Map.of("Or later by", "soon")).reply().text())
        .contains("That is not a number of days or weeks");
  }

  @Test
  void aStageIsChosenAndLosingAsksWhyOnce() {
    MessageView what = asked(mina, "/opportunity list");
    MessageView stages = mina.click(what, "Stage…").reply();
    MessageView moved = mina.choose(stages, "Stage…", "Prospecting").reply();
    assertThat(moved.text())
        .contains("### stage → **Prospecting**", "**1 opportunity will change**")
        .contains("2 stay as they are, already like that: ")
        .contains("$2,000, expected $1,500 → $200");
    MessageView other = asked(mina, "/opportunity list");
    FormView why = mina.choose(mina.click(other, "Stage…").reply(), "Stage…", "Closed Lost").form();
    MessageView preview =
        mina.submit(why, Map.of("Why was it lost?", "Price", "In your own words", "Budget cut"))
            .reply();
    assertThat(preview.text())
        .contains("**3 opportunities will change**", "lost reason none → **Price – Budget cut**");
    mina.click(preview, "Change 3 opportunities")
        .followUp(m -> m.text().contains("**3 opportunities changed**"));
    assertThat(mina.slash("/opportunity show opportunity:#3").reply().text())
        .contains(
            "**Closed Lost**", "**Lost because** Price – Budget cut", "**Closed on** Mar 2, 2026");
  }

  @Test
  void whatChangedSinceThePreviewIsLeftOutAndToldAndNothingIsDoneTwice() {
    MessageView what = asked(mina, "/opportunity list");
    FormView form = mina.click(what, "Close date…").form();
    MessageView preview = mina.submit(form, Map.of("Close date", "2026-04-30")).reply();
    ben.slash("/opportunity edit opportunity:#1 amount:9k").reply();
    MessageView sure = ben.slash("/opportunity delete opportunity:#2").reply();
    ben.click(sure, "Delete").followUp(m -> m.text().contains("Deleted"));
    MessageView done =
        mina.click(preview, "Change 3 opportunities").followUp(m -> m.text().contains("changed**"));
    assertThat(done.text())
        .contains(
            "**1 opportunity changed**",
            "1 stays as it is, changed by somebody meanwhile: #1",
            "1 stays as it is, deleted meanwhile: #2",
            "- **#3** Gamma");
    assertThat(mina.look(preview).text()).isEqualTo("Done, see below.");
  }

  @Test
  void aNameThatAnImportBroughtCanOwnThem() {
    TestDatabase.sql(handle ->
        handle.execute(
            "insert into dealdesk.person (guild_id, name) values (?, 'Dana Former')", server.id()));
    MessageView whom = mina.click(asked(mina, "/opportunity list"), "Owner…").reply();
    MessageView preview = mina.choose(whom, "A name from an import…", "Dana Former").reply();
    MessageView done =
        mina.click(preview, "Change 3 opportunities").followUp(m -> m.text().contains("changed**"));
    assertThat(done.text()).contains("owner Seed → **Dana Former**");
    MessageView nobody = mina.click(asked(mina, "/opportunity list"), "Owner…").reply();
    assertThat(mina.click(nobody, "Nobody").reply().text())
        .contains("### owner → **nobody**", "owner Dana Former → **nobody**");
  }

  @Test
  void aPreviewExpires() {
    MessageView what = asked(mina, "/opportunity list");
    MessageView whom = mina.click(what, "Owner…").reply();
    MessageView preview = mina.click(whom, "Me").reply();
    desk.clock().advance(Duration.ofMinutes(61));
    assertThat(mina.click(preview, "Change 3 opportunities").reply().text())
        .contains("This preview has expired");
  }

  @Test
  void onlyWhoManagesMay() {
    assertThat(asked(ben, "/opportunity list").text())
        .contains("You need the manager role", "change many at once");
  }

  @Test
  void aThousandAreChangedWhileSomebodyWaits() {
    seed.write(d -> {
      var stage = d.process().active().getFirst();
      List<Edit> edits = new ArrayList<>(List.of(Seed.amount("10", "USD")));
      for (int i = 0; i < 1_000; i++) {
        d.opportunities().create("Bulk " + i, stage, edits);
      }
      return d;
    });
    MessageView what = asked(mina, "/opportunity list");
    MessageView whom = mina.click(what, "Owner…").reply();
    MessageView preview = mina.click(whom, "Me").reply();
    assertThat(preview.text()).contains("**1,003 opportunities will change**", "… and 993 more");
    MessageView done =
        mina.click(preview, "Change 1,003 opportunities")
            .followUp(m -> m.text().contains("**1,003 opportunities changed**"));
    assertThat(done.text()).contains("owner → **Mina**");
  }

  @Test
  void speaksKorean() {
    MessageView list = hana.slash("/기회 목록").reply();
    MessageView what = hana.click(list, "모두 변경…").reply();
    assertThat(what.text()).contains("이 목록의 **기회 3건**", "무엇을 변경할까요?");
    FormView form = hana.click(what, "마감일…").form();
    MessageView preview = hana.submit(form, Map.of("또는 며칠 뒤로", "-1주")).reply();
    assertThat(preview.text())
        .contains(
            "### 마감일 **7일 앞당김**",
            "**기회 2건이 변경됩니다**",
            "1건은 그대로 (옮길 마감일이 없음): #3",
            "2026년 3월 10일 → **2026년 3월 3일**");
    MessageView done =
        hana.click(preview, "기회 2건 변경").followUp(m -> m.text().contains("**기회 2건 변경**"));
    assertThat(done.button("되돌리기").disabled()).isFalse();
  }
}
