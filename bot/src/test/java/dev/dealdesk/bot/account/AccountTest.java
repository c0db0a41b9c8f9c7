package dev.dealdesk.bot.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.bot.Seed;
import dev.dealdesk.bot.TestDesk;
import dev.dealdesk.sandbox.FormView;
import dev.dealdesk.sandbox.Interaction;
import dev.dealdesk.sandbox.MessageView;
import dev.dealdesk.sandbox.Person;
import dev.dealdesk.sandbox.Server;
import dev.dealdesk.store.account.Account;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AccountTest {

  @RegisterExtension static final TestDesk desk = TestDesk.shared();

  private final Server server = desk.server("en-US");
  private final Seed seed = new Seed(desk, server);
  private final Person rep = server.join("Mina", "en-US");

  @Test
  void aNameIsEnough() {
    MessageView reply = rep.slash("/account create name:\"Acme Corp\"").reply();
    assertThat(reply.ephemeral()).isFalse();
    assertThat(reply.text())
        .contains(
            "**Acme Corp** is a new account.",
            "### Acme Corp",
            "**Open pipeline** none",
            "**Won** nothing yet",
            "**Contacts** none yet");
    assertThat(reply.buttons())
        .extracting(MessageView.Button::label)
        .containsExactly(
            "Undo", "New contact", "New opportunity", "Opportunities", "Edit", "History");
  }

  @Test
  void opportunitiesAreOneClickAway() {
    seed.account("Acme");
    MessageView panel = rep.slash("/account show account:acme").reply();
    FormView form = rep.click(panel, "New opportunity").form();
    assertThat(form.field("Account").value()).isEqualTo("Acme");
    rep.submit(form, Map.of("Name", "Sneakers")).reply();
    assertThat(rep.slash("/account show account:acme").reply().text())
        .contains("**Open pipeline** 1 opportunity · 1 without amount", "#1 **Sneakers**");
    MessageView list = rep.click(panel, "Opportunities").reply();
    assertThat(list.ephemeral()).isTrue();
    assertThat(list.text()).contains("Sneakers");
  }

  @Test
  void whatTurnsTheReadingDirectionStandsInNoMenu() {
    seed.account("\u202Egro.elpmaxe");
    MessageView list = rep.slash("/account list").reply();
    assertThat(list.menu("Open…").options().getFirst().label()).isEqualTo(" gro.elpmaxe");
    assertThat(list.text()).doesNotContain("\u202E");
  }

  @Test
  void everythingSaidIsShown() {
    String text =
        rep.slash(
                "/account create name:Acme industry:Manufacturing type:Customer website:https://acme.com"
                    + " phone:\"+82 2 123\" city:Seoul country:Korea")
            .reply()
            .text();
    assertThat(text)
        .contains("Manufacturing · Customer", "Seoul, Korea", "`https://acme.com` · `+82 2 123`");
  }

  @Test
  void withoutANameItOpensAForm() {
    FormView form = rep.slash("/account create industry:Retail country:Korea").form();
    assertThat(form.title()).isEqualTo("New account");
    assertThat(form.field("Industry").value()).isEqualTo("Retail");
    MessageView reply =
        rep.submit(form, Map.of("Name of the company", "Globex", "City", "Busan")).reply();
    assertThat(reply.ephemeral()).isFalse();
    assertThat(reply.text()).contains("### Globex", "Retail", "Busan, Korea");
  }

  @Test
  void whatLooksLikeAnAccountThatIsThereIsOfferedFirst() {
    seed.account("Acme Corp");
    for (String name : List.of("acme", "ACME Corporation", "Acme, Inc.")) {
      MessageView question = rep.slash("/account create name:\"" + name + "\"").reply();
      assertThat(question.ephemeral()).isTrue();
      assertThat(question.text()).contains("looks like “" + name + "”", "Nothing has been created");
      assertThat(question.buttons())
          .extracting(MessageView.Button::label)
          .containsExactly("Open Acme Corp", "Create it anyway");
    }
    assertThat(accounts()).hasSize(1);
  }

  @Test
  void theOneThatIsThereOpensInPlaceOfTheQuestion() {
    seed.account("Acme Corp");
    MessageView question = rep.slash("/account create name:acme").reply();
    rep.click(question, "Open Acme Corp").reply();
    assertThat(rep.look(question).text()).contains("### Acme Corp").doesNotContain("new account");
    assertThat(accounts()).hasSize(1);
  }

  @Test
  void anAccountOfTheSameNameCanBeMadeAllTheSame() {
    seed.account("Acme Corp");
    MessageView question = rep.slash("/account create name:acme website:acme.de").reply();
    Interaction click = rep.click(question, "Create it anyway");
    MessageView made = click.followUp(message -> message.text().contains("### acme"));
    assertThat(made.ephemeral()).isFalse();
    assertThat(made.text()).contains("`acme.de`");
    assertThat(rep.look(question).text()).isEqualTo("Done, see below.");
    assertThat(accounts()).hasSize(2);
  }

  @Test
  void thePanelAddsUpExactlyByCurrency() {
    Account acme = seed.account("Acme");
    seed.opportunity(
        "Sneakers",
        acme,
        "Needs Analysis",
        Seed.amount("45000.50", "USD"),
        Seed.closing("2031-06-30"));
    seed.opportunity(
        "Boots", acme, "Qualification", Seed.amount("5000000", "KRW"), Seed.closing("2031-03-31"));
    seed.opportunity("Socks", acme, "Prospecting");
    seed.opportunity("Laces", acme, "Closed Won", Seed.amount("1200", "USD"));
    for (int i = 1; i <= 4; i++) {
      seed.opportunity("Late " + i, acme, "Prospecting", Seed.amount("10", "USD"));
    }
    seed.contact("Jane Roe", acme, "CFO");
    String text = rep.slash("/account show account:acme").reply().text();
    assertThat(text)
        .contains(
            "**Open pipeline** 7 opportunities · ₩5,000,000 (expected ₩500,000)"
                + " · $45,040.50 (expected $9,004.10) · 1 without amount",
            "**Won** 1 opportunity · $1,200",
            "#2 **Boots** – Qualification · ₩5,000,000 · Mar 31, 2031\n#1 **Sneakers**",
            "… and 2 more",
            "**Contacts** 1\nJane Roe · CFO");
  }

  @Test
  void showingAsksBackWhatIsNotClear() {
    assertThat(rep.slash("/account show").reply().text()).contains("There is no account yet");
    seed.account("Acme");
    seed.account("ACME");
    assertThat(rep.slash("/account show account:Nowhere").reply().text())
        .contains("No account is called “Nowhere”");
    MessageView question = rep.slash("/account show account:acme").reply();
    assertThat(question.ephemeral()).isTrue();
    assertThat(question.text()).contains("Several accounts are called “acme”");
    Interaction click = rep.click(question, "ACME");
    assertThat(click.followUp(message -> message.text().contains("### ACME")).ephemeral())
        .isFalse();
  }

  @Test
  void theListTurnsPagesAndOpensPrivately() {
    IntStream.rangeClosed(1, 21).forEach(i -> seed.account("Account %02d".formatted(i)));
    MessageView list = rep.slash("/account list").reply();
    assertThat(list.ephemeral()).isTrue();
    assertThat(list.text())
        .contains("**Account 01**", "**Account 10**", "page 1 of 3 · 21 accounts")
        .doesNotContain("Account 11");
    assertThat(list.button("Previous").disabled()).isTrue();
    rep.click(list, "Next").reply();
    rep.click(rep.look(list), "Next").reply();
    MessageView last = rep.look(list);
    assertThat(last.text()).contains("**Account 21**", "page 3 of 3 · 21 accounts");
    assertThat(last.button("Next").disabled()).isTrue();
    MessageView opened = rep.choose(last, "Open…", "Account 21").reply();
    assertThat(opened.ephemeral()).isTrue();
    assertThat(opened.text()).contains("### Account 21");
    assertThat(rep.look(list).text()).contains("page 3 of 3");
  }

  @Test
  void anEmptyListSaysHowToBegin() {
    MessageView list = rep.slash("/account list").reply();
    assertThat(list.text()).contains("no account yet", "**/account create**");
    assertThat(list.ephemeral()).isTrue();
  }

  @Test
  void onlyTheSalesRoleMayCreateAndEverybodySees() {
    seed.account("Acme");
    seed.salesRole(server.role("Sales").id());
    for (String line : List.of("/account create", "/account create name:acme")) {
      MessageView refusal = rep.slash(line).reply();
      assertThat(refusal.ephemeral()).isTrue();
      assertThat(refusal.text()).contains("sales role", "Nothing has changed");
    }
    assertThat(rep.slash("/account show account:acme").reply().text()).contains("### Acme");
    Person seller = server.join("Sam", "en-US", server.role("Sales"));
    assertThat(seller.slash("/account create name:Globex").reply().text()).contains("### Globex");
  }

  @Test
  void aNameThatCannotBeIsRefusedWithAWayOut() {
    MessageView invisible = rep.slash("/account create name:\"\u200b\u200f\u2060\"").reply();
    assertThat(invisible.ephemeral()).isTrue();
    assertThat(invisible.text()).contains("nothing in it that can be seen");
    MessageView tooLong = rep.slash("/account create name:" + "가".repeat(201)).reply();
    assertThat(tooLong.text()).contains("201 characters, and at most 200 fit");
    FormView form = rep.click(tooLong, "Edit again").form();
    assertThat(form.field("Name of the company").value()).hasSize(201);
    rep.submit(form, Map.of("Name of the company", "Hanbit")).followUp(m -> !m.ephemeral());
    MessageView city = rep.slash("/account create name:Z city:" + "x".repeat(201)).reply();
    assertThat(city.text()).contains("The city has 201 characters");
    assertThat(accounts()).extracting(Account::name).containsExactly("Hanbit");
  }

  @Test
  void hostileNamesAreShownAsTheyWereTyped() {
    MessageView reply =
        rep.slash(
                "/account create name:\"@everyone **[Acme](https://evil.example)** `x` \u202eemca\""
                    + " website:\"https://evil.example/`@here`\"")
            .reply();
    assertThat(reply.pings()).isEmpty();
    assertThat(reply.json().path("mention_everyone").asBoolean(false)).isFalse();
    assertThat(reply.text())
        .contains("@everyone \\*\\*\\[Acme](https\\://evil.example)\\*\\* \\`x\\`  emca")
        .contains("`https://evil.example/ˋ@hereˋ`")
        .doesNotContain("\u202e");
    String longest = "W".repeat(200);
    assertThat(rep.slash("/account create name:" + longest).reply().text()).contains(longest);
    MessageView question = rep.slash("/account create name:" + longest).reply();
    assertThat(question.buttons()).hasSize(2);
    rep.click(question, "Create it anyway").followUp(message -> !message.ephemeral());
    assertThat(rep.slash("/account list").reply().pings()).isEmpty();
  }

  @Test
  void speaksKorean() {
    Person rep = server.join("미나", "ko");
    MessageView made = rep.slash("/계정 생성 이름:\"한빛전자 주식회사\" 업종:제조업 도시:서울 국가:대한민국").reply();
    assertThat(made.text()).contains("**한빛전자 주식회사** 계정을 만들었습니다.", "서울, 대한민국", "**진행 중인 파이프라인** 없음");
    MessageView question = rep.slash("/계정 생성 이름:㈜한빛전자").reply();
    assertThat(question.text()).contains("비슷한 계정이 있습니다");
    assertThat(question.buttons())
        .extracting(MessageView.Button::label)
        .containsExactly("한빛전자 주식회사 · 서울, 대한민국 열기", "그래도 새로 만들기");
    assertThat(rep.slash("/계정 목록").reply().text()).contains("1페이지 중 1페이지 · 계정 1개");
    assertThat(rep.slash("/계정 보기 계정:\"한빛전자 주식회사\"").reply().text()).contains("### 한빛전자 주식회사");
    assertThat(rep.slash("/계정 생성").form().title()).isEqualTo("새 계정");
  }

  private List<Account> accounts() {
    return seed.read(d -> d.accounts().page(0, 50));
  }
}
