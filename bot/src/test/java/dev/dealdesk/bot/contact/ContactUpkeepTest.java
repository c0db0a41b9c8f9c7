package dev.dealdesk.bot.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.bot.Seed;
import dev.dealdesk.bot.TestDesk;
import dev.dealdesk.sandbox.FormView;
import dev.dealdesk.sandbox.MessageView;
import dev.dealdesk.sandbox.Person;
import dev.dealdesk.sandbox.Server;
import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.account.Account;
import dev.dealdesk.store.contact.Contact;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Contacts are edited, merged, deleted and restored, and known again. */
class ContactUpkeepTest {

  @RegisterExtension static final TestDesk desk = TestDesk.shared();

  private final Server server = desk.server("en-US");
  private final Seed seed = new Seed(desk, server);
  private final Person rep = server.join("Mina", "en-US");
  private final Account acme = seed.account("Acme");

  @Test
  void anEditMovesAContactToAnotherAccountAndBack() {
    seed.contact("Jane Roe", acme, "CFO");
    MessageView panel = rep.slash("/contact show contact:\"jane roe\"").reply();
    FormView form = rep.click(panel, "Edit").form();
    assertThat(form.field("Account").value()).isEqualTo("Acme");
    rep.submit(form, Map.of("Account", "Globex", "Title", "CEO")).reply();
    MessageView edited = rep.look(panel);
    assertThat(edited.text())
        .contains(
            "✏️ **Jane Roe** changed",
            "account Acme → **Globex** · title CFO → **CEO**",
            "There was no account of that name, so **Globex** is a new account.",
            "**Account** Globex");
    rep.click(edited, "Undo").reply();
    assertThat(rep.look(edited).text())
        .contains(
            "**Undone** for **Jane Roe**: account Globex → **Acme** · title CEO → **CFO**",
            "The account **Globex** is deleted again");
    MessageView history = rep.slash("/contact history contact:\"jane roe\"").reply();
    assertThat(history.text())
        .contains("**Undone** · Mina", "account Acme → **Globex**", "**Created**");
  }

  @Test
  void whatIsWrongIsRefusedWithAWayOut() {
    seed.contact("Jane Roe", acme, "CFO");
    MessageView refusal = rep.slash("/contact edit contact:\"jane roe\" email:jane").reply();
    assertThat(refusal.text()).contains("“jane” is not an email address");
    FormView form = rep.click(refusal, "Edit again").form();
    assertThat(form.field("Email").value()).isEqualTo("jane");
    rep.submit(form, Map.of("Email", "jane@acme.com"))
        .followUp(message -> message.text().contains("email unknown → **jane@acme.com**"));
    MessageView cleared =
        rep.slash("/contact edit contact:\"jane roe\" account:- email:none").reply();
    assertThat(cleared.text())
        .contains(
            "account Acme → **unknown** · email jane@acme.com → **unknown**",
            "**Account** unknown");
    seed.account("Acme Corporation");
    MessageView question =
        rep.slash("/contact edit contact:\"jane roe\" account:\"Acme Corp\"").reply();
    assertThat(question.ephemeral()).isTrue();
    rep.click(question, "Acme")
        .followUp(message -> message.text().contains("account unknown → **Acme**"));
  }

  @Test
  void somebodyOfTheSameEmailOrPhoneIsAskedAbout() {
    rep.slash(
            "/contact create name:\"Jane Roe\" account:Acme email:Jane@acme.com phone:\"+82 10-1234-5678\"")
        .reply();
    for (String line :
        List.of(
            "/contact create name:\"J. Roe\" account:Globex email:jane@ACME.com",
            "/contact create name:\"J. Roe\" account:Globex phone:\"010 1234 5678\"",
            "/contact create name:\"jane roe\"",
            "/contact create name:JaneRoe account:Acme")) {
      MessageView question = rep.slash(line).reply();
      assertThat(question.ephemeral()).as(line).isTrue();
      assertThat(question.buttons())
          .extracting(MessageView.Button::label)
          .containsExactly("Open Jane Roe · Acme", "Create another");
    }
    assertThat(rep.slash("/contact create name:\"Jane Roe\" account:Globex").reply().ephemeral())
        .isFalse();
  }

