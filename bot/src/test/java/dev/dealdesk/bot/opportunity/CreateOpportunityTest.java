package dev.dealdesk.bot.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.bot.TestDesk;
import dev.dealdesk.sandbox.FormView;
import dev.dealdesk.sandbox.Interaction;
import dev.dealdesk.sandbox.MessageView;
import dev.dealdesk.sandbox.Person;
import dev.dealdesk.sandbox.Server;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CreateOpportunityTest {

  @RegisterExtension static final TestDesk desk = TestDesk.shared();

  private final Server server = desk.server("en-US");
  private final Person rep = server.join("Mina", "en-US");

  @BeforeEach
  void onAMonday() {
    desk.clock().moveTo(Instant.parse("2026-03-02T09:00:00Z"));
  }

  @Test
  void recordsWhatWasTypedInOneGo() {
    MessageView card =
        rep.slash(
                "/opportunity create name:\"Acme renewal\" account:Acme amount:45k close-date:3/31"
                    + " stage:\"Needs Analysis\" next-step:\"Call the CFO\" next-step-due:friday")
            .reply();
    assertThat(card.ephemeral()).isFalse();
    assertThat(card.text())
        .contains(
            "**Created #1**",
            "The account **Acme** is new",
            "### #1 Acme renewal\nAcme",
            "**Amount** $45,000 · **Expected** $9,000",
            "**Close date** Mar 31, 2026 · in 29 days",
            "**Probability** 20%",
            "**Owner** Mina",
            "**Next step** Call the CFO – Mar 6, 2026 · in 4 days");
    assertThat(card.pings()).isEmpty();
  }

  @Test
  void withoutOptionsAFormOfFiveFieldsOpens() {
    FormView form = rep.slash("/opportunity create").form();
    assertThat(form.fields())
        .extracting(FormView.Field::label)
        .containsExactly("Name", "Account", "Amount", "Close date", "Stage");
    assertThat(form.field("Stage").options())
        .filteredOn(MessageView.MenuOption::chosen)
        .extracting(MessageView.MenuOption::label)
        .containsExactly("Prospecting");
    MessageView card =
        rep.submit(form, Map.of("Name", "Cloudy West", "Amount", "1.2m", "Close date", "")).reply();
    assertThat(card.text())
        .contains(
            "**Created #1**",
            "Account unknown",
            "**Amount** $1,200,000",
            "**Close date** unknown",
            "**Prospecting**");
  }

  @Test
  void whatIsMissingIsAskedForAndWhatIsKnownStandsThere() {
    FormView form =
        rep.slash("/opportunity create name:\"Cloudy West\" owner:@Mina probability:60").form();
    assertThat(form.field("Name").value()).isEqualTo("Cloudy West");
    MessageView card =
        rep.submit(form, Map.of("Amount", "unknown", "Close date", "2026-06-30")).reply();
    assertThat(card.text())
        .contains(
            "**Amount** unknown",
            "**Close date** Jun 30, 2026",
            "**Probability** 60% (set by hand; the stage says 10%)");
  }

  @Test
  void anAmountThatCannotBeReadIsMendedInTheFormWithNothingLost() {
    FormView form = rep.slash("/opportunity create").form();
    MessageView refusal =
        rep.submit(form, Map.of("Name", "Cloudy West", "Amount", "lots", "Account", "Acme"))
            .reply();
    assertThat(refusal.ephemeral()).isTrue();
    assertThat(refusal.text()).contains("I cannot read “lots” as an amount");
    FormView again = rep.click(refusal, "Edit again").form();
    assertThat(again.field("Name").value()).isEqualTo("Cloudy West");
    assertThat(again.field("Account").value()).isEqualTo("Acme");
    assertThat(again.field("Amount").value()).isEqualTo("lots");
    Interaction mended = rep.submit(again, Map.of("Amount", "45k"));
    MessageView card = mended.followUp(message -> message.text().contains("**Created #1**"));
    assertThat(card.ephemeral()).isFalse();
    assertThat(card.text()).contains("Cloudy West", "Acme", "$45,000");
    assertThat(rep.look(refusal).text()).isEqualTo("Done, see below.");
  }

  @Test
  void whatCanBeReadInSeveralWaysIsAskedBack() {
    MessageView question =
        rep.slash(
                "/opportunity create name:Euro account:unknown amount:1.234 close-date:unknown"
                    + " owner:@Mina")
            .reply();
    assertThat(question.ephemeral()).isTrue();
    assertThat(question.text()).contains("“1.234” can be read in several ways");
    Interaction answer = rep.click(question, question.buttons().getFirst().label());
    assertThat(answer.followUp(message -> message.text().contains("Created #1")).text())
        .contains("**Amount** $1", "**Owner** Mina");
  }

  @Test
  void similarAccountsAreOfferedFirst() {
    create("One", "Acme Corporation");
    MessageView question =
        rep.slash("/opportunity create name:Two account:\"Acme Corp\" amount:1k close-date:unknown")
            .reply();
    assertThat(question.buttons())
        .extracting(MessageView.Button::label)
        .containsExactly("Acme Corporation · 1 open", "New account “Acme Corp”");
    rep.click(question, "Acme Corporation · 1 open").followUp(m -> m.text().contains("Created #2"));
    MessageView again =
        rep.slash(
                "/opportunity create name:Three account:\"Acme Corp\" amount:1k close-date:unknown")
            .reply();
    MessageView made =
        rep.click(again, "New account “Acme Corp”").followUp(m -> m.text().contains("Created #3"));
    assertThat(made.text()).contains("The account **Acme Corp** is new");
  }

  @Test
  void twoCurrenciesContradict() {
    MessageView refusal =
        rep.slash(
                "/opportunity create name:X account:unknown amount:€45k close-date:unknown currency:krw")
            .reply();
    assertThat(refusal.text()).contains("The amount says €45,000, and the currency says KRW");
  }

  @Test
  void aClosedStageClosesAtOnceButTakesNoProbability() {
    MessageView refusal =
        rep.slash(
                "/opportunity create name:X account:unknown amount:45k close-date:2026-02-27"
                    + " stage:\"Closed Won\" probability:50")
            .reply();
    assertThat(refusal.text()).contains("no probability or forecast category of its own");
    MessageView won =
        rep.slash(
                "/opportunity create name:X account:unknown amount:45k close-date:2026-02-27"
                    + " stage:\"Closed Won\"")
            .reply();
    assertThat(won.text()).contains("🏆 **Closed Won**", "**Closed on** Feb 27, 2026", "100%");
  }

  @Test
  void namesAreWordsAndNothingElse() {
    MessageView card =
        rep.slash(
                "/opportunity create name:\"**@everyone** [x](http://x) <@1>\" account:unknown"
                    + " amount:1k close-date:unknown")
            .reply();
    assertThat(card.text()).contains("\\*\\*@everyone\\*\\* \\[x](http\\://x) \\<@1>");
    assertThat(card.pings()).isEmpty();
    MessageView refusal =
        rep.slash(
                "/opportunity create name:%s account:unknown amount:1k close-date:unknown"
                    .formatted("x".repeat(201)))
            .reply();
    assertThat(refusal.text()).contains("201 characters, and at most 200 fit");
  }

  @Test
  void speaksKorean() {
    Person korean = server.join("민지", "ko");
    FormView form = korean.slash("/기회 생성").form();
    assertThat(form.title()).isEqualTo("새 기회");
    MessageView card =
        korean
            .submit(form, Map.of("이름", "한빛 갱신", "계정", "한빛전자", "금액", "4,500만원", "마감일", "다음 주 금요일"))
            .reply();
    assertThat(card.text())
        .contains(
            "**#1 생성**",
            "새 계정 **한빛전자**",
            "**금액** ₩45,000,000 (4,500만원) · **예상 매출** ₩4,500,000",
            "**마감일** 2026년 3월 13일 · 11일 남음",
            "**프로스펙팅**");
  }

  private void create(String name, String account) {
    rep.slash(
            "/opportunity create name:\"%s\" account:\"%s\" amount:1k close-date:unknown"
                .formatted(name, account))
        .reply();
  }
}
