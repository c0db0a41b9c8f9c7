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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Rows that describe what is here already change it, field by field. */
class UpdateTest {

  @RegisterExtension static final TestDesk desk = TestDesk.shared();

  private final Server server = desk.server("en-US");
  private final Person boss =
      server.join("Dana", "en-US", server.role("Boss", Permission.MANAGE_SERVER));
  private final Desktop top = new Desktop(desk, server, boss);

  private static final String FIRST =
      """
      Id,Name,Account,Stage,Amount,Currency,Close Date,Next Step,Owner,Colour
      1,Cloud,Acme,Prospecting,100,USD,2026-12-31,Call,Mina,red
      2,Sea,Acme,Prospecting,200,USD,2026-12-31,,Mina,
      3,Sun,Acme,Prospecting,300,USD,2026-12-31,,Mina,
      """;

  @BeforeEach
  void itIsOctober() {
    desk.clock().moveTo(Instant.parse("2026-10-05T09:00:00Z"));
  }

  @Test
  void byIdFieldByFieldWithTheDifferencesShownFirst() {
    top.take(FIRST);
    desk.clock().moveTo(Instant.parse("2026-10-06T09:00:00Z"));
    String second =
        """
        Id,Name,Stage,Amount,Currency,Next Step,Owner,Colour
        1,Cloud West,Closed Won,150,USD,,Rae,blue
        2,Sea,Prospecting,200,USD,,Mina,
        4,New,Prospecting,5,USD,,Mina,
        """;
    MessageView preview = top.preview(second);
    assertThat(preview.text())
        .contains(
            "Opportunities: **1** new · **1** changed · 1 the same",
            "**Cloud West**",
            "Name: Cloud → Cloud West",
            "Amount: 100.00 USD → 150.00 USD",
            "Stage: Prospecting → Closed Won",
            "Owner: Mina → Rae",
            "Blank cells and columns that are not in the file change nothing");
    MessageView changes = top.click(preview, "Show 1 change");
    assertThat(changes.text()).contains("What changes", "Colour: red → blue");
    MessageView done = top.click(top.click(changes, "Back"), "Import 2 rows");
    assertThat(done.text()).contains("Opportunities: **1** added · **1** changed");

    Opportunity won = top.opportunity(1).orElseThrow();
    assertThat(won.name()).isEqualTo("Cloud West");
    assertThat(won.amount()).contains(Money.of("150", "USD"));
    assertThat(won.closeDate()).contains(LocalDate.of(2026, 10, 6));
    assertThat(won.nextStep()).isPresent();
    assertThat(won.account()).isPresent();
    assertThat(won.extra()).containsEntry("Colour", "blue");
    List<Change> history = top.history(1);
    assertThat(history).hasSize(2);
    assertThat(history.getFirst().kind()).isEqualTo(Change.Kind.CLOSED);
    assertThat(history.getFirst().actor())
        .hasValueSatisfying(person -> assertThat(person.name()).isEqualTo("Dana"));
    assertThat(history.getFirst().interaction()).isPresent();
    assertThat(top.history(2)).hasSize(1);
    assertThat(
            top.<Opportunity>read(d ->
                    d.opportunities()
                        .findAsOf(new OpportunityNumber(1), Instant.parse("2026-10-05T12:00:00Z"))
                        .orElseThrow())
                .name())
        .isEqualTo("Cloud");
    assertThat(top.preview(second).text()).contains("**0** new · 3 the same");
  }

  @Test
  void byANameThatIsUnique() {
    top.take("Name,Stage,Amount,Currency\nCloud,Prospecting,100,EUR\nTwin,Prospecting,1,EUR\n");
    top.take("Id,Name,Stage,Amount\n9,Twin,Prospecting,1\n");
    MessageView preview =
        top.preview("Name,Stage,Amount\ncloud,Qualification,150\nTwin,Prospecting,77\n");
    assertThat(preview.text())
        .contains("**1** new · **1** changed", "Stage: Prospecting → Qualification")
        .contains("Amount: 100.00 EUR → 150.00 EUR");
    top.click(preview, "Import 2 rows");
    assertThat(top.opportunity(1).orElseThrow().amount()).contains(Money.of("150", "EUR"));
  }

  @Test
  void blankCellsEmptyAFieldOnlyWhereThatIsWanted() {
    top.take(FIRST);
    String blank = "Id,Name,Stage,Amount,Next Step\n1,Cloud,Prospecting,,\n";
    MessageView preview = top.preview(blank);
    assertThat(preview.text()).contains("**0** new · 1 the same");
    MessageView emptying = top.click(preview, "Blank cells: empty the field");
    assertThat(emptying.text())
        .contains("**1** changed", "Amount: 100.00 USD → (empty)", "as you chose");
    top.click(emptying, "Import 1 row");
    Opportunity emptied = top.opportunity(1).orElseThrow();
    assertThat(emptied.amount()).isEmpty();
    assertThat(emptied.nextStep()).isEmpty();
    assertThat(emptied.closeDate()).isPresent();
  }

