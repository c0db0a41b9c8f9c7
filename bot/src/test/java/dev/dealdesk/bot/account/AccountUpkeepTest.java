package dev.dealdesk.bot.account;

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
import dev.dealdesk.store.account.Accounts;
import dev.dealdesk.store.opportunity.Opportunity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Accounts are edited, merged, deleted and restored. */
class AccountUpkeepTest {

  @RegisterExtension static final TestDesk desk = TestDesk.shared();

  private final Server server = desk.server("en-US");
  private final Seed seed = new Seed(desk, server);
  private final Person rep = server.join("Mina", "en-US");
  private final Person ben = server.join("Ben", "en-US");

  @Test
  void anEditIsSaidShownAndUndone() {
    account("Acme", "Seoul");
    MessageView edited =
        rep.slash("/account edit account:acme city:Busan website:acme.com").reply();
    assertThat(edited.ephemeral()).isFalse();
    assertThat(edited.text())
        .contains(
            "✏️ **Acme** changed",
            "website unknown → **acme.com** · city Seoul → **Busan**",
            "### Acme",
            "Changed by Mina: website, city");
    assertThat(ben.click(edited, "Undo").reply().text()).contains("Only whoever did this");
    rep.click(edited, "Undo").reply();
    assertThat(rep.look(edited).text())
        .contains(
            "**Undone** for **Acme**: website acme.com → **unknown** · city Busan → **Seoul**");
    rep.click(rep.look(edited), "Show Acme").reply();
    MessageView history = rep.slash("/account history account:acme").reply();
    assertThat(history.ephemeral()).isTrue();
    assertThat(history.text())
        .contains(
            "### History of Acme\n3 changes",
            "**Undone** · Mina",
            "**Edited** · Mina",
            "**Created** · Seed");
  }

  @Test
  void thePanelsFormShowsWhatIsThereAndTakesOnlyWhatChanged() {
    account("Acme", "Seoul");
    MessageView panel = rep.slash("/account show account:acme").reply();
    FormView form = rep.click(panel, "Edit").form();
    assertThat(form.title()).isEqualTo("Edit Acme");
    assertThat(form.field("City").value()).isEqualTo("Seoul");
    ben.slash("/account edit account:acme industry:Retail").reply();
    rep.submit(form, Map.of("City", "", "Phone", "02-1")).reply();
    assertThat(rep.look(panel).text())
        .contains(
            "✏️ **Acme** changed", "phone unknown → **02-1** · city Seoul → **unknown**", "Retail");
    assertThat(rep.slash("/account edit account:acme").form().field("Phone").value())
        .isEqualTo("02-1");
  }

  @Test
  void twoPeopleWhoChangeTheSameFieldAreTold() {
    account("Acme", "Seoul");
    MessageView panel = rep.slash("/account show account:acme").reply();
    FormView form = rep.click(panel, "Edit").form();
    ben.slash("/account edit account:acme city:Busan").reply();
    MessageView conflict = rep.submit(form, Map.of("City", "Daegu")).reply();
    assertThat(conflict.ephemeral()).isTrue();
    assertThat(conflict.text())
        .contains(
            "**Nothing has changed**: the account **Acme** was changed while you were looking",
            "city: you saw Seoul; Ben made it **Busan**",
            "you wanted Daegu");
    rep.click(conflict, "Use mine")
        .followUp(message -> message.text().contains("city Busan → **Daegu**"));
    assertThat(rep.slash("/account edit account:acme city:Daegu").reply().text())
        .contains("**Acme** is like that already");
  }

  @Test
  void whatIsWrongIsRefusedWithAWayOut() {
    account("Acme", "Seoul");
    MessageView refusal = rep.slash("/account edit account:acme city:" + "x".repeat(201)).reply();
    assertThat(refusal.text()).contains("The city has 201 characters");
    FormView form = rep.click(refusal, "Edit again").form();
    assertThat(form.field("City").value()).hasSize(201);
    rep.submit(form, Map.of("City", "Jeju")).followUp(m -> m.text().contains("Seoul → **Jeju**"));
    assertThat(rep.slash("/account edit account:nowhere city:x").reply().text())
        .contains("No account is called “nowhere”");
    seed.salesRole(server.role("Sales").id());
    for (String line :
        List.of(
            "/account edit account:acme city:x",
            "/account edit account:acme",
            "/account delete account:acme",
            "/account merge account:acme duplicate:acme",
            "/account restore account:acme")) {
      assertThat(rep.slash(line).reply().text()).as(line).contains("sales role");
    }
  }

