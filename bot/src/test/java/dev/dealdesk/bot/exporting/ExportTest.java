package dev.dealdesk.bot.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.bot.Seed;
import dev.dealdesk.bot.TestDesk;
import dev.dealdesk.sandbox.MessageView;
import dev.dealdesk.sandbox.Person;
import dev.dealdesk.sandbox.Server;
import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.account.Account;
import dev.dealdesk.store.contact.Contact;
import dev.dealdesk.store.opportunity.Edit;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ExportTest {

  @RegisterExtension static final TestDesk desk = TestDesk.shared();

  private final Server server = desk.server("en-US");
  private final Seed seed = new Seed(desk, server);
  private final Person rep = server.join("Mina", "en-US");

  @BeforeEach
  void itIsOctober() {
    desk.clock().moveTo(Instant.parse("2026-10-05T09:00:00Z"));
  }

  @Test
  void handsOutOpportunitiesAsSpreadsheetsWantThem() {
    seedTwo();
    Exported export = Exported.by(rep, "/export what:opportunities format:csv");
    assertThat(export.message().ephemeral()).isTrue();
    assertThat(export.message().text()).contains("Opportunities", "2 rows", "/import");
    assertThat(export.message().attachments().getFirst().filename())
        .isEqualTo("dealdesk-opportunities-2026-10-05.csv");
    List<List<String>> rows = export.rows();
    assertThat(rows.getFirst())
        .startsWith("Dealdesk opportunity ID", "Opportunity name", "Account ID", "Account", "Owner")
        .contains("Close date", "Probability (%)", "Forecast category");
    assertThat(rows.get(1))
        .startsWith("#1@" + Long.toString(server.id(), 36), "Cloud, the \"big\" one")
        .contains("Acme", "Seed", "Proposal/Price Quote", "Open", "45000.00", "USD", "2026-12-31")
        .contains("75", "Best Case");
    assertThat(rows.get(2)).contains("'=HYPERLINK(\"http://evil\")", "JPY", "0");
    assertThat(rows).hasSize(3);
  }

  private void seedTwo() {
    Account acme = seed.account("Acme");
    seed.opportunity(
        "Cloud, the \"big\" one",
        acme,
        "Proposal/Price Quote",
        Seed.amount("45000", "USD"),
        Seed.closing("2026-12-31"));
    seed.opportunity("=HYPERLINK(\"http://evil\")", acme, "Prospecting", Seed.amount("0", "JPY"));
    OpportunityNumber gone = seed.opportunity("Gone", acme, "Prospecting");
    seed.write(d -> d.opportunities().change(gone, List.of(new Edit.Delete())));
  }

  @Test
  void speaksKorean() {
    seedTwo();
    Person mina = server.join("민아", "ko");
    Exported export = Exported.by(mina, "/내보내기 대상:기회 형식:CSV");
    assertThat(export.message().text()).contains("기회", "2행", "/가져오기");
    assertThat(export.rows().getFirst()).startsWith("Dealdesk 기회 ID", "기회 이름", "계정 ID", "계정");
    assertThat(export.rows().get(1)).contains("제안/가격 견적", "진행 중", "최상의 경우");
  }

  @Test
  void asksWhatIsMeantAndTurnsExcelIntoCsv() {
    seedTwo();
    MessageView question = rep.slash("/export").reply();
    assertThat(question.ephemeral()).isTrue();
    assertThat(question.text()).contains("What would you like to export?");
    rep.choose(question, "…", "Everything").reply();
    MessageView made = rep.look(question);
    assertThat(made.attachments().getFirst().filename())
        .isEqualTo("dealdesk-everything-2026-10-05.xlsx");
    rep.click(made, "As CSV").reply();
    MessageView again = rep.look(question);
    assertThat(new Exported(again).tables().keySet())
        .containsExactly(
            "opportunities.csv", "accounts.csv", "contacts.csv", "roles.csv", "history.csv");
    assertThat(again.button("As Excel").disabled()).isFalse();
  }

  @Test
  void handsOutTheListThatAPersonLooksAt() {
    Account acme = seed.account("Acme");
    Account zeta = seed.account("Zeta");
    seed.opportunity("Small", acme, "Prospecting", Seed.amount("10", "USD"));
    seed.opportunity("Large", acme, "Prospecting", Seed.amount("1000", "USD"));
    seed.opportunity("Elsewhere", zeta, "Prospecting", Seed.amount("1000", "USD"));
    seed.opportunity("Won", acme, "Closed Won", Seed.amount("5000", "USD"));
    Selection selection =
        Selection.of(
                Inputs.of(
                    "account", "account:" + acme.id().value(),
                    "status", "open",
                    "amount-from", "100",
                    "sort", "amount"))
            .orElseThrow();
    List<String> names =
        seed.read(d -> {
          List<String> found = new java.util.ArrayList<>();
          d.listing()
              .each(
                  selection.filter(),
                  selection.order(),
                  named -> found.add(named.opportunity().name()));
          return found;
        });
    assertThat(names).containsExactly("Large");
    assertThat(Selection.of(Inputs.of("owner", "Mina"))).isEmpty();
  }

  @Test
  void handsOutTheContactsOfTheAccountWhoseListIsLookedAt() {
    seed.contact("Jane Doe", seed.account("Acme"), "CFO");
    seed.contact("Bob Ray", seed.account("Zeta"), "CEO");
    MessageView list = rep.slash("/contact list account:Acme").reply();
    MessageView export = rep.click(list, "Export").reply();
    assertThat(export.text()).contains("1 row, as in the list");
    rep.click(export, "As CSV").reply();
    assertThat(new Exported(rep.look(export)).rows())
        .hasSize(2)
        .anySatisfy(row -> assertThat(row).contains("Jane Doe"));
  }

  @Test
  void saysThatHistoryIsNotTakenBack() {
    seedTwo();
    assertThat(Exported.by(rep, "/export what:history format:csv").message().text())
        .contains("It is for reading");
    assertThat(Exported.by(rep, "/export what:everything").message().text())
        .contains("all but the history");
  }

  @Test
  void handsOutWhoPlaysWhichRoleAndTheWholeHistory() {
    Account acme = seed.account("Acme");
    Contact jane = seed.contact("Jane Doe", acme, "CFO");
    OpportunityNumber deal = seed.opportunity("Deal", acme, "Prospecting");
    seed.tag(deal, jane, "Decision Maker", true);
    rep.slash("/opportunity edit opportunity:#1 amount:5000 next-step:Call").reply();
    List<List<String>> roles = Exported.by(rep, "/export what:contact_roles format:csv").rows();
    assertThat(roles.get(1)).contains("Deal", "Jane Doe", "Decision Maker", "Yes");
    List<List<String>> history = Exported.by(rep, "/export what:history format:csv").rows();
    assertThat(history)
        .anySatisfy(
            row -> assertThat(row).contains("Contact role added", "Jane Doe – Decision Maker"))
        .anySatisfy(row -> assertThat(row).contains("Mina", "Changed", "amount", "5000.00 USD"))
        .anySatisfy(row -> assertThat(row).contains("Created", "stage", "Prospecting"));
  }

  @Test
  void saysWhenThereIsNothing() {
    assertThat(rep.slash("/export what:contacts").reply().text())
        .contains("nothing to export", "Contacts");
    Person mina = server.join("민아", "ko");
    assertThat(mina.slash("/내보내기 대상:연락처").reply().text()).contains("내보낼 것이 없습니다");
  }

  @Test
  void goesOnInTheNextFileWhereOneIsFull() {
    List<List<Cell>> rows =
        IntStream.range(0, 5000).mapToObj(i -> List.of(Cell.of(words(i)), Cell.number(i))).toList();
    Leaving table =
        new Leaving(
            dev.dealdesk.bot.tabular.OwnTable.ACCOUNTS,
            "Accounts",
            List.of("Dealdesk account ID", "Employees"),
            rows::forEach);
    for (Format format : Format.values()) {
      Produced made = new Volumes(format, "a", 100_000).write(List.of(table));
      assertThat(made).isInstanceOf(Produced.Files.class);
      Produced.Files files = (Produced.Files) made;
      assertThat(files.files()).hasSizeBetween(2, 10);
      assertThat(files.rows()).isEqualTo(5000);
      assertThat(files.files())
          .allSatisfy(file -> assertThat(file.bytes().length).isLessThan(200_000));
      assertThat(new Volumes(format, "a", 5_000).write(List.of(table)))
          .isInstanceOf(Produced.TooMuch.class);
    }
  }

  private static String words(int seed) {
    return new java.util.Random(seed)
        .ints(30, 0, 100_000)
        .mapToObj(String::valueOf)
        .collect(Collectors.joining(" "));
  }

  private static final class Inputs {
    static dev.dealdesk.bot.command.Inputs of(String... pairs) {
      java.util.Map<String, List<String>> values = new java.util.HashMap<>();
      for (int i = 0; i < pairs.length; i += 2) {
        values.put(pairs[i], List.of(pairs[i + 1]));
      }
      return new dev.dealdesk.bot.command.Inputs(values, java.util.Map.of(), java.util.Map.of());
    }
  }
}