  @Test
  void whatWasChangedHereSinceTheSameFileStays() {
    top.take(FIRST);
    boss.slash("/opportunity edit opportunity:#1 amount:999").reply();
    MessageView again = top.preview(FIRST);
    assertThat(again.text())
        .contains("2 the same", "1 changed here since, will stay", "reads as when it was last");
    assertThat(again.button("Nothing new to import").disabled()).isTrue();
    assertThat(top.click(again, "Show 1 change").text())
        .contains("Amount: 999.00 USD → 100.00 USD", "stays");
  }

  @Test
  void whatWasDeletedHereStaysDeletedAndIsTold() {
    top.take(FIRST);
    top.desk()
        .store()
        .change(
            TestDesk.guild(server),
            new dev.dealdesk.store.workspace.Author(
                new dev.dealdesk.store.UserId(1),
                "x",
                java.util.Set.of(),
                true,
                77,
                desk.clock().instant()),
            d ->
                d.opportunities()
                    .change(
                        new OpportunityNumber(1),
                        List.of(new dev.dealdesk.store.opportunity.Edit.Delete())));
    assertThat(top.preview(FIRST).text()).contains("2 the same", "⚠️ 1 refused");
  }

  @Test
  void aMoveIsNotHeldBackByAProbabilityThatNobodyTouched() {
    top.take("Id,Name,Stage,Probability\n1,Cloud,Prospecting,10\n");
    top.take("Id,Name,Stage,Probability\n1,Cloud,Negotiation/Review,10\n");
    Opportunity moved = top.opportunity(1).orElseThrow();
    assertThat(moved.probability().percent()).isEqualTo(90);
    assertThat(moved.chance().override()).isEmpty();
    top.take("Id,Name,Stage,Probability\n1,Cloud,Negotiation/Review,55\n");
    assertThat(top.opportunity(1).orElseThrow().chance().override())
        .hasValueSatisfying(said -> assertThat(said.percent()).isEqualTo(55));
    top.take("Id,Name,Stage\n1,Cloud,Closed Lost\n");
    top.take("Id,Name,Stage\n1,Cloud,Proposal/Price Quote\n");
    assertThat(top.opportunity(1).orElseThrow().probability().percent()).isEqualTo(55);
    assertThat(top.history(1).getFirst().kind()).isEqualTo(Change.Kind.REOPENED);
  }

  @Test
  void accountsAndContactsToo() {
    top.take("Account Name,Industry,City\nAcme,Steel,Bonn\nZeta,Wood,Ulm\n");
    top.take("Name,Email,Title,Account\nJane,jane@acme.com,CFO,Acme\n");
    MessageView accounts =
        top.preview("Account Name,Industry,City\nACME,Aluminium,\nZeta,Wood,Ulm\n");
    assertThat(accounts.text())
        .contains(
            "Accounts: **0** new · **1** changed · 1 the same", "Industry: Steel → Aluminium");
    top.click(accounts, "Import 1 row");
    Account acme = top.<List<Account>>read(d -> d.accounts().exactly("Acme")).getFirst();
    assertThat(acme.industry()).contains("Aluminium");
    assertThat(acme.city()).contains("Bonn");
    MessageView contacts = top.preview("Name,Email,Title,Account\nJane,jane@acme.com,CEO,Zeta\n");
    assertThat(contacts.text()).contains("Title: CFO → CEO", "Account: Acme → Zeta");
    top.click(contacts, "Import 1 row");
    Contact jane = top.<List<Contact>>read(d -> d.contacts().exactly("Jane")).getFirst();
    assertThat(jane.title()).contains("CEO");
    assertThat(top.preview("Name,Email,Title,Account\nJane,other@acme.com,CTO,Acme\n").text())
        .contains("⚠️ 1 refused");
  }

  @Test
  void manyDifferencesArePaged() {
    top.take(rows(25, 1));
    MessageView preview = top.preview(rows(25, 2));
    assertThat(preview.text()).contains("**25** changed");
    MessageView first = top.click(preview, "Show 25 changes");
    assertThat(first.text()).contains("page 1 of 3", "Deal 9**").doesNotContain("Deal 10**");
    assertThat(top.click(first, first.buttons().get(1).label()).text())
        .contains("page 2 of 3", "Deal 10**");
  }

  static String rows(int count, int factor) {
    return IntStream.range(0, count)
        .mapToObj(
            i -> "%d,Deal %d,Acme %d,Prospecting,%d".formatted(i, i, i % 50, (i + 1) * factor))
        .collect(Collectors.joining("\n", "Id,Name,Account,Stage,Amount\n", "\n"));
  }

  @Test
  void speaksKorean() {
    boss.speak("ko");
    top.take("ID,기회명,단계,금액,통화\n1,클라우드,프로스펙팅,100,KRW\n");
    MessageView preview = top.preview("ID,기회명,단계,금액,통화\n1,클라우드,협상/검토,200,KRW\n");
    assertThat(preview.text())
        .contains("기회: **0건** 새로 추가 · **1건** 변경", "단계: 프로스펙팅 → 협상/검토")
        .contains("빈 칸과 파일에 없는 열은 아무것도 바꾸지 않습니다");
    assertThat(top.click(preview, "변경 1건 보기").text()).contains("바뀌는 내용", "금액: 100 KRW → 200 KRW");
    desk.clock().moveTo(desk.clock().instant().plus(Duration.ofMinutes(1)));
  }
}
