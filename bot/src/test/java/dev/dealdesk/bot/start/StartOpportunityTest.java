package dev.dealdesk.bot.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.bot.Seed;
import dev.dealdesk.bot.TestDesk;
import dev.dealdesk.sandbox.FormView;
import dev.dealdesk.sandbox.Interaction;
import dev.dealdesk.sandbox.MessageView;
import dev.dealdesk.sandbox.Person;
import dev.dealdesk.sandbox.Server;
import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.account.Account;
import dev.dealdesk.store.activity.Activity;
import dev.dealdesk.store.contact.Contact;
import dev.dealdesk.store.opportunity.Opportunity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Opportunities that begin with a message or a contact. */
class StartOpportunityTest {

  @RegisterExtension static final TestDesk desk = TestDesk.shared();

  private static final String CREATE = "Create opportunity";
  private static final OpportunityNumber ONE = new OpportunityNumber(1);

  private final Server server = desk.server("en-US");
  private final Seed seed = new Seed(desk, server);
  private final Person mina = server.join("Mina", "en-US");
  private final Person ben = server.join("Ben", "en-US");

  @BeforeEach
  void onAMonday() {
    desk.clock().moveTo(Instant.parse("2026-03-02T09:00:00Z"));
  }

  private Optional<Opportunity> one() {
    return seed.read(d -> d.opportunities().find(ONE));
  }

  private List<Contact> called(String name) {
    return seed.read(d -> d.contacts().exactly(name));
  }

  @Test
  void aMessageFillsInWhatItClearlySays() {
    MessageView message =
        ben.say("Get Cloudy wants 35 sneakers\nJane has $12.5k, and needs them by April 30.");
    FormView form = mina.messageMenu(CREATE, message).form();
    assertThat(form.field("Name").value()).isEqualTo("Get Cloudy wants 35 sneakers");
    assertThat(form.field("Amount").value()).isEqualTo("$12.5k");
    assertThat(form.field("Close date").value()).isEqualTo("April 30");
    MessageView card =
        mina.submit(form, Map.of("Account", "Get Cloudy", "Primary contact", "Jane Roe")).reply();
    assertThat(card.ephemeral()).isFalse();
    assertThat(card.text())
        .contains(
            "**Created #1** Get Cloudy wants 35 sneakers",
            "The account **Get Cloudy** is new",
            "The contact **Jane Roe** is new",
            "**Primary contact** Jane Roe – Business User",
            "**Amount** $12,500",
            "**Close date** Apr 30, 2026",
            "is its first note");
    List<Activity> notes = seed.read(d -> d.activities().of(ONE, 1));
    assertThat(notes.getFirst().messageUrl().orElseThrow()).endsWith("/" + message.id());
    assertThat(called("Jane Roe").getFirst().account().orElseThrow().name())
        .isEqualTo("Get Cloudy");
  }

  @Test
  void whatCouldMeanSeveralThingsIsLeftOut() {
    FormView form =
        mina.messageMenu(
                CREATE, ben.say("Between $10k and $12k, March 20 or April 30, call 5551234"))
            .form();
    assertThat(form.field("Amount").value()).isEmpty();
    assertThat(form.field("Close date").value()).isEmpty();
  }

  @Test
  void itIsTakenBackAsAWhole() {
    FormView form = mina.messageMenu(CREATE, ben.say("Acme renewal")).form();
    MessageView card = mina.submit(form, Map.of("Account", "Acme")).reply();
    mina.click(card, "Undo").reply();
    assertThat(one()).isEmpty();
  }

