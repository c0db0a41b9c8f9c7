package dev.dealdesk.bot.undo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.bot.Seed;
import dev.dealdesk.bot.TestDesk;
import dev.dealdesk.sandbox.FormView;
import dev.dealdesk.sandbox.MessageView;
import dev.dealdesk.sandbox.Person;
import dev.dealdesk.sandbox.Server;
import dev.dealdesk.sandbox.directory.Permission;
import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.opportunity.Undone;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UndoChangeTest {

  private static final OpportunityNumber ONE = new OpportunityNumber(1);

  @RegisterExtension static final TestDesk desk = TestDesk.shared();

  private final Server server = desk.server("en-US");
  private final Seed seed = new Seed(desk, server);
  private final Person mina = server.join("Mina", "en-US");
  private final Person ben = server.join("Ben", "en-US");
  private MessageView created;

  @BeforeEach
  void anOpportunity() {
    desk.clock().moveTo(Instant.parse("2026-03-02T09:00:00Z"));
    created =
        mina.slash(
                "/opportunity create name:\"Acme renewal\" account:Acme amount:45k"
                    + " close-date:2026-03-31 stage:\"Needs Analysis\"")
            .reply();
  }

  private Opportunity one() {
    return seed.read(d -> d.opportunities().find(ONE)).orElseThrow();
  }

  @Test
  void everyConfirmationCanBeTakenBackWhereItStands() {
    MessageView edited = mina.slash("/opportunity edit opportunity:#1 amount:60k").reply();
    MessageView undone = mina.click(edited, "Undo").reply();
    assertThat(undone.id()).isEqualTo(edited.id());
    assertThat(undone.text())
        .contains(
            "**Undone** for #1 Acme renewal", "amount $60,000 → **$45,000**", "Undone by Mina");
    assertThat(undone.buttons()).noneMatch(button -> button.label().equals("Undo"));
    assertThat(mina.slash("/opportunity history opportunity:#1").reply().text())
        .contains(
            "**Undone** by Mina", "amount $60,000 → **$45,000**", "amount $45,000 → **$60,000**");
  }

  @Test
  void closingGoesBackWithTheDateAndTheOverride() {
    mina.slash("/opportunity edit opportunity:#1 probability:60").reply();
    MessageView won = mina.slash("/opportunity won opportunity:#1").reply();
    assertThat(mina.click(won, "Undo").reply().text())
        .contains(
            "stage Closed Won → **Needs Analysis**",
            "close date Mar 2, 2026 → **Mar 31, 2026**",
            "60% (set by hand; the stage says 20%)");
  }

  @Test
  void lettingGoOfAStageBringsBackHowLongItHadBeenInTheOneBefore() {
    Opportunity before = one();
    desk.clock().advance(Duration.ofHours(3));
    MessageView moved =
        mina.slash("/opportunity stage opportunity:#1 stage:\"Proposal/Price Quote\"").reply();
    desk.clock().advance(Duration.ofHours(3));
    Instant between = desk.clock().instant();
    mina.click(moved, "Undo").reply();
    assertThat(one().stageSince()).isEqualTo(before.stageSince());
    assertThat(one().chance()).isEqualTo(before.chance());
    assertThat(
            seed.read(d -> d.opportunities().findAsOf(ONE, between.minusSeconds(1)))
                .orElseThrow()
                .stage()
                .name()
                .english())
        .as("the past still shows the change")
        .isEqualTo("Proposal/Price Quote");
  }

  @Test
  void whatWasMadeIsDeletedAgain() {
    MessageView undone = mina.click(created, "Undo").reply();
    assertThat(undone.text()).contains("#1 Acme renewal is deleted again", "can be restored");
    assertThat(mina.slash("/opportunity show opportunity:#1").reply().text())
        .doesNotContain("45,000");
    assertThat(mina.slash("/opportunity list").reply().text()).contains("No opportunity");
  }

  @Test
  void whatIsRestoredComesBackWithAllThatWentAlong() {
    seed.tag(ONE, seed.contact("Jane Roe", seed.account("Globex"), "CFO"), "Decision Maker", true);
    FormView form = mina.slash("/opportunity clone opportunity:#1").form();
    MessageView clone = mina.submit(form, Map.of("Name", "Acme twice")).reply();
    MessageView undone = mina.click(clone, "Undo").reply();
    MessageView back = mina.click(undone, "Restore it").reply();
    assertThat(back.text())
        .contains("**Restored #2**", "Jane Roe – Decision Maker")
        .doesNotContain("deletion");
    assertThat(mina.slash("/opportunity activities opportunity:#2").reply().text())
        .contains("Cloned from #1");
  }

  @Test
  void theAccountThatWasMadeWithItComesBackWithIt() {
    MessageView undone = mina.click(created, "Undo").reply();
    assertThat(undone.text()).contains("The account **Acme** is deleted again");
    MessageView back = mina.click(undone, "Restore it").reply();
    assertThat(back.text()).contains("The account **Acme** was deleted too: it is back");
    assertThat(mina.slash("/account show account:Acme").reply().text()).contains("### Acme");
    assertThat(mina.click(back, "Undo").reply().text()).contains("**Acme** is deleted again");
  }

  @Test
  void onlyWhoDidItOrAManagerMay() {
    MessageView edited = mina.slash("/opportunity edit opportunity:#1 amount:60k").reply();
    MessageView refused = ben.click(edited, "Undo").reply();
    assertThat(refused.ephemeral()).isTrue();
    assertThat(refused.text()).contains("Only whoever did this, or a manager");
    assertThat(one().amount().orElseThrow()).hasToString("60000.00 USD");
    Person boss = server.join("Boss", "en-US", server.role("Boss", Permission.MANAGE_SERVER));
    assertThat(boss.click(edited, "Undo").reply().text()).contains("**Undone** for #1");
    assertThat(one().amount().orElseThrow()).hasToString("45000.00 USD");
  }

  @Test
  void whatSomebodyChangedSinceStays() {
    MessageView edited = mina.slash("/opportunity edit opportunity:#1 amount:60k").reply();
    ben.slash("/opportunity edit opportunity:#1 amount:70k").reply();
    MessageView refused = mina.click(edited, "Undo").reply();
    assertThat(refused.text())
        .contains("stays as it is", "#1", "by Ben", "amount $60,000 → **$70,000**");
    assertThat(one().amount().orElseThrow()).hasToString("70000.00 USD");
  }

  @Test
  void whatSomebodyChangedElsewhereDoesNotMatter() {
    MessageView edited = mina.slash("/opportunity edit opportunity:#1 amount:60k").reply();
    ben.slash("/opportunity edit opportunity:#1 name:\"Acme 2026\"").reply();
    assertThat(mina.click(edited, "Undo").reply().text())
        .contains("**Undone** for #1 Acme 2026", "amount $60,000 → **$45,000**");
  }

  @Test
  void whatWasTakenBackAgainIsNotInTheWay() {
    MessageView edited = mina.slash("/opportunity edit opportunity:#1 amount:60k").reply();
    MessageView later = ben.slash("/opportunity edit opportunity:#1 amount:70k").reply();
    ben.click(later, "Undo").reply();
    assertThat(mina.click(edited, "Undo").reply().text()).contains("amount $60,000 → **$45,000**");
  }

  @Test
  void onceAndWithinADay() {
    MessageView edited = mina.slash("/opportunity edit opportunity:#1 amount:60k").reply();
    MessageView other = mina.slash("/opportunity edit opportunity:#1 name:Other").reply();
    long interaction =
        Long.parseLong(edited.button("Undo").customId().replaceAll(".*interaction=", ""));
    mina.click(edited, "Undo").reply();
    assertThat(seed.<Undone>write(d -> d.undo().undo(interaction)))
        .isEqualTo(new Undone.Refused(Undone.Why.ALREADY));
    desk.clock().advance(Duration.ofHours(24).plusSeconds(1));
    assertThat(mina.click(other, "Undo").reply().text()).contains("more than 24 hours ago");
    assertThat(one().name()).isEqualTo("Other");
  }

  @Test
  void thePrimaryContactBeforeIsPrimaryAgain() {
    seed.contact("Sarah");
    seed.contact("Tom");
    mina.slash("/contact-role add opportunity:#1 contact:Sarah role:Evaluator primary:true")
        .reply();
    MessageView tagged =
        mina.slash(
                "/contact-role add opportunity:#1 contact:Tom role:\"Decision Maker\" primary:true")
            .reply();
    assertThat(mina.click(tagged, "Undo").reply().text())
        .contains("No longer: Tom – Decision Maker (primary)");
    assertThat(seed.roles(ONE))
        .singleElement()
        .satisfies(role -> {
          assertThat(role.contact().name()).isEqualTo("Sarah");
          assertThat(role.primary()).isTrue();
        });
  }

  @Test
  void aRoleThatWasTakenAwayComesBack() {
    seed.contact("Sarah");
    mina.slash("/contact-role add opportunity:#1 contact:Sarah role:Evaluator primary:true")
        .reply();
    MessageView removed =
        mina.slash("/contact-role remove opportunity:#1 contact:Sarah role:Evaluator").reply();
    assertThat(mina.click(removed, "Undo").reply().text()).contains("Again: Sarah – Evaluator");
    assertThat(seed.roles(ONE))
        .singleElement()
        .satisfies(role -> assertThat(role.primary()).isTrue());
  }

  @Test
  void inKorean() {
    Person minji = server.join("민지", "ko");
    MessageView edited = minji.slash("/opportunity edit opportunity:#1 amount:60k").reply();
    assertThat(minji.click(edited, "되돌리기").reply().text())
        .contains("#1 Acme renewal 기회의 변경을 **되돌렸습니다**", "금액");
    MessageView other = minji.slash("/opportunity edit opportunity:#1 amount:70k").reply();
    assertThat(mina.click(other, "되돌리기").reply().text()).contains("Only whoever did this");
    ben.slash("/opportunity edit opportunity:#1 amount:80k").reply();
    assertThat(minji.click(other, "되돌리기").reply().text()).contains("그대로 두었습니다", "Ben");
  }
}
