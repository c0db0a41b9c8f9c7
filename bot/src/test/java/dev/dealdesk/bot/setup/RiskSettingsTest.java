package dev.dealdesk.bot.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.bot.Seed;
import dev.dealdesk.bot.TestDesk;
import dev.dealdesk.sandbox.FormView;
import dev.dealdesk.sandbox.MessageView;
import dev.dealdesk.sandbox.Person;
import dev.dealdesk.sandbox.Server;
import dev.dealdesk.sandbox.directory.Permission;
import dev.dealdesk.store.workspace.RiskFlag;
import dev.dealdesk.store.workspace.RiskRule;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RiskSettingsTest {

  @RegisterExtension static final TestDesk desk = TestDesk.shared();

  private final Server server = desk.server("en-US");
  private final Seed seed = new Seed(desk, server);
  private final Person dana =
      server.join("Dana", "en-US", server.role("Boss", Permission.MANAGE_SERVER));

  @BeforeEach
  void monday() {
    desk.clock().moveTo(Instant.parse("2026-03-02T09:00:00Z"));
  }

  private MessageView flag(String name) {
    MessageView risks = dana.click(dana.slash("/setup").reply(), "Risks").reply();
    return dana.choose(risks, "Change a flag…", name).reply();
  }

  private RiskRule rule(RiskFlag flag) {
    return seed.read(d -> d.settings().riskRules().of(flag));
  }

  @Test
  void everyFlagSaysWhenItIsRaised() {
    MessageView setup = dana.slash("/setup").reply();
    assertThat(setup.text()).contains("**Risks** · 11 of 11 flags on");
    assertThat(dana.click(setup, "Risks").reply().text())
        .contains(
            "- **Close date passed** · a day after the close date",
            "- **No activity** · after 14 days without a call, meeting, email or note, from Prospecting on",
            "- **No decision maker** · while no contact’s role decides on the purchase, from Proposal/Price Quote on",
            "- **Large amount change** · when the amount changes by 30% or more within 30 days");
  }

  @Test
  void aFlagIsSwitchedOffAndThatIsUndone() {
    MessageView off = dana.click(flag("Stalled"), "Turn off").reply();
    assertThat(off.text()).contains("✅ Stalled: on yes → **no**", "### Stalled · off");
    assertThat(rule(RiskFlag.STALLED).raised()).isFalse();
    MessageView undone = dana.click(off, "Undo").reply();
    assertThat(undone.text()).contains("Stalled: on no → **yes**");
    assertThat(rule(RiskFlag.STALLED).raised()).isTrue();
  }

  @Test
  void itsNumberIsEnteredInAForm() {
    FormView form = dana.click(flag("No activity"), "Change the number").form();
    MessageView wrong = dana.submit(form, Map.of("Days", "soon")).reply();
    assertThat(wrong.text()).contains("I cannot read “soon” as a whole number from 1 to 3,650");
    FormView again = dana.click(wrong, "Edit again").form();
    MessageView set = dana.submit(again, Map.of("Days", "21 days")).reply();
    assertThat(set.text()).contains("No activity: number 14 → **21**", "Raised after 21 days");
    assertThat(rule(RiskFlag.NO_ACTIVITY).atLeast()).isEqualTo(OptionalInt.of(21));
    FormView both = dana.click(flag("Large amount change"), "Change the number").form();
    assertThat(dana.submit(both, Map.of("Per cent", "50%", "Within days", "7")).reply().text())
        .contains("number 30 → **50**", "within 30 days → **7 days**");
  }

  @Test
  void itsFirstStageIsChosen() {
    MessageView set =
        dana.choose(flag("No decision maker"), "From which stage on…", "Needs Analysis").reply();
    assertThat(set.text())
        .contains("from stage as usual → **Needs Analysis**", "from Needs Analysis on");
    assertThat(
            dana.choose(
                    set,
                    "From which stage on…",
                    "As usual: from the first Best Case or Commit stage")
                .reply()
                .text())
        .contains("from stage Needs Analysis → **as usual**", "from Proposal/Price Quote on");
  }

  @Test
  void aRoleSaysWhetherItDecidesOnThePurchase() {
    MessageView roles = dana.click(dana.slash("/setup").reply(), "Contact roles").reply();
    MessageView role = dana.choose(roles, "Open a role…", "Executive Sponsor").reply();
    assertThat(role.text()).contains("does not decide on the purchase");
    MessageView set = dana.click(role, "Decides on the purchase").reply();
    assertThat(set.text())
        .contains("Executive Sponsor: decides on the purchase no → **yes**")
        .contains("**decides on the purchase**: an opportunity with one");
  }

  @Test
  void speaksKorean() {
    dana.speak("ko");
    MessageView risks = dana.click(dana.slash("/setup").reply(), "위험 신호").reply();
    assertThat(risks.text()).contains("11개 중 11개 사용 중", "- **활동 없음** · 통화·회의·이메일·메모 없이 14일이 지나면");
    MessageView flag = dana.choose(risks, "바꿀 신호…", "마감일 반복 연기").reply();
    assertThat(dana.click(flag, "끄기").reply().text()).contains("마감일 반복 연기: 사용 예 → **아니요**");
  }
}
