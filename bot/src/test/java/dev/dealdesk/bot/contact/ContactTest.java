package dev.dealdesk.bot.contact;

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
import dev.dealdesk.store.contact.Contact;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ContactTest {

  @RegisterExtension static final TestDesk desk = TestDesk.shared();

  private final Server server = desk.server("en-US");
  private final Seed seed = new Seed(desk, server);
  private final Person rep = server.join("Mina", "en-US");

  @Test
  void everythingSaidIsShown() {
    seed.account("Acme");
    MessageView reply =
        rep.slash(
                "/contact create name:\"Jane Roe\" account:acme title:CFO department:Finance"
                    + " email:jane@acme.com phone:\"+1 212 555 0100\"")
            .reply();
    assertThat(reply.ephemeral()).isFalse();
    assertThat(reply.text())
        .contains(
            "**Jane Roe** is a new contact.",
            "### Jane Roe\nCFO · Finance\n**Account** Acme\n`jane@acme.com` · `+1 212 555 0100`",
            "**Opportunities** none yet")
        .doesNotContain("no account of that name");
  }

  @Test
  void withoutANameItOpensAForm() {
    FormView form = rep.slash("/contact create department:Finance").form();
    assertThat(form.fields())
        .extracting(FormView.Field::label)
        .containsExactly("Full name", "Account", "Title", "Email", "Phone");
    MessageView reply = rep.submit(form, Map.of("Full name", "Ben Kim", "Title", "CTO")).reply();
    assertThat(reply.text()).contains("### Ben Kim\nCTO · Finance\n**Account** unknown");
  }

  @Test
  void anAccountsPanelOpensTheFormForThatAccount() {
    seed.account("Acme");
    MessageView panel = rep.slash("/account show account:acme").reply();
    FormView form = rep.click(panel, "New contact").form();
    assertThat(form.title()).isEqualTo("New contact at Acme");
    assertThat(form.fields()).extracting(FormView.Field::label).doesNotContain("Account");
    MessageView reply = rep.submit(form, Map.of("Full name", "Ben Kim")).reply();
    assertThat(reply.text()).contains("### Ben Kim\n**Account** Acme");
    assertThat(reply.id()).isNotEqualTo(panel.id());
  }

  @Test
  void anAccountThatNothingResemblesIsMadeAlong() {
    String text = rep.slash("/contact create name:\"Ben Kim\" account:Globex").reply().text();
    assertThat(text).contains("so **Globex** is a new account too", "**Account** Globex");
    assertThat(seed.<Long>read(d -> d.accounts().count())).isEqualTo(1);
  }

  @Test
  void anAccountThatSomethingResemblesIsAskedAbout() {
    seed.account("Globex Corporation");
    MessageView question =
        rep.slash("/contact create name:\"Ben Kim\" account:Globx title:CTO").reply();
    assertThat(question.ephemeral()).isTrue();
    assertThat(question.buttons())
        .extracting(MessageView.Button::label)
        .containsExactly("Globex Corporation", "New account “Globx”");
    assertThat(contacts()).isEmpty();
    Interaction click = rep.click(question, "New account “Globx”");
    MessageView made = click.followUp(message -> message.text().contains("### Ben Kim"));
    assertThat(made.text()).contains("CTO", "**Account** Globx");
    assertThat(rep.look(question).text()).isEqualTo("Done, see below.");
  }

  @Test
  void anEmailThatIsNoneIsRefusedWithAWayOut() {
    for (String email : List.of("jane", "jane@", "jane roe@acme.com", "a@b@c")) {
      MessageView refusal =
          rep.slash("/contact create name:\"Jane Roe\" account:Acme email:\"" + email + "\"")
              .reply();
      assertThat(refusal.ephemeral()).isTrue();
      assertThat(refusal.text()).contains("“" + email + "” is not an email address");
    }
    assertThat(contacts()).isEmpty();
    assertThat(seed.<Long>read(d -> d.accounts().count())).isZero();
    MessageView refusal = rep.slash("/contact create name:\"Jane Roe\" email:jane").reply();
    FormView form = rep.click(refusal, "Edit again").form();
    assertThat(form.field("Email").value()).isEqualTo("jane");
    rep.submit(form, Map.of("Email", "jane@acme.com"))
        .followUp(message -> message.text().contains("`jane@acme.com`"));
  }

  @Test
  void somebodyWhoIsThereAlreadyIsAskedAbout() {
    Account acme = seed.account("Acme");
    seed.account("Globex");
    seed.contact("Jane Roe", acme, "CFO");
    assertThat(rep.slash("/contact create name:\"Jane Roe\" account:Globex").reply().text())
        .contains("**Account** Globex");
    MessageView question =
        rep.slash("/contact create name:\"jane roe\" account:Acme title:CTO").reply();
    assertThat(question.text()).contains("with the name, email or phone of “jane roe” already");
    rep.click(question, "Open Jane Roe · CFO · Acme").reply();
    assertThat(rep.look(question).text()).contains("### Jane Roe\nCFO");
    MessageView again =
        rep.slash("/contact create name:\"jane roe\" account:Acme title:CTO").reply();
    rep.click(again, "Create another").followUp(message -> message.text().contains("### jane roe"));
    assertThat(contacts()).hasSize(3);
  }

  @Test
  void showsTheOpportunitiesAndTheRoles() {
    Account acme = seed.account("Acme");
    Contact jane = seed.contact("Jane Roe", acme, "CFO");
    OpportunityNumber number =
        seed.opportunity("Sneakers", acme, "Qualification", Seed.amount("45000", "USD"));
    seed.tag(number, jane, "Decision Maker", true);
    seed.tag(number, jane, "Economic Buyer", false);
    MessageView reply = rep.slash("/contact show contact:\"jane roe\"").reply();
    assertThat(reply.ephemeral()).isFalse();
    assertThat(reply.text())
        .contains(
            "#1 **Sneakers** – Qualification · $45,000 · close date unknown"
                + " · Decision Maker (primary contact), Economic Buyer");
    assertThat(reply.button("Tag in an opportunity").customId()).contains("contact-role add");
  }

  @Test
  void showingAsksBackWhatIsNotClear() {
    assertThat(rep.slash("/contact show").reply().text()).contains("There is no contact yet");
    seed.contact("Jane Roe", seed.account("Acme"), "CFO");
    seed.contact("Jane Roe", seed.account("Globex"), "CTO");
    assertThat(rep.slash("/contact show contact:Zoltan").reply().text())
        .contains("No contact is called “Zoltan”");
    MessageView question = rep.slash("/contact show contact:\"Jane Roe\"").reply();
    assertThat(question.ephemeral()).isTrue();
    rep.click(question, "Jane Roe · Globex · CTO")
        .followUp(message -> message.text().contains("**Account** Globex"));
  }

  @Test
  void theListTurnsPagesAndOpensPrivately() {
    Account acme = seed.account("Acme");
    IntStream.rangeClosed(1, 12)
        .forEach(i -> seed.contact("Contact %02d".formatted(i), acme, "CFO"));
    seed.contact("Alone");
    MessageView all = rep.slash("/contact list").reply();
    assertThat(all.ephemeral()).isTrue();
    assertThat(all.text()).contains("**Alone**", "**Contact 01** · CFO · Acme", "13 contacts");
    MessageView list = rep.slash("/contact list account:acme").reply();
    assertThat(list.text())
        .contains("## Contacts of Acme", "page 1 of 2 · 12 contacts")
        .doesNotContain("Alone");
    rep.click(list, "Next").reply();
    assertThat(rep.look(list).text()).contains("**Contact 12**", "page 2 of 2 · 12 contacts");
    MessageView opened = rep.choose(rep.look(list), "Open…", "Contact 12 · CFO · Acme").reply();
    assertThat(opened.ephemeral()).isTrue();
    assertThat(opened.text()).contains("### Contact 12");
    MessageView panel = rep.slash("/account show account:acme").reply();
    assertThat(panel.text()).contains("**Contacts** 12", "… and 7 more");
    assertThat(rep.click(panel, "All contacts").reply().text()).contains("## Contacts of Acme");
  }

  @Test
  void emptyListsSayHowToBegin() {
    seed.account("Acme");
    assertThat(rep.slash("/contact list").reply().text()).contains("**/contact create**");
    assertThat(rep.slash("/contact list account:acme").reply().text())
        .contains("**Acme** has no contact yet");
    assertThat(rep.slash("/contact list account:Zoltan").reply().text())
        .contains("No account is called “Zoltan”");
  }

  @Test
  void onlyTheSalesRoleMayCreate() {
    seed.salesRole(server.role("Sales").id());
    for (String line : List.of("/contact create", "/contact create name:x email:y")) {
      MessageView refusal = rep.slash(line).reply();
      assertThat(refusal.ephemeral()).isTrue();
      assertThat(refusal.text()).contains("sales role", "Nothing has changed");
    }
    assertThat(contacts()).isEmpty();
  }

  @Test
  void hostileNamesAreShownAsTheyWereTyped() {
    assertThat(rep.slash("/contact create name:\"\u200b\u3000\u2060\"").reply().text())
        .contains("nothing in it that can be seen");
    assertThat(rep.slash("/contact create name:" + "x".repeat(201)).reply().text())
        .contains("201 characters, and at most 200 fit");
    MessageView reply =
        rep.slash("/contact create name:\"@everyone *x* \u202eenaj\" title:\"<@1> # x\"").reply();
    assertThat(reply.pings()).isEmpty();
    assertThat(reply.text())
        .contains("### @everyone \\*x\\*  enaj\n\\<@1> # x")
        .doesNotContain("\u202e");
    assertThat(rep.slash("/contact list").reply().pings()).isEmpty();
  }

  @Test
  void speaksKorean() {
    Person rep = server.join("미나", "ko");
    MessageView made = rep.slash("/연락처 생성 이름:김민수 계정:한빛전자 직책:재무이사 이메일:minsu@hanbit.co.kr").reply();
    assertThat(made.text())
        .contains(
            "**김민수** 님을 연락처에 추가했습니다.",
            "**한빛전자** 계정도 새로 만들었습니다.",
            "재무이사\n**계정** 한빛전자\n`minsu@hanbit.co.kr`");
    assertThat(rep.slash("/연락처 생성 이름:이서연 이메일:없는주소").reply().text())
        .contains("“없는주소”은(는) 이메일 주소가 아닙니다");
    assertThat(rep.slash("/연락처 목록 계정:한빛전자").reply().text())
        .contains("## 한빛전자의 연락처", "1페이지 중 1페이지 · 연락처 1개");
    assertThat(rep.slash("/연락처 보기 연락처:김민수").reply().text()).contains("**기회** 아직 없음");
    assertThat(rep.slash("/연락처 생성").form().title()).isEqualTo("새 연락처");
  }

  private List<Contact> contacts() {
    return seed.read(d -> d.contacts().page(Optional.empty(), 0, 50));
  }
}
