package dev.dealdesk.bot.contactrole;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.bot.Seed;
import dev.dealdesk.bot.TestDesk;
import dev.dealdesk.sandbox.Choice;
import dev.dealdesk.sandbox.FormView;
import dev.dealdesk.sandbox.Interaction;
import dev.dealdesk.sandbox.MessageView;
import dev.dealdesk.sandbox.Person;
import dev.dealdesk.sandbox.Server;
import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.account.Account;
import dev.dealdesk.store.contact.Contact;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ContactRoleTest {

  @RegisterExtension static final TestDesk desk = TestDesk.shared();

  private final Server server = desk.server("en-US");
  private final Seed seed = new Seed(desk, server);
  private final Person rep = server.join("Mina", "en-US");
  private final Account acme = seed.account("Acme");
  private final Account globex = seed.account("Globex");
  private final Contact jane = seed.contact("Jane Roe", acme, "CFO");
  private final Contact ben = seed.contact("Ben Kim", globex, "CTO");
  private final OpportunityNumber number = seed.opportunity("Sneakers", acme, "Needs Analysis");

  @Test
  void tagsAtOnceWhenAllIsSaid() {
    MessageView reply =
        rep.slash(
                "/contact-role add opportunity:#1 contact:\"Jane Roe\" role:\"Decision Maker\""
                    + " primary:True")
            .reply();
    assertThat(reply.ephemeral()).isFalse();
    assertThat(reply.pings()).isEmpty();
    assertThat(reply.text())
        .contains(
            "**Jane Roe** is now Decision Maker and primary contact in #1.",
            "**Primary contact** Jane Roe – Decision Maker")
        .doesNotContain("another account");
    assertThat(played()).containsExactly("Jane Roe Decision Maker primary");
  }

  @Test
  void aContactOfAnotherAccountIsSaidToBeOne() {
    seed.tag(number, jane, "Decision Maker", true);
    String text =
        rep.slash(
                "/contact-role add opportunity:Sneakers contact:\"ben kim\" role:influencer"
                    + " primary:True")
            .reply()
            .text();
    assertThat(text)
        .contains(
            "**Ben Kim** is now Influencer and primary contact in #1.",
            "The primary contact was Jane Roe.",
            "This contact belongs to another account: Globex.");
    assertThat(played()).containsExactly("Ben Kim Influencer primary", "Jane Roe Decision Maker");
  }

  @Test
  void whatIsSoAlreadyChangesNothing() {
    seed.tag(number, jane, "Decision Maker", false);
    MessageView refusal =
        rep.slash("/contact-role add opportunity:#1 contact:\"Jane Roe\" role:\"Decision Maker\"")
            .reply();
    assertThat(refusal.ephemeral()).isTrue();
    assertThat(refusal.text()).contains("is Decision Maker in #1 already. Nothing has changed.");
  }

  @Test
  void whatIsMissingIsAskedInAForm() {
    seed.tag(number, ben, "Influencer", true);
    FormView form = rep.slash("/contact-role add").form();
    assertThat(form.fields())
        .extracting(FormView.Field::label)
        .containsExactly("Opportunity", "Contact", "Role", "Primary contact?");
    MessageView reply =
        rep.submit(form, Map.of("Opportunity", "#1", "Contact", "jane roe", "Role", "Evaluator"))
            .reply();
    assertThat(reply.text()).contains("**Jane Roe** is now Evaluator in #1.");
    FormView rest =
        rep.slash("/contact-role add opportunity:#1 contact:\"Jane Roe\" primary:True").form();
    assertThat(rest.title()).isEqualTo("Contact role in #1 Sneakers");
    assertThat(rest.fields())
        .extracting(FormView.Field::label)
        .containsExactly("Role", "Primary contact?");
    assertThat(rest.field("Primary contact?").value()).isEqualTo("true");
    assertThat(rest.field("Primary contact?").options().getLast().description())
        .isEqualTo("In place of Ben Kim");
  }

  @Test
  void theCardsButtonOpensTheFormAndShowsTheCardAnew() {
    MessageView card =
        rep.slash("/contact-role add opportunity:#1 contact:\"Jane Roe\" role:Evaluator").reply();
    FormView form = rep.click(card, "Tag a role").form();
    assertThat(form.fields())
        .extracting(FormView.Field::label)
        .containsExactly("Contact", "Role", "Primary contact?");
    rep.submit(form, Map.of("Contact", "Ben Kim", "Role", "Influencer", "Primary contact?", "Yes"))
        .reply();
    assertThat(rep.look(card).text())
        .contains("**Ben Kim** is now Influencer", "**Primary contact** Ben Kim – Influencer");
  }

  @Test
  void aContactsButtonAsksForTheOpportunity() {
    MessageView panel = rep.slash("/contact show contact:\"Jane Roe\"").reply();
    FormView form = rep.click(panel, "Tag in an opportunity").form();
    assertThat(form.fields())
        .extracting(FormView.Field::label)
        .containsExactly("Opportunity", "Role", "Primary contact?");
    MessageView reply =
        rep.submit(form, Map.of("Opportunity", "sneakers", "Role", "Evaluator")).reply();
    assertThat(reply.text()).contains("**Jane Roe** is now Evaluator in #1.");
  }

  @Test
  void namesInAFormAreAskedBack() {
    seed.contact("Jane Roe", globex, "CTO");
    MessageView card =
        rep.slash("/contact-role add opportunity:#1 contact:\"Ben Kim\" role:Evaluator").reply();
    FormView form = rep.click(card, "Tag a role").form();
    MessageView question =
        rep.submit(form, Map.of("Contact", "Jane Roe", "Role", "Decision Maker")).reply();
    assertThat(question.ephemeral()).isTrue();
    assertThat(question.text()).contains("Several contacts are called “Jane Roe”");
    rep.click(question, "Jane Roe · Acme · CFO")
        .followUp(message -> message.text().contains("**Jane Roe** is now Decision Maker in #1."));
    assertThat(rep.look(question).text()).isEqualTo("Done, see below.");
  }

  @Test
  void anUnknownContactIsMadeOnTheSpot() {
    MessageView question =
        rep.slash("/contact-role add opportunity:#1 contact:\"Zoe Fox\" role:Evaluator").reply();
    assertThat(question.ephemeral()).isTrue();
    assertThat(seed.<Long>read(d -> d.contacts().count(Optional.empty()))).isEqualTo(2);
    MessageView made =
        rep.click(question, "New contact “Zoe Fox” at Acme").followUp(m -> !m.ephemeral());
    assertThat(made.text())
        .contains("**Zoe Fox** is now Evaluator in #1.\nThis is a new contact of Acme.");
    assertThat(played()).containsExactly("Zoe Fox Evaluator");
  }

  @Test
  void aContactMadeOnTheSpotOutlivesTheForm() {
    MessageView question =
        rep.slash("/contact-role add opportunity:#1 contact:\"Zoe Fox\"").reply();
    FormView form = rep.click(question, "New contact “Zoe Fox” at Acme").form();
    assertThat(form.fields()).extracting(FormView.Field::label).doesNotContain("Contact");
    rep.submit(form, Map.of("Role", "Evaluator")).followUp(m -> !m.ephemeral());
    assertThat(played()).containsExactly("Zoe Fox Evaluator");
  }

  @Test
  void makingPrimarySaysWhoWasBefore() {
    seed.tag(number, jane, "Decision Maker", true);
    seed.tag(number, ben, "Influencer", false);
    String text =
        rep.slash("/contact-role primary opportunity:#1 contact:\"Ben Kim\"").reply().text();
    assertThat(text)
        .contains(
            "**Ben Kim** is now the primary contact of #1.", "The primary contact was Jane Roe.");
    assertThat(rep.slash("/contact-role primary opportunity:#1 contact:\"Ben Kim\"").reply().text())
        .contains("already. Nothing has changed.");
    MessageView question = rep.slash("/contact-role primary opportunity:#1").reply();
    assertThat(question.text()).contains("Who becomes the primary contact of #1?");
    rep.click(question, "Jane Roe · CFO · Acme")
        .followUp(message -> message.text().contains("The primary contact was Ben Kim."));
  }

  @Test
  void whoeverPlaysNoRoleYetIsOfferedOne() {
    MessageView offer =
        rep.slash("/contact-role primary opportunity:#1 contact:\"Jane Roe\"").reply();
    assertThat(offer.ephemeral()).isTrue();
    assertThat(offer.text()).contains("**Jane Roe** plays no role in #1 yet");
    FormView form = rep.click(offer, "Tag a role").form();
    assertThat(form.field("Primary contact?").value()).isEqualTo("true");
    rep.submit(form, Map.of("Role", "Decision Maker")).followUp(m -> !m.ephemeral());
    assertThat(played()).containsExactly("Jane Roe Decision Maker primary");
    assertThat(rep.slash("/contact-role primary opportunity:#1").reply().text())
        .contains("There is nobody else in #1");
  }

  @Test
  void removingAsksWhichRole() {
    seed.tag(number, jane, "Decision Maker", true);
    seed.tag(number, jane, "Evaluator", false);
    seed.tag(number, ben, "Influencer", false);
    MessageView question =
        rep.slash("/contact-role remove opportunity:#1 contact:\"jane roe\"").reply();
    assertThat(question.ephemeral()).isTrue();
    assertThat(question.buttons())
        .extracting(MessageView.Button::label)
        .containsExactly("Jane Roe · Decision Maker", "Jane Roe · Evaluator");
    rep.click(question, "Jane Roe · Decision Maker")
        .followUp(m ->
            m.text()
                .contains(
                    "**Jane Roe** is no longer Decision Maker in #1. There is no primary contact now."));
    assertThat(
            rep.slash("/contact-role remove opportunity:#1 contact:\"Ben Kim\" role:Influencer")
                .reply()
                .text())
        .contains("**Ben Kim** is no longer Influencer in #1.");
    assertThat(played()).containsExactly("Jane Roe Evaluator");
    assertThat(rep.slash("/contact-role remove opportunity:#1 contact:\"Ben Kim\"").reply().text())
        .contains("Nobody of that name plays that role in #1");
    rep.slash("/contact-role remove opportunity:#1").reply();
    assertThat(rep.slash("/contact-role remove opportunity:#1").reply().text())
        .contains("Nobody plays a role in #1");
  }

  @Test
  void theListIsChangedInItsPlace() {
    seed.tag(number, jane, "Decision Maker", true);
    seed.tag(number, ben, "Influencer", false);
    MessageView list = rep.slash("/contact-role list opportunity:#1").reply();
    assertThat(list.ephemeral()).isTrue();
    assertThat(list.text())
        .contains(
            "### Contact roles in #1 Sneakers",
            "**Jane Roe** – Decision Maker (primary contact) · CFO · Acme",
            "**Ben Kim** – Influencer · CTO · Globex");
    Interaction primary = rep.choose(list, "Make primary contact…", "Ben Kim · CTO · Globex");
    assertThat(primary.followUp(m -> !m.ephemeral()).text())
        .contains("**Ben Kim** is now the primary contact of #1.");
    assertThat(rep.look(list).text()).contains("**Ben Kim** – Influencer (primary contact)");
    rep.choose(rep.look(list), "Remove…", "Jane Roe · Decision Maker")
        .followUp(m -> !m.ephemeral());
    assertThat(rep.look(list).text()).doesNotContain("Jane Roe");
    FormView form = rep.click(rep.look(list), "Tag a role").form();
    rep.submit(form, Map.of("Contact", "Jane Roe", "Role", "Evaluator"))
        .followUp(m -> !m.ephemeral());
    assertThat(rep.look(list).text()).contains("**Jane Roe** – Evaluator");
  }

  @Test
  void aDeletedContactIsShownAndCanBeRemoved() {
    seed.tag(number, jane, "Decision Maker", true);
    seed.delete(jane);
    assertThat(rep.slash("/contact-role list opportunity:#1").reply().text())
        .contains("**Jane Roe** – Decision Maker");
    rep.slash("/contact-role remove opportunity:#1 contact:\"Jane Roe\"").reply();
    assertThat(played()).isEmpty();
  }

  @Test
  void namesAreOfferedOfWhoeverIsTagged() {
    seed.tag(number, ben, "Influencer", false);
    assertThat(rep.complete("/contact-role remove opportunity:#1 contact:"))
        .extracting(Choice::name)
        .containsExactly("Ben Kim · CTO · Globex");
    assertThat(rep.complete("/contact-role add opportunity:#1 contact:jan"))
        .extracting(Choice::name)
        .containsExactly("Jane Roe · Acme · CFO");
  }

  @Test
  void whatIsNotThereIsSaid() {
    assertThat(rep.slash("/contact-role list opportunity:Zoltan").reply().text())
        .contains("No opportunity is called “Zoltan”");
    assertThat(
            rep.slash("/contact-role add opportunity:#1 contact:\"Jane Roe\" role:King")
                .reply()
                .text())
        .contains("No role is called “King”");
    MessageView which = rep.slash("/contact-role list").reply();
    assertThat(which.text()).isEqualTo("Which opportunity?");
    assertThat(which.ephemeral()).isTrue();
    MessageView tooLong =
        rep.slash("/contact-role add opportunity:#1 role:Other contact:" + "x".repeat(201)).reply();
    assertThat(tooLong.text()).contains("The contact has 201 characters");
    FormView form = rep.click(tooLong, "Edit again").form();
    assertThat(form.field("Contact").value()).hasSize(201);
    assertThat(played()).isEmpty();
  }

  @Test
  void onlyTheSalesRoleMayTag() {
    seed.tag(number, jane, "Decision Maker", true);
    seed.salesRole(server.role("Sales").id());
    for (String line :
        List.of(
            "/contact-role add",
            "/contact-role add opportunity:#1 contact:\"Ben Kim\" role:Influencer",
            "/contact-role primary opportunity:#1",
            "/contact-role remove opportunity:#1 contact:\"Jane Roe\"")) {
      MessageView refusal = rep.slash(line).reply();
      assertThat(refusal.ephemeral()).isTrue();
      assertThat(refusal.text()).contains("sales role", "Nothing has changed");
    }
    assertThat(played()).containsExactly("Jane Roe Decision Maker primary");
    assertThat(rep.slash("/contact-role list opportunity:#1").reply().text()).contains("Jane Roe");
  }

  @Test
  void hostileNamesPingNobody() {
    MessageView question =
        rep.slash("/contact-role add opportunity:#1 contact:\"@everyone **x** \u202ey\" role:Other")
            .reply();
    assertThat(question.text()).contains("@everyone \\*\\*x\\*\\*");
    MessageView made =
        rep.click(question, question.buttons().getLast().label()).followUp(m -> !m.ephemeral());
    assertThat(made.pings()).isEmpty();
    assertThat(made.text()).contains("**@everyone \\*\\*x\\*\\*").doesNotContain("\u202e");
    assertThat(rep.slash("/contact-role list opportunity:#1").reply().pings()).isEmpty();
  }

  @Test
  void speaksKorean() {
    Person rep = server.join("미나", "ko");
    MessageView tagged = rep.slash("/연락처-역할 추가 기회:#1 연락처:\"Jane Roe\" 역할:\"의사 결정자\" 기본:참").reply();
    assertThat(tagged.text()).contains("#1 기회에서 **Jane Roe** 님의 역할: 의사 결정자 · 기본 연락처");
    rep.slash("/연락처-역할 추가 기회:#1 연락처:\"Ben Kim\" 역할:Influencer").reply();
    assertThat(rep.slash("/연락처-역할 기본 기회:#1 연락처:\"Ben Kim\"").reply().text())
        .contains("#1 기회의 기본 연락처를 **Ben Kim** 님으로 지정했습니다.", "이전 기본 연락처는 Jane Roe 님이었습니다.");
    assertThat(rep.slash("/연락처-역할 목록 기회:#1").reply().text()).contains("(기본 연락처) · CTO · Globex");
    assertThat(rep.slash("/연락처-역할 제거 기회:#1 연락처:\"Jane Roe\"").reply().text())
        .contains("**Jane Roe** 님의 역할(의사 결정자)을 제거했습니다.");
    assertThat(rep.slash("/연락처-역할 추가 기회:#1").form().title()).isEqualTo("#1 Sneakers 연락처 역할");
  }

  private List<String> played() {
    return seed.roles(number).stream()
        .map(role ->
            role.contact().name()
                + " "
                + role.role().name().english()
                + (role.primary() ? " primary" : ""))
        .toList();
  }
}
