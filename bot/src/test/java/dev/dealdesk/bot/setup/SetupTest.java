package dev.dealdesk.bot.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.bot.Seed;
import dev.dealdesk.bot.TestDesk;
import dev.dealdesk.sandbox.FormView;
import dev.dealdesk.sandbox.MessageView;
import dev.dealdesk.sandbox.Person;
import dev.dealdesk.sandbox.Server;
import dev.dealdesk.sandbox.directory.Permission;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.setup.Quota;
import dev.dealdesk.store.workspace.Editors;
import dev.dealdesk.store.workspace.Workspace;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SetupTest {

  @RegisterExtension static final TestDesk desk = TestDesk.shared();

  private final Server server = desk.server("en-US");
  private final Seed seed = new Seed(desk, server);
  private final Person dana =
      server.join("Dana", "en-US", server.role("Boss", Permission.MANAGE_SERVER));
  private final Person eve =
      server.join("Eve", "en-US", server.role("Boss", Permission.MANAGE_SERVER));
  private final Person mina = server.join("Mina", "en-US");

  @BeforeEach
  void monday() {
    desk.clock().moveTo(Instant.parse("2026-03-02T09:00:00Z"));
  }

  private Workspace workspace() {
    return seed.read(Desk::workspace);
  }

  private MessageView open(String part) {
    return dana.click(dana.slash("/setup").reply(), part).reply();
  }

  @Test
  void everythingIsFoundFromOnePanel() {
    MessageView panel = dana.slash("/setup").reply();
    assertThat(panel.ephemeral()).isTrue();
    assertThat(panel.text())
        .contains(
            "Settings of " + server.name(),
            "**Sales process** · 7 stages",
            "Prospecting → Qualification",
            "**Contact roles** · 9 roles",
            "**Currency** USD · no exchange rates",
            "**Time zone** UTC",
            "**Working hours** Mon–Fri 09:00–18:00",
            "**Editing** every member");
    for (MessageView.Button button : panel.buttons()) {
      MessageView part = dana.click(panel, button.customId()).reply();
      assertThat(part.id()).isEqualTo(panel.id());
      panel = dana.click(part, "Back").reply();
    }
  }

  @Test
  void onlyWhoManagesTheServerSeesAndChanges() {
    MessageView refusal = mina.slash("/setup").reply();
    assertThat(refusal.ephemeral()).isTrue();
    assertThat(refusal.text())
        .contains("You need the right to manage this server to change Dealdesk’s settings")
        .contains("Nothing has changed");
    mina.speak("ko");
    assertThat(mina.slash("/setup").reply().text()).contains("Dealdesk 설정을 바꾸려면 서버 관리 권한이 필요합니다");
  }

  @Test
  void whoLosesTheRightLosesTheButtonsToo() {
    MessageView panel = open("Time and language");
    server.setRoles(dana);
    assertThat(dana.click(panel, "Post in Korean").reply().text())
        .contains("You need the right to manage this server");
    assertThat(dana.click(panel, "Change the time zone").reply().text())
        .contains("You need the right to manage this server");
    assertThat(workspace().language().getLanguage()).isEqualTo("en");
  }

  @Test
  void theTimeZoneIsFoundByCityInEitherLanguage() {
    FormView form = dana.click(open("Time and language"), "Change the time zone").form();
    MessageView set = dana.submit(form, Map.of("City, country or zone", "서울")).reply();
    assertThat(set.text())
        .contains("time zone UTC → **Seoul (Asia/Seoul)**", "where it is 18:00 now")
        .contains("Last changed by Dana");
    assertThat(workspace().zone()).isEqualTo(ZoneId.of("Asia/Seoul"));
    MessageView undone = dana.click(set, "Undo").reply();
    assertThat(undone.text()).contains("time zone Seoul (Asia/Seoul) → **UTC**");
    assertThat(workspace().zone()).isEqualTo(ZoneId.of("UTC"));
  }

  @Test
  void aTimeZoneThatFitsSeveralIsAskedBackAndAnUnknownOneIsMended() {
    MessageView panel = open("Time and language");
    FormView form = dana.click(panel, "Change the time zone").form();
    MessageView unknown = dana.submit(form, Map.of("City, country or zone", "Atlantis")).reply();
    assertThat(unknown.text()).contains("I know no time zone called “Atlantis”");
    FormView again = dana.click(unknown, "Edit again").form();
    assertThat(again.field("City, country or zone").value()).isEqualTo("Atlantis");
    MessageView which = dana.submit(again, Map.of("City, country or zone", "Kazakhstan")).reply();
    assertThat(which.text()).contains("Several time zones fit “Kazakhstan”");
    MessageView.Menu menu = which.menus().getFirst();
    dana.choose(which, menu.placeholder(), "Asia/Almaty").reply();
    assertThat(workspace().zone()).isEqualTo(ZoneId.of("Asia/Almaty"));
  }

  @Test
  void fiscalYearLanguageAndHoursAreOneClickEach() {
    MessageView general = open("Time and language");
    MessageView year = dana.choose(general, "The fiscal year begins in…", "April").reply();
    assertThat(year.text()).contains("fiscal year’s first month January → **April**");
    assertThat(dana.click(year, "Post in Korean").reply().text())
        .contains("language of posts English → **Korean**");

    MessageView hours = open("Working hours");
    MessageView days =
        dana.choose(hours, "Working days…", "Sunday", "Monday", "Tuesday", "Wednesday").reply();
    assertThat(days.text()).contains("Mon–Fri 09:00–18:00 → **Mon, Tue, Wed, Sun 09:00–18:00**");
    FormView form = dana.click(days, "Change the times").form();
    MessageView late =
        dana.submit(form, Map.of("The working day ends", "6", "Morning message", "8:15am")).reply();
    assertThat(late.text()).contains("would begin at 09:00 and end at 06:00");
    FormView again = dana.click(late, "Edit again").form();
    dana.submit(again, Map.of("The working day ends", "6 pm")).reply();
    Workspace now = workspace();
    assertThat(now.fiscalYearStart()).isEqualTo(4);
    assertThat(now.language().getLanguage()).isEqualTo("ko");
    assertThat(now.hours().days()).contains(DayOfWeek.SUNDAY).hasSize(4);
    assertThat(now.hours().end()).isEqualTo(LocalTime.of(18, 0));
    assertThat(now.morningAt()).isEqualTo(LocalTime.of(8, 15));
    assertThat(
            dana.submit(
                    dana.click(open("Working hours"), "Change the times").form(),
                    Map.of("Morning message", "at dawn"))
                .reply()
                .text())
        .contains("I cannot read “at dawn” as a time of day");
  }

  @Test
  void ratesHaveADayAndRestWhenTheCurrencyChanges() {
    MessageView money = open("Currencies");
    FormView form = dana.click(money, "Add a rate").form();
    assertThat(form.field("What one unit is worth, in USD").required()).isTrue();
    MessageView added =
        dana.submit(
                form,
                Map.of(
                    "Currency", "€",
                    "What one unit is worth, in USD", "1.08",
                    "From", "2026-01-01"))
            .reply();
    assertThat(added.text())
        .contains("- 1 EUR in USD from Jan 1, 2026: **1.08** USD", "rate none → **1.08**");

    FormView currency = dana.click(added, "Change the currency").form();
    MessageView sure = dana.submit(currency, Map.of("Currency", "KRW")).reply();
    assertThat(sure.text()).contains("1 exchange rate is into USD", "it does not hold");
    assertThat(workspace().currency().getCurrencyCode()).isEqualTo("USD");
    MessageView changed = dana.click(sure, "Change to KRW").reply();
    assertThat(changed.text())
        .contains(
            "currency USD → **KRW**", "No exchange rates yet", "1 rate into another currency");

    MessageView back = dana.click(changed, "Undo").reply();
    assertThat(back.text()).contains("1 EUR in USD from Jan 1, 2026");
    MessageView removed =
        dana.choose(back, "Remove a rate…", back.menus().getFirst().options().getFirst().label())
            .reply();
    assertThat(removed.text()).contains("rate 1.08 → **none**", "No exchange rates yet");
  }

  @Test
  void ratesThatMakeNoSenseAreSaid() {
    MessageView money = open("Currencies");
    assertThat(rate(money, "USD", "1").text()).contains("USD is the server’s own currency");
    assertThat(rate(money, "EUR", "about one").text())
        .contains("I cannot read “about one” as a rate");
    assertThat(rate(money, "EUR", "0").text()).contains("are above 0");
    assertThat(rate(money, "Thaler", "2").text()).contains("“Thaler” is not a currency I know");
  }

  private MessageView rate(MessageView money, String currency, String rate) {
    FormView form = dana.click(money, "Add a rate").form();
    return dana.submit(form, Map.of("Currency", currency, "What one unit is worth, in USD", rate))
        .reply();
  }

  @Test
  void whoMayEditIsARoleOrOwnersAndManagers() {
    mina.slash(
            "/opportunity create name:Acme account:unknown amount:1k close-date:unknown"
                + " stage:Prospecting")
        .reply();
    Person sales = server.join("Sam", "en-US", server.role("Sales"));
    MessageView access = open("Who may edit");
    MessageView role = dana.choose(access, "Only people with a role…", "Sales").reply();
    assertThat(role.text()).contains("who may edit every member → **people with the role");
    assertThat(workspace().editors()).isInstanceOf(Editors.SalesRole.class);
    assertThat(mina.slash("/opportunity won opportunity:#1").reply().text())
        .contains("You need this server’s sales role");

    MessageView owners = dana.click(role, "Owner and managers only").reply();
    assertThat(owners.text()).contains("**their owner and managers only**");
    assertThat(owners.text()).contains("**Accounts and contacts are changed by** every member");
    assertThat(sales.slash("/opportunity edit opportunity:#1").reply().text())
        .contains("an opportunity is changed by its owner and by managers only", "Ask its owner");
    assertThat(sales.slash("/opportunity stage opportunity:#1 stage:Qualification").reply().text())
        .contains("an opportunity is changed by its owner and by managers only");
    assertThat(
            sales
                .slash("/contact-role add opportunity:#1 contact:Jane role:Evaluator")
                .reply()
                .text())
        .doesNotContain("Tagged");
    assertThat(mina.slash("/opportunity stage opportunity:#1 stage:Qualification").reply().text())
        .contains("**Moved #1**");

    MessageView managers = dana.choose(owners, "Managers have the role…", "Sales").reply();
    assertThat(managers.text()).contains("manager role none → **<@&");
    assertThat(sales.slash("/opportunity won opportunity:#1").reply().text())
        .contains("**Won #1**");
    assertThat(
            dana.choose(managers, "Managers have the role…", Long.toString(server.id()))
                .reply()
                .text())
        .contains("Everybody has that role");
    assertThat(dana.click(managers, "Every member").reply().text()).contains("**every member**");
  }

  @Test
  void quotasAreForAPersonAndAPeriod() {
    MessageView quotas = open("Quotas");
    FormView form = dana.choose(quotas, "Set the quota of…", "Mina").form();
    assertThat(form.title()).isEqualTo("Quota of Mina");
    MessageView set = dana.submit(form, Map.of("Amount", "250k")).reply();
    assertThat(set.text()).contains("- Mina, Q1 FY2026 (Jan 1, 2026 – Mar 31, 2026): **$250,000**");
    MessageView month =
        dana.submit(
                dana.choose(set, "Set the quota of…", "Mina").form(),
                Map.of("Period", "May 2026", "Amount", "90k"))
            .reply();
    assertThat(month.text()).contains("Mina, May 2026: **$90,000**");
    assertThat(seed.<List<Quota>>read(d -> d.setup().quotas().all())).hasSize(2);
    assertThat(dana.choose(month, "Remove a quota…", "Mina · May 2026").reply().text())
        .contains("quota $90,000 → **none**");
    assertThat(
            dana.submit(
                    dana.choose(month, "Set the quota of…", "Mina").form(),
                    Map.of("Amount", "plenty"))
                .reply()
                .text())
        .contains("I cannot read “plenty” as an amount");
  }

  @Test
  void twoAdministratorsAreToldOfEachOther() {
    MessageView panel = open("Working hours");
    FormView form = dana.click(panel, "Change the times").form();
    FormView other =
        eve.click(
                eve.click(eve.slash("/setup").reply(), "Working hours").reply(), "Change the times")
            .form();
    eve.submit(other, Map.of("Morning message", "8:00")).reply();
    MessageView told =
        dana.submit(form, Map.of("The working day begins", "10:00", "Morning message", "7:30"))
            .reply();
    assertThat(told.text())
        .contains(
            "**Nothing was changed**",
            "Eve: morning message 09:00 → **08:00**; you wanted **07:30**");
    assertThat(workspace().hours().start()).isEqualTo(LocalTime.of(9, 0));
    assertThat(dana.click(told, "Use mine").reply().text())
        .contains("morning message 08:00 → **07:30**");
    assertThat(workspace().hours().start()).isEqualTo(LocalTime.of(10, 0));
    assertThat(workspace().morningAt()).isEqualTo(LocalTime.of(7, 30));
  }

  @Test
  void undoDoesNotTakeBackWhatSomebodyElseSet() {
    MessageView french =
        dana.submit(
                dana.click(open("Time and language"), "Change the time zone").form(),
                Map.of("City, country or zone", "Paris"))
            .reply();
    MessageView hers = eve.click(eve.slash("/setup").reply(), "Time and language").reply();
    eve.submit(
            eve.click(hers, "Change the time zone").form(),
            Map.of("City, country or zone", "Tokyo"))
        .reply();
    MessageView told = dana.click(french, "Undo").reply();
    assertThat(told.text())
        .contains("**Nothing was changed**", "Eve: time zone Paris (Europe/Paris) → **Tokyo");
    assertThat(dana.click(told, "Keep theirs").reply().text()).contains("Tokyo (Asia/Tokyo)");
    assertThat(workspace().zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
  }

  @Test
  void whatOneDidNotTouchIsNotTakenBackFromTheOther() {
    FormView form = dana.click(open("Working hours"), "Change the times").form();
    FormView other =
        eve.click(
                eve.click(eve.slash("/setup").reply(), "Working hours").reply(), "Change the times")
            .form();
    eve.submit(other, Map.of("Morning message", "8:00")).reply();
    dana.submit(form, Map.of("The working day begins", "10:00")).reply();
    assertThat(workspace().morningAt()).isEqualTo(LocalTime.of(8, 0));
    assertThat(workspace().hours().start()).isEqualTo(LocalTime.of(10, 0));
  }

  @Test
  void whoDidWhatIsListed() {
    dana.click(open("Time and language"), "Post in Korean").reply();
    MessageView panel = eve.slash("/setup").reply();
    assertThat(panel.text()).contains("Last changed by Dana").contains("language of posts");
    assertThat(eve.click(panel, "Recent changes").reply().text())
        .contains("Dana: language of posts English → **Korean**");
  }

  @Test
  void koreansReadAndTypeTheirOwn() {
    Person boss = server.join("보스", "ko", server.role("Boss", Permission.MANAGE_SERVER));
    MessageView panel = boss.slash("/setup").reply();
    assertThat(panel.text())
        .contains("**영업 프로세스** · 단계 7개", "프로스펙팅 → 검증", "**근무 시간** 월–금 09:00–18:00");
    MessageView time = boss.click(panel, "시간과 언어").reply();
    MessageView zone =
        boss.submit(boss.click(time, "시간대 변경").form(), Map.of("도시, 나라 또는 시간대", "Seoul")).reply();
    assertThat(zone.text()).contains("시간대 UTC → **서울 (Asia/Seoul)**", "마지막 변경 보스");
    assertThat(
            boss.submit(boss.click(zone, "시간대 변경").form(), Map.of("도시, 나라 또는 시간대", "아틀란티스"))
                .reply()
                .text())
        .contains("“아틀란티스”(이)라는 시간대를 찾을 수 없습니다");
    MessageView hours = boss.click(boss.slash("/setup").reply(), "근무 시간").reply();
    assertThat(
            boss.submit(boss.click(hours, "시간 변경").form(), Map.of("근무 끝", "오후 7시 반"))
                .reply()
                .text())
        .contains("월–금 09:00–19:30");
    MessageView stages = boss.click(boss.slash("/setup").reply(), "영업 프로세스").reply();
    MessageView stage = boss.choose(stages, "단계 열기…", "완료됨/수주").reply();
    assertThat(boss.click(stage, "사용 중지").reply().text()).contains("마지막 수주 단계입니다. 하나는 있어야 합니다");
    MessageView role = boss.click(boss.slash("/setup").reply(), "연락처 역할").reply();
    assertThat(
            boss.submit(boss.click(role, "역할 추가").form(), Map.of("한국어 이름", "챔피언")).reply().text())
        .contains("연락처 역할 **챔피언** 추가");
    MessageView roles = boss.click(role, "모든 역할").reply();
    assertThat(
            boss.submit(boss.click(roles, "역할 추가").form(), Map.of("영어 이름", "평가자")).reply().text())
        .contains("이미 **평가자** (Evaluator)이(가) 있습니다");
  }
}
