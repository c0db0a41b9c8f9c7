package dev.dealdesk.bot.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.bot.TestDesk;
import dev.dealdesk.sandbox.FormView;
import dev.dealdesk.sandbox.MessageView;
import dev.dealdesk.sandbox.Person;
import dev.dealdesk.sandbox.Server;
import dev.dealdesk.sandbox.directory.Permission;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ForecastTest {

  @RegisterExtension static final TestDesk desk = TestDesk.shared();

  private final Server server = desk.server("en-US");
  private final Person boss =
      server.join("Boss", "en-US", server.role("Admins", Permission.MANAGE_SERVER));
  private final Person mina = server.join("Mina", "en-US");
  private final Person hana = server.join("Hana", "ko");

  @BeforeEach
  void aQuarter() {
    at("2026-04-20T09:00:00Z");
    create(mina, "Alpha", "100k", "2026-05-10", "Negotiation/Review");
    create(mina, "Beta", "40k", "2026-06-20", "Proposal/Price Quote");
    create(hana, "Gamma", "20k", "2026-06-30", "Prospecting");
    create(hana, "Delta", "900k", "2026-07-01", "Negotiation/Review");
    create(hana, "Epsilon", "unknown", "2026-06-01", "Prospecting");
    create(mina, "Zeta", "50k", "2026-04-20", "Prospecting");
    mina.slash("/opportunity won opportunity:#6").reply();
    MessageView quotas = boss.click(boss.slash("/setup").reply(), "Quotas").reply();
    boss.submit(boss.choose(quotas, "Set the quota of…", "Mina").form(), Map.of("Amount", "300k"))
        .reply();
  }

  private static void at(String instant) {
    desk.clock().moveTo(Instant.parse(instant));
  }

  private void create(Person person, String name, String amount, String closes, String stage) {
    desk.clock().moveTo(desk.clock().instant().plusSeconds(1));
    person
        .slash(
            person == hana
                ? "/기회 생성 이름:%s 계정:Acme 금액:%s 마감일:%s 단계:\"%s\""
                    .formatted(name, amount, closes, stage)
                : "/opportunity create name:%s account:Acme amount:%s close-date:%s stage:\"%s\""
                    .formatted(name, amount, closes, stage))
        .reply();
  }

  @Test
  void itTellsWhatAQuarterBringsAgainstQuota() {
    MessageView forecast = mina.slash("/pipeline forecast scope:everyone").reply();
    assertThat(forecast.ephemeral()).isTrue();
    assertThat(forecast.text())
        .contains(
            "### 🎯 Forecast",
            "**$150,000** of a quota of $300,000 · 17% of it closed · **$150,000 short**",
            "Closed $50,000 · Commit $100,000",
            "Best Case $40,000 · Pipeline $20,000",
            "**Mina** $150,000 of $300,000 · 17% closed",
            "**Hana** $0",
            "1 open opportunity has no amount",
            "1 owner has no quota");
    assertThat(forecast.attachments()).hasSize(1);
    assertThat(forecast.menus()).noneMatch(menu -> menu.placeholder().contains("Adjust"));
    MessageView next = mina.choose(forecast, "Closing in…", "Next quarter (Q3 2026)").reply();
    assertThat(next.text()).contains("**$900,000** · no quota set", "**Hana** $900,000");
    assertThat(mina.slash("/pipeline forecast period:all").reply().text())
        .contains("A forecast is of one month, quarter or year");
    assertThat(mina.slash("/pipeline forecast").reply().text())
        .contains("**Mina**")
        .doesNotContain("**Hana**");
  }

  @Test
  void aManagersWordCountsUntilItIsTakenBack() {
    MessageView forecast = boss.slash("/pipeline forecast").reply();
    FormView form = boss.choose(forecast, "Adjust the forecast of…", "Mina").form();
    MessageView adjusted =
        boss.submit(form, Map.of("What do you expect?", "120k", "Why?", "Alpha is shaky")).reply();
    assertThat(adjusted.text())
        .contains(
            "✅ The forecast of **Mina** is **$120,000** now",
            "**$120,000** of a quota of $300,000",
            "adjusted by −$30,000",
            "✋ Boss says so instead of $150,000: “Alpha is shaky”");
    FormView again = boss.choose(adjusted, "Adjust the forecast of…", "Mina").form();
    assertThat(
            boss.submit(again, Map.of("What do you expect?", "unknown", "Why?", "")).reply().text())
        .contains("is what the opportunities come to again", "**$150,000** of a quota");
    assertThat(
            boss.submit(
                    boss.choose(forecast, "Adjust the forecast of…", "Mina").form(),
                    Map.of("What do you expect?", "€5,000", "Why?", ""))
                .reply()
                .text())
        .contains("Please give the amount in USD");
  }

  @Test
  void onlyManagersAdjust() {
    MessageView shared =
        boss.click(boss.slash("/pipeline forecast").reply(), "Show to everyone").reply();
    assertThat(shared.menus()).isEmpty();
    MessageView bosss = boss.slash("/pipeline forecast").reply();
    server.setRoles(boss);
    assertThat(boss.choose(bosss, "Adjust the forecast of…", "Mina").reply().text())
        .contains("manager role");
  }

  @Test
  void itTellsHowRightForecastsWere() {
    at("2026-06-25T09:00:00Z");
    mina.slash("/opportunity won opportunity:#1").reply();
    at("2026-07-02T09:00:00Z");
    MessageView forecast =
        mina.slash("/pipeline forecast scope:everyone period:\"last quarter\"").reply();
    MessageView told = mina.click(forecast, "How right were we?").reply();
    // Forecast four weeks before: Zeta's 50k and Alpha's 100k. Both came.
    assertThat(told.text())
        .contains(
            "### 🔎 Forecast accuracy · everyone",
            "**100%** 4 weeks before the end, over 1 period",
            "Q2 2026: forecast $150,000, closed **$150,000** (+0%)");
    assertThat(told.attachments()).hasSize(1);
    assertThat(mina.choose(told, "Forecast made…", "12 weeks before the end").reply().text())
        .contains("forecast $0, closed **$150,000** (-100%)");
    MessageView back = mina.click(told, "Back to the forecast").reply();
    assertThat(back.text()).contains("### 🎯 Forecast");
  }

  @Test
  void inKorean() {
    assertThat(hana.slash("/파이프라인 예측 범위:전체").reply().text())
        .contains("### 🎯 예측", "할당량 US$300,000 중 17% 마감", "최상의 경우 US$40,000");
  }
}
