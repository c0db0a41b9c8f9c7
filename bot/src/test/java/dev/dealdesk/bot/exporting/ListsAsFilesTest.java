package dev.dealdesk.bot.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.bot.Seed;
import dev.dealdesk.bot.TestDesk;
import dev.dealdesk.sandbox.MessageView;
import dev.dealdesk.sandbox.Person;
import dev.dealdesk.sandbox.Server;
import dev.dealdesk.store.account.Account;
import dev.dealdesk.store.opportunity.Edit;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every list is narrowed by its menu, and its button hands out just what it shows. */
class ListsAsFilesTest {

  @RegisterExtension static final TestDesk desk = TestDesk.shared();

  private final Server server = desk.server("en-US");
  private final Seed seed = new Seed(desk, server);
  private final Person mina = server.join("Mina", "en-US");
  private final Person minji = server.join("민지", "ko");

  @BeforeEach
  void twoOpportunities() {
    Account acme = seed.account("Acme");
    Account globex = seed.account("Globex");
    seed.account("Quiet");
    seed.contact("Jane", acme, "CFO");
    seed.contact("Tom", globex, "CTO");
    seed.opportunity("Renewal", acme, "Prospecting");
    seed.opportunity("Pilot", globex, "Closed Lost", new Edit.LostBecause(Optional.of("Price")));
    mina.slash("/contact-role add opportunity:#1 contact:Jane role:Evaluator").reply();
    mina.slash("/contact-role add opportunity:#2 contact:Tom role:Evaluator").reply();
    mina.slash("/opportunity note opportunity:#1 text:\"First words\"").reply();
    mina.slash("/opportunity note opportunity:#2 text:\"Other words\"").reply();
  }

  private static Exported file(Person person, MessageView list, String export, String csv) {
    MessageView workbook = person.click(list, export).reply();
    return new Exported(person.click(workbook, csv).reply());
  }

  private static Exported file(Person person, MessageView list) {
    return file(person, list, "Export", "As CSV");
  }

  private static Set<String> column(Exported export, int column) {
    return export.rows().stream().skip(1).map(row -> row.get(column)).collect(Collectors.toSet());
  }

  @Test
  void theHistoryOfOneOpportunityWithItsActivities() {
    Exported history = file(mina, mina.slash("/opportunity history opportunity:#1").reply());
    assertThat(column(history, 1)).containsExactly("Renewal");
    assertThat(history.rows()).anyMatch(row -> row.contains("First words"));
    Exported activities = file(mina, mina.slash("/opportunity activities opportunity:#2").reply());
    assertThat(column(activities, 1)).containsExactly("Pilot");
  }

  @Test
  void aNoteThatWasTakenBackDoesNotLeave() {
    MessageView noted = mina.slash("/opportunity note opportunity:#1 text:\"Not so\"").reply();
    mina.click(noted, "Undo").reply();
    Exported history = file(mina, mina.slash("/opportunity history opportunity:#1").reply());
    assertThat(history.rows()).noneMatch(row -> row.contains("Not so"));
  }

  @Test
  void theContactRolesOfOneOpportunity() {
    Exported roles = file(mina, mina.slash("/contact-role list opportunity:#2").reply());
    assertThat(column(roles, 3)).containsExactly("Tom");
  }

  @Test
  void accountsByWhetherSomethingIsOpen() {
    MessageView list = mina.slash("/account list").reply();
    assertThat(list.text()).contains("Acme", "Globex", "Quiet");
    MessageView active = mina.choose(list, "Which accounts", "With open opportunities").reply();
    assertThat(active.text()).contains("Acme", "1 account").doesNotContain("Globex", "Quiet");
    assertThat(column(file(mina, active), 1)).containsExactly("Acme");
    MessageView quiet = minji.slash("/계정 목록").reply();
    assertThat(minji.choose(quiet, "어떤 계정", "진행 중인 기회가 없는 계정").reply().text())
        .contains("Globex", "Quiet")
        .doesNotContain("Acme");
  }

  @Test
  void contactsOfOneAccount() {
    MessageView list = minji.slash("/연락처 목록").reply();
    assertThat(list.text()).contains("Jane", "Tom");
    MessageView globex = minji.choose(list, "어느 계정의 연락처", "Globex").reply();
    assertThat(globex.text()).contains("Tom").doesNotContain("Jane");
    assertThat(column(file(minji, globex, "내보내기", "CSV로 받기"), 1)).containsExactly("Tom");
    assertThat(minji.choose(globex, "어느 계정의 연락처", "모든 계정의 연락처").reply().text())
        .contains("Jane", "Tom");
  }
}
