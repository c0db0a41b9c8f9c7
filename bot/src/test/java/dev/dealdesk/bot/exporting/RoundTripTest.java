package dev.dealdesk.bot.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.bot.Seed;
import dev.dealdesk.bot.TestDesk;
import dev.dealdesk.sandbox.MessageView;
import dev.dealdesk.sandbox.Person;
import dev.dealdesk.sandbox.Server;
import dev.dealdesk.sandbox.directory.Permission;
import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.Probability;
import dev.dealdesk.store.account.Account;
import dev.dealdesk.store.account.Accounts;
import dev.dealdesk.store.contact.Contact;
import dev.dealdesk.store.database.TestDatabase;
import dev.dealdesk.store.opportunity.Edit;
import dev.dealdesk.store.opportunity.NextStep;
import dev.dealdesk.store.workspace.ForecastCategory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What leaves and is taken in elsewhere leaves there as it left here. */
class RoundTripTest {

  @RegisterExtension static final TestDesk desk = TestDesk.shared();

  private static final List<String> AWKWARD =
      List.of(
          "plain",
          "a,b;c|d",
          "say \"hi\", he said",
          "two\nlines\r\nthree",
          "=1+1",
          "+82 10-1234-5678",
          "-5",
          "@SUM(A1)",
          "\ttabbed",
          "\rreturned",
          "'=already",
          "''-twice",
          "갤럭시 도입 🚀",
          "e\u0301 vs é",
          "007",
          "1.50",
          "2026-03-04",
          "TRUE",
          "_x000D_ literally",
          "#REF!",
          "unknown",
          "<b>&amp;</b>");

  private final Server server = desk.server("en-US");
  private final Seed seed = new Seed(desk, server);
  private final Person boss =
      server.join("Dana", "en-US", server.role("Boss", Permission.MANAGE_SERVER));

  @BeforeEach
  void itIsOctober() {
    desk.clock().moveTo(Instant.parse("2026-10-05T09:00:00.123456Z"));
  }

  @ParameterizedTest
  @CsvSource({"csv, en-US", "xlsx, en-US", "csv, ko", "xlsx, ko"})
  void isExact(String format, String locale) {
    fill();
    boss.speak(locale);
    Exported before = everything(boss, format, locale);
    Server other = desk.server("en-US");
    Person there = other.join("Dana", locale, other.role("Boss", Permission.MANAGE_SERVER));
    desk.clock().moveTo(desk.clock().instant().plus(Duration.ofDays(1)));
    MessageView preview =
        there
            .slash(locale.equals("ko") ? "/가져오기" : "/import", Map.of("file", before.upload()))
            .reply();
    assertThat(preview.text()).contains("Dealdesk").doesNotContain("⚠️", "❓", "📅");
    there.click(preview, Exported.go(preview)).reply();
    assertThat(there.look(preview).attachments()).isEmpty();

    Map<String, List<List<String>>> first = everything(boss, "csv", locale).tables();
    Map<String, List<List<String>>> second = everything(there, "csv", locale).tables();
    for (String table : List.of("opportunities.csv", "accounts.csv", "contacts.csv", "roles.csv")) {
      assertThat(second.get(table)).as(table).isEqualTo(first.get(table));
      assertThat(first.get(table)).as(table).hasSizeGreaterThan(3);
    }
  }

  private static Exported everything(Person person, String format, String locale) {
    return Exported.by(
        person,
        locale.equals("ko")
            ? "/내보내기 대상:전체 형식:" + (format.equals("csv") ? "CSV" : "Excel(XLSX)")
            : "/export what:everything format:" + format);
  }

  @Test
  void changesNothingWhereItCameFrom() {
    fill();
    MessageView preview =
        boss.slash("/import", Map.of("file", Exported.by(boss, "/export what:everything").upload()))
            .reply();
    assertThat(preview.button("Nothing new to import").disabled()).isTrue();
    assertThat(preview.text()).doesNotContain("⚠️", "❓");
  }

  private void fill() {
    List<Account> accounts = new ArrayList<>();
    for (String words : AWKWARD) {
      accounts.add(
          seed.write(d ->
              d.accounts()
                  .create(
                      new Accounts.New(
                          "Account " + words,
                          Optional.of(words),
                          Optional.of(words),
                          Optional.of(words),
                          Optional.of(words),
                          Optional.of(words),
                          Optional.of(words)))));
      tick();
    }
    accounts.add(seed.account("Twin"));
    accounts.add(seed.account("Twin"));
    for (int i = 0; i < accounts.size(); i++) {
      String words = AWKWARD.get(i % AWKWARD.size());
      Contact contact = seed.contact("Contact " + words, accounts.get(i), words);
      OpportunityNumber number =
          seed.opportunity(
              words,
              accounts.get(i),
              "Needs Analysis",
              new Edit.Describe(Optional.of(words)),
              new Edit.Type(Optional.of(words)),
              new Edit.LeadSource(Optional.of(words)),
              new Edit.Plan(
                  Optional.of(new NextStep(words, Optional.of(LocalDate.of(2026, 11, 1 + i))))));
      seed.tag(number, contact, "Influencer", i % 2 == 0);
      tick();
    }
    figures(accounts.getFirst());
    seed.contact("Nobody's");
  }

  private void figures(Account acme) {
    seed.opportunity("Zero", acme, "Prospecting", Seed.amount("0", "USD"));
    seed.opportunity("Dinar", acme, "Prospecting", Seed.amount("1234.567", "KWD"));
    seed.opportunity("Yen", acme, "Prospecting", Seed.amount("4500000", "JPY"));
    seed.opportunity("Most", acme, "Prospecting", Seed.amount("999999999999999.99", "USD"));
    seed.opportunity(
        "Unknown in won", acme, "Prospecting", new Edit.In(Currency.getInstance("KRW")));
    seed.opportunity(
        "Mine",
        acme,
        "Prospecting",
        new Edit.Estimate(Optional.of(new Probability(1))),
        new Edit.Categorise(Optional.of(ForecastCategory.COMMIT)));
    seed.opportunity("Won", acme, "Closed Won", Seed.closing("2026-09-30"));
    seed.opportunity(
        "Lost",
        acme,
        "Closed Lost",
        Seed.closing("2026-10-04"),
        new Edit.LostBecause(Optional.of("=Price, \"too\" high")));
    OpportunityNumber gone = seed.opportunity("Gone", acme, "Prospecting");
    seed.write(d -> d.opportunities().change(gone, List.of(new Edit.Delete())));
    seed.opportunity("In a retired stage", acme, "Qualification");
    TestDatabase.sql(handle ->
        handle.execute(
            """
            update dealdesk.stage set retired_at = '2026-10-05T09:00Z', name_en = 'Old stage',
              name_ko = '옛 단계' where guild_id = ? and name_en = 'Qualification'
            """,
            server.id()));
  }

  private static void tick() {
    desk.clock().moveTo(desk.clock().instant().plus(Duration.ofMinutes(7)));
  }
}