  @Test
  void aMergeKeepsEveryRoleAndOnePrimaryContact() {
    Contact jane = seed.contact("Jane Roe", acme, "CFO");
    Contact twin = seed.contact("J. Roe", acme, "Finance Director");
    OpportunityNumber number = seed.opportunity("Sneakers", acme, "Prospecting");
    seed.tag(number, jane, "Influencer", false);
    seed.tag(number, twin, "Influencer", false);
    seed.tag(number, twin, "Decision Maker", true);
    MessageView refusal = rep.slash("/contact delete contact:\"J. Roe\"").reply();
    assertThat(refusal.text()).contains("**J. Roe** stays: it plays a role in 1 opportunity.");
    MessageView preview =
        rep.slash("/contact merge contact:\"Jane Roe\" duplicate:\"J. Roe\"").reply();
    assertThat(preview.text())
        .contains(
            "### Merge J. Roe into Jane Roe?",
            "title **CFO** instead of Finance Director",
            "2 contact roles in 1 opportunity; 1 is played by both and becomes one; primary contact of 1");
    MessageView done = rep.click(preview, "Merge").followUp(message -> !message.ephemeral());
    assertThat(done.text()).contains("**J. Roe** is now part of **Jane Roe**");
    assertThat(played(number))
        .containsExactly("Jane Roe Decision Maker primary", "Jane Roe Influencer");
    assertThat(rep.slash("/opportunity history opportunity:#1").reply().text()).contains("J. Roe");
    rep.click(done, "Undo").reply();
    assertThat(rep.look(done).text()).contains("**J. Roe** is separate again");
    assertThat(played(number))
        .containsExactlyInAnyOrder(
            "J. Roe Decision Maker primary", "J. Roe Influencer", "Jane Roe Influencer");
  }

  @Test
  void whoPlaysNoRoleIsDeletedAndRestored() {
    seed.contact("Jane Roe", acme, "CFO");
    MessageView deleted = rep.slash("/contact delete contact:\"jane roe\"").reply();
    assertThat(deleted.text()).contains("**Jane Roe** is deleted", "**/contact restore**");
    assertThat(rep.slash("/contact restore contact:\"jane roe\"").reply().text())
        .contains("The contact **Jane Roe** is back.");
    assertThat(rep.slash("/contact restore contact:\"jane roe\"").reply().text())
        .contains("No deleted contact is called “jane roe”");
  }

  @Test
  void speaksKorean() {
    Person rep = server.join("미나", "ko");
    Account hanbit = seed.account("한빛전자");
    Contact minsu = seed.contact("김민수", hanbit, "이사");
    seed.contact("김민수 이사", hanbit, "재무이사");
    seed.tag(seed.opportunity("운동화", hanbit, "Prospecting"), minsu, "Influencer", true);
    assertThat(rep.slash("/연락처 수정 연락처:김민수 직책:대표").reply().text())
        .contains("✏️ **김민수** 수정", "직책 이사 → **대표**");
    assertThat(rep.slash("/연락처 삭제 연락처:김민수").reply().text())
        .contains("**김민수** 연락처는 기회 1건에서 역할을 맡고 있어 삭제할 수 없습니다.");
    MessageView preview = rep.slash("/연락처 병합 연락처:\"김민수 이사\" 중복:김민수").reply();
    assertThat(preview.text()).contains("### 김민수 → 김민수 이사 병합", "기회 1건의 연락처 역할 1개 · 1건의 기본 연락처");
    rep.click(preview, "취소").reply();
    assertThat(rep.look(preview).text()).isEqualTo("병합하지 않았습니다.");
    assertThat(rep.slash("/연락처 이력 연락처:김민수").reply().text()).contains("### 김민수 이력", "**수정** · 미나");
    assertThat(rep.slash("/연락처 복원 연락처:없는사람").reply().text()).contains("연락처를 찾을 수 없습니다");
  }

  private List<String> played(OpportunityNumber number) {
    return seed.roles(number).stream()
        .map(role ->
            role.contact().name()
                + " "
                + role.role().name().english()
                + (role.primary() ? " primary" : ""))
        .toList();
  }
}