  @Test
  void whatIsUnclearIsAskedBackAndNothingIsLost() {
    seed.contact("Jane Roe", seed.account("Acme"), "Buyer");
    FormView form = mina.messageMenu(CREATE, ben.say("Acme renewal")).form();
    Interaction unclear =
        mina.submit(form, Map.of("Account", "Acme", "Primary contact", "Jane", "Amount", "much"));
    assertThat(unclear.reply().text()).contains("“much”");
    FormView again = mina.click(unclear.reply(), "Edit again").form();
    assertThat(again.field("Primary contact").value()).isEqualTo("Jane");
    Interaction whom = mina.submit(again, Map.of("Amount", "45k"));
    assertThat(whom.reply().text()).contains("Jane");
    assertThat(whom.reply().buttons()).hasSizeGreaterThanOrEqualTo(2);
    String jane = whom.reply().buttons().getFirst().label();
    Interaction chosen = mina.click(whom.reply(), jane);
    assertThat(chosen.followUp(any -> any.text().contains("**Created #1**")).text())
        .contains("**Primary contact** Jane Roe", "$45,000", "is its first note");
    assertThat(called("Jane")).isEmpty();
  }

  @Test
  void somebodyOfTheSameNameElsewhereIsAskedAbout() {
    seed.contact("Jane Roe", seed.account("Beta"), "Buyer");
    FormView form = mina.messageMenu(CREATE, ben.say("Acme renewal")).form();
    Interaction whom = mina.submit(form, Map.of("Account", "Acme", "Primary contact", "Jane Roe"));
    assertThat(whom.reply().buttons().getFirst().label()).contains("Jane Roe", "Beta");
    mina.click(whom.reply(), "New contact “Jane Roe”")
        .followUp(any -> any.text().contains("The contact **Jane Roe** is new"));
    assertThat(called("Jane Roe")).hasSize(2);
  }

  @Test
  void aContactsCardLeadsToOne() {
    Account acme = seed.account("Acme");
    seed.contact("Jane Roe", acme, "Buyer");
    seed.contact("Jane Roe", seed.account("Beta"), "Buyer");
    MessageView asked = mina.slash("/contact show contact:\"Jane Roe\"").reply();
    MessageView card =
        mina.click(asked, asked.buttons().getFirst().label())
            .followUp(shown -> shown.text().contains("Buyer"));
    FormView form = mina.click(card, "New opportunity").form();
    assertThat(form.field("Account").value()).isEqualTo("Acme");
    assertThat(form.field("Primary contact").value()).isEqualTo("Jane Roe");
    assertThat(mina.submit(form, Map.of("Name", "Renewal")).reply().text())
        .contains("**Created #1** Renewal", "Acme", "**Primary contact** Jane Roe")
        .doesNotContain("is new");
  }

  @Test
  void aNameIsNeeded() {
    FormView form = mina.messageMenu(CREATE, ben.say("Acme renewal")).form();
    MessageView reply = mina.submit(form, Map.of("Name", "   ")).reply();
    assertThat(reply.ephemeral()).isTrue();
    assertThat(reply.buttons()).extracting(MessageView.Button::label).contains("Edit again");
  }

  @Test
  void whoMayNotEditIsNotAskedAnything() {
    desk.restrictEditing(server, server.role("Sales"));
    Interaction tried = mina.messageMenu(CREATE, ben.say("Acme renewal"));
    assertThat(tried.reply().text()).contains("sales role");
  }

  @Test
  void inKorean() {
    Server korean = desk.server("ko");
    Person minji = korean.join("민지", "ko");
    MessageView message = minji.say("한빛전자 운동화 35켤레\n예산 1,250만원, 4월 30일까지");
    FormView form = minji.messageMenu("기회 생성", message).form();
    assertThat(form.title()).isEqualTo("새 기회");
    assertThat(form.field("이름").value()).isEqualTo("한빛전자 운동화 35켤레");
    assertThat(form.field("금액").value()).isEqualTo("1,250만원");
    MessageView card =
        minji.submit(form, Map.of("계정", "한빛전자", "기본 연락처", "김하늘", "마감일", "4월 30일")).reply();
    assertThat(card.text())
        .contains("**#1 생성**", "₩12,500,000", "2026년 4월 30일", "**기본 연락처** 김하늘", "첫 메모로 남겼습니다");
  }
}
