package dev.dealdesk.bot.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.bot.TestDesk;
import dev.dealdesk.sandbox.MessageView;
import dev.dealdesk.sandbox.Person;
import dev.dealdesk.sandbox.Server;
import dev.dealdesk.sandbox.directory.Permission;
import dev.dealdesk.store.Money;
import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.account.Account;
import dev.dealdesk.store.contact.Contact;
import dev.dealdesk.store.opportunity.Change;
import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.workspace.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An import is taken back as a whole. */
class UndoImportTest {

  @RegisterExtension static final TestDesk desk = TestDesk.shared();

  private static final String UNDO = "Undo the import";
  private static final String FIRST =
      """
      Id,Name,Account,Stage,Amount
      1,Cloud,Acme,Engaging,100
      2,Sea,Zeta,Prospecting,200
      """;

  private final Server server = desk.server("en-US");
  private final Person boss =
      server.join("Dana", "en-US", server.role("Boss", Permission.MANAGE_SERVER));
  private final Desktop top = new Desktop(desk, server, boss);

  @BeforeEach
  void itIsOctober() {
    desk.clock().moveTo(Instant.parse("2026-10-05T09:00:00Z"));
  }

  @Test
  void whatItMadeGoesAndCanBeImportedAgain() {
    MessageView done = top.take(FIRST);
    MessageView announced = announced();
    assertThat(announced.text())
        .contains("📥 **Dana** imported 2 rows", "Opportunities: **2** added");
    later();
    MessageView undone = top.click(done, UNDO);
    assertThat(undone.text())
        .contains("Import undone", "by Dana", "2 opportunities deleted", "2 accounts deleted")
        .contains("1 stage retired")
        .doesNotContain("✋");
    assertThat(top.opportunity(1)).isEmpty();
    assertThat(accounts("Acme")).isEmpty();
    assertThat(top.<List<Stage>>read(d -> d.process().active()))
        .noneMatch(stage -> stage.name().english().equals("Engaging"));
    Change last = top.history(1).getFirst();
    assertThat(last.kind()).isEqualTo(Change.Kind.UNDONE);
    assertThat(
            top.<Optional<Opportunity>>read(d ->
                d.opportunities()
                    .findAsOf(new OpportunityNumber(1), Instant.parse("2026-10-05T09:01:00Z"))))
        .isPresent();
    assertThat(boss.click(announced, UNDO).reply().text()).contains("was undone already");

    top.take(FIRST);
    assertThat(top.opportunity(3).orElseThrow().name()).isEqualTo("Cloud");
    assertThat(accounts("Acme")).hasSize(1);
  }

  @Test
  void whatItChangedIsAsItWas() {
    top.take(FIRST);
    top.take("Account Name,Industry\nAcme,Steel\n");
    later();
    MessageView done =
        top.take(
            "Id,Name,Account,Stage,Amount,Note\n1,Cloud West,Zeta,Closed Won,150,n\n3,Sun,Acme,Prospecting,1,\n");
    assertThat(done.text()).contains("**1** added · **1** changed");
    later();
    MessageView undone = top.click(done, UNDO);
    assertThat(undone.text()).contains("1 opportunity deleted", "1 record back as it was");
    Opportunity back = top.opportunity(1).orElseThrow();
    assertThat(back.name()).isEqualTo("Cloud");
    assertThat(back.stage().name().english()).isEqualTo("Engaging");
    assertThat(back.amount()).contains(Money.of("100", "USD"));
    assertThat(back.closeDate()).isEmpty();
    assertThat(back.extra()).isEmpty();
    assertThat(top.opportunity(3)).isEmpty();
    assertThat(top.history(1)).hasSize(3);
    MessageView again = top.take("Account Name,Industry\nAcme,Wood\n");
    top.click(again, UNDO);
    assertThat(accounts("Acme").getFirst().industry()).contains("Steel");
    assertThat(top.preview("Account Name,Industry\nAcme,Wood\n").text()).contains("**1** changed");
  }

  @Test
  void whatSomebodyHasUsedSinceStaysAndIsListed() {
    MessageView done = top.take(FIRST);
    later();
    Person rep = server.join("Rae", "en-US");
    rep.slash("/opportunity edit opportunity:#1 amount:500").reply();
    later();
    MessageView undone = top.click(done, UNDO);
    assertThat(undone.text())
        .contains(
            "1 opportunity deleted",
            "1 account deleted",
            "✋ 2 were left as they are",
            "#1 Cloud",
            "Acme");
    assertThat(top.opportunity(1).orElseThrow().amount()).contains(Money.of("500", "USD"));
    assertThat(accounts("Zeta")).isEmpty();
  }

  @Test
  void contactsAndRolesToo() {
    top.take(FIRST);
    later();
    top.take("Name,Email,Account\nJane,jane@acme.com,Acme\n");
    MessageView roles = top.take("Opportunity,Contact,Role,Primary\nCloud,Jane,Influencer,yes\n");
    later();
    assertThat(top.click(roles, UNDO).text()).contains("1 contact role removed");
    assertThat(top.<List<?>>read(d -> d.contactRoles().of(new OpportunityNumber(1)))).isEmpty();
    assertThat(top.history(1).getFirst().kind()).isEqualTo(Change.Kind.UNDONE);
    assertThat(top.<List<Contact>>read(d -> d.contacts().exactly("Jane"))).hasSize(1);
  }

  @Test
  void onlyByWhoRanItOrAManagerAndWithinADay() {
    top.take(FIRST);
    Person rep = server.join("Rae", "en-US");
    MessageView announced = announced();
    assertThat(rep.click(announced, UNDO).reply().text())
        .contains("Only whoever ran this import, or a manager");
    Person korean = server.join("민아", "ko");
    assertThat(korean.click(announced, UNDO).reply().text()).contains("관리자만 되돌릴 수 있습니다");
    desk.clock().moveTo(desk.clock().instant().plus(Duration.ofHours(25)));
    assertThat(boss.click(announced, UNDO).reply().text()).contains("more than 24 hours ago");
    assertThat(top.opportunity(1)).isPresent();
  }

  @Test
  void anotherManagerMayInTheirOwnLanguage() {
    top.take(FIRST);
    Person second = server.join("민아", "ko", server.role("Boss"));
    MessageView announced = announced();
    second.click(announced, UNDO).reply();
    assertThat(second.look(announced).text()).contains("가져오기를 되돌렸습니다", "기회 2건 삭제", "단계 1개 사용 중지");
  }

  @Test
  void manyRowsInSeconds() {
    top.take(UpdateTest.rows(2000, 1));
    later();
    MessageView changed = top.take(UpdateTest.rows(2000, 3));
    assertThat(changed.text()).contains("**2,000** changed");
    later();
    assertThat(top.click(changed, UNDO).text()).contains("2,000 records back as they were");
    assertThat(top.opportunity(7).orElseThrow().amount()).contains(Money.of("7", "USD"));
  }

  private MessageView announced() {
    return boss.await(message -> message.text().contains("📥"));
  }

  private List<Account> accounts(String name) {
    return top.read(d -> d.accounts().exactly(name));
  }

  private static void later() {
    desk.clock().moveTo(desk.clock().instant().plus(Duration.ofMinutes(10)));
  }
}