  @Test
  void whatIsUsedIsNotDeletedButMerged() {
    Account acme = account("Acme", "");
    account("Globex", "");
    seed.opportunity("Sneakers", acme, "Prospecting");
    seed.contact("Jane", acme, "CFO");
    MessageView refusal = rep.slash("/account delete account:acme").reply();
    assertThat(refusal.ephemeral()).isTrue();
    assertThat(refusal.text()).contains("**Acme** stays: it has 1 opportunity and 1 contact.");
    seed.opportunity("Socks", acme, "Prospecting");
    assertThat(rep.slash("/account delete account:acme").reply().text())
        .contains("it has 2 opportunities and 1 contact.");
    MessageView which = rep.click(refusal, "Merge into another…").reply();
    assertThat(which.text()).contains("Which account?");
    rep.click(which, "Globex").reply();
    MessageView preview = rep.look(which);
    assertThat(preview.text())
        .contains("### Merge Acme into Globex?", "**Moves along** 2 opportunities and 1 contact");
    Interaction merge = rep.click(preview, "Merge");
    MessageView done = merge.followUp(message -> !message.ephemeral());
    assertThat(done.text())
        .contains(
            "🔗 **Acme** is now part of **Globex**. Moved along: 2 opportunities and 1 contact");
  }

  @Test
  void whatIsUsedNowhereIsDeletedAndRestored() {
    account("Acme", "");
    MessageView deleted = rep.slash("/account delete account:acme").reply();
    assertThat(deleted.ephemeral()).isFalse();
    assertThat(deleted.text()).contains("**Acme** is deleted", "**/account restore**");
    assertThat(rep.slash("/account show account:acme").reply().text())
        .contains("No account is called");
    assertThat(rep.complete("/account restore account:a")).hasSize(1);
    assertThat(rep.slash("/account restore account:other").reply().text())
        .contains("No deleted account is called “other”");
    MessageView back = rep.slash("/account restore account:acme").reply();
    assertThat(back.text()).contains("♻️ The account **Acme** is back.", "### Acme");
    MessageView again = rep.slash("/account delete account:acme").reply();
    rep.click(again, "Undo").reply();
    assertThat(rep.look(again).text()).contains("**Acme** is back.");
    MessageView made = rep.slash("/account create name:Globex").reply();
    rep.click(made, "Undo").reply();
    assertThat(rep.look(made).text()).contains("The account **Globex** is deleted again");
  }

  @Test
  void aMergeIsPreviewedChosenDoneAndUndone() {
    Account acme = account("Acme Corp", "Seoul");
    Account twin = account("ACME Corporation", "Busan");
    OpportunityNumber number = seed.opportunity("Sneakers", twin, "Prospecting");
    seed.contact("Jane", twin, "CFO");
    rep.slash("/account edit account:\"ACME Corporation\" phone:02-555").reply();
    MessageView preview =
        rep.slash("/account merge account:\"Acme Corp\" duplicate:\"ACME Corporation\"").reply();
    assertThat(preview.ephemeral()).isTrue();
    assertThat(preview.text())
        .contains(
            "### Merge ACME Corporation into Acme Corp?",
            "Nothing has changed yet",
            "name **Acme Corp** instead of ACME Corporation",
            "city **Seoul** instead of Busan",
            "phone **02-555** (was unknown)",
            "**Moves along** 1 opportunity and 1 contact");
    rep.choose(preview, "Use from ACME Corporation…", "city: Busan").reply();
    assertThat(rep.look(preview).text()).contains("city **Busan** instead of Seoul");
    Interaction click = rep.click(rep.look(preview), "Merge");
    MessageView done = click.followUp(message -> !message.ephemeral());
    assertThat(done.text())
        .contains(
            "**ACME Corporation** is now part of **Acme Corp**",
            "### Acme Corp",
            "Busan",
            "`02-555`");
    assertThat(rep.look(preview).text()).isEqualTo("Done, see below.");
    assertThat(opportunity(number).account().orElseThrow().id()).isEqualTo(acme.id());
    assertThat(rep.slash("/opportunity history opportunity:#1").reply().text())
        .contains("account ACME Corporation → **Acme Corp**");
    assertThat(rep.slash("/account history account:\"Acme Corp\"").reply().text())
        .contains(
            "**Merged** · Mina", "ACME Corporation became part of it", "city Seoul → **Busan**");

    rep.click(done, "Undo").reply();
    assertThat(rep.look(done).text())
        .contains(
            "**ACME Corporation** is separate again",
            "**Acme Corp** is as it was before the merge: phone 02-555 → **unknown** · city Busan → **Seoul**");
    assertThat(opportunity(number).account().orElseThrow().id()).isEqualTo(twin.id());
    assertThat(rep.slash("/contact show contact:jane").reply().text())
        .contains("**Account** ACME Corporation");
  }

  @Test
  void aMergeCanBeTurnedRoundCancelledAndRefused() {
    account("Acme", "");
    account("Globex", "");
    assertThat(rep.slash("/account merge account:acme duplicate:acme").reply().text())
        .contains("Both are the same account, **Acme**");
    MessageView preview = rep.slash("/account merge account:acme duplicate:globex").reply();
    rep.click(preview, "Keep Globex instead").reply();
    MessageView turned = rep.look(preview);
    assertThat(turned.text())
        .contains("### Merge Acme into Globex?", "nothing: it is used nowhere");
    ben.slash("/account delete account:acme").reply();
    assertThat(rep.click(turned, "Merge").reply().text()).contains("No account is called");
    MessageView second = rep.slash("/account merge account:globex duplicate:globex").reply();
    assertThat(second.ephemeral()).isTrue();
    rep.slash("/account restore account:acme").reply();
    MessageView third = rep.slash("/account merge account:acme duplicate:globex").reply();
    rep.click(third, "Cancel").reply();
    assertThat(rep.look(third).text()).isEqualTo("Nothing was merged.");
  }

  @Test
  void anAccountIsOfferedInTheOtherScript() {
    account("Acme", "");
    MessageView question =
        rep.slash("/opportunity create name:Sneakers account:에크미 amount:1k close-date:unknown")
            .reply();
    assertThat(question.buttons())
        .extracting(MessageView.Button::label)
        .containsExactly("Acme", "New account “에크미”");
    rep.click(question, "Acme").followUp(message -> message.text().contains("#1 Sneakers"));
    assertThat(seed.<Long>read(d -> d.accounts().count())).isEqualTo(1);
  }

  @Test
  void twoPeopleAtOnceMakeOneAccount() {
    List<Interaction> both =
        IntStream.range(0, 8)
            .mapToObj(i ->
                (i % 2 == 0 ? rep : ben)
                    .slash(
                        "/opportunity create name:Deal"
                            + i
                            + " account:Initech amount:1k close-date:unknown"))
            .toList();
    both.forEach(Interaction::reply);
    assertThat(seed.<Long>read(d -> d.accounts().count())).isEqualTo(1);
    assertThat(opportunity(new OpportunityNumber(8)).account()).isPresent();
  }

  @Test
  void whatOneWorksOnIsOfferedFirstWithWhatIsOpenThere() {
    Account far = account("Acme Zebra", "Seoul");
    account("Acme Alpha", "");
    assertThat(rep.complete("/account show account:acme").getFirst().name())
        .isEqualTo("Acme Alpha");
    rep.slash("/opportunity create name:Boots account:\"Acme Zebra\" amount:1k close-date:unknown")
        .reply();
    assertThat(rep.complete("/account show account:acme"))
        .extracting(Choice::name)
        .containsExactly("Acme Zebra · Seoul · 1 open", "Acme Alpha");
    assertThat(rep.complete("/account show account:").getFirst().name())
        .isEqualTo("Acme Zebra · Seoul · 1 open");
    assertThat(ben.complete("/account show account:acme").getFirst().name())
        .isEqualTo("Acme Alpha");
    assertThat(far.city()).contains("Seoul");
  }

  @Test
  void speaksKorean() {
    Person rep = server.join("미나", "ko");
    Account acme = account("에크미", "서울");
    account("한빛전자", "부산");
    seed.opportunity("운동화", acme, "Prospecting");
    MessageView edited = rep.slash("/계정 수정 계정:에크미 도시:대구").reply();
    assertThat(edited.text()).contains("✏️ **에크미** 수정", "도시 서울 → **대구**", "미나 님이 변경: 도시");
    rep.click(edited, "되돌리기").reply();
    assertThat(rep.look(edited).text()).contains("**에크미** 되돌림: 도시 대구 → **서울**");
    assertThat(rep.slash("/계정 삭제 계정:에크미").reply().text())
        .contains("**에크미** 계정에는 기회 1건이 있어 삭제할 수 없습니다. 다른 계정에 병합하면");
    MessageView preview = rep.slash("/계정 병합 계정:한빛전자 중복:에크미").reply();
    assertThat(preview.text())
        .contains("### 에크미 → 한빛전자 병합", "도시 **부산** · 서울 대신", "**함께 옮겨지는 것** 기회 1건, 연락처 0명");
    MessageView done = rep.click(preview, "병합").followUp(message -> !message.ephemeral());
    assertThat(done.text()).contains("**에크미**을(를) **한빛전자**에 병합했습니다");
    rep.click(done, "되돌리기").reply();
    assertThat(rep.look(done).text()).contains("**에크미**을(를) 다시 분리했습니다");
    assertThat(rep.slash("/계정 이력 계정:한빛전자").reply().text()).contains("### 한빛전자 이력", "**되돌리기** · 미나");
    rep.slash("/계정 생성 이름:테스트상사").reply();
    assertThat(rep.slash("/계정 삭제 계정:테스트상사").reply().text())
        .contains("**테스트상사** 계정을 삭제했습니다", "**/계정 복원**으로");
    assertThat(rep.slash("/계정 복원 계정:테스트상사").reply().text()).contains("**테스트상사** 계정을 복원했습니다");
  }

  private Account account(String name, String city) {
    return seed.write(d ->
        d.accounts()
            .create(
                new Accounts.New(
                    name,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(city).filter(known -> !known.isEmpty()),
                    Optional.empty())));
  }

  private Opportunity opportunity(OpportunityNumber number) {
    return seed.<Optional<Opportunity>>read(d -> d.opportunities().find(number)).orElseThrow();
  }
}
