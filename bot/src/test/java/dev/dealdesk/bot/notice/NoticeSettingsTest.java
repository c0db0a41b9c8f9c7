package dev.dealdesk.bot.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.bot.TestDesk;
import dev.dealdesk.sandbox.MessageView;
import dev.dealdesk.sandbox.Person;
import dev.dealdesk.sandbox.Server;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code /notices}: what a person is told, when, and whether it reaches them. */
class NoticeSettingsTest {

  @RegisterExtension static final TestDesk desk = TestDesk.shared();

  private final Server server = desk.server("en-US");
  private final Person mina = server.join("Mina", "en-US");
  private final Person ben = server.join("Ben", "en-US");

  @BeforeEach
  void mondayAtTen() {
    at("2026-03-02T10:00:00Z");
  }

  @Test
  void thePanelSaysWhatIsTold() {
    MessageView panel = mina.slash("/notices").reply();
    assertThat(panel.ephemeral()).isTrue();
    assertThat(panel.text())
        .contains(
            "Your notices in " + server.name(),
            "🔔 **Assigned to you**",
            "🔔 **Stage changed**",
            "🔔 **Next step due**",
            "🔔 **Close date passed**",
            "**Hours** Mon–Fri 09:00–18:00 (UTC, as for everybody here)",
            "The morning message comes at 09:00",
            "Nothing has been sent to you yet");
  }

  @Test
  void thePanelIsInTheReadersLanguage() {
    Person jiwoo = server.join("지우", "ko");
    MessageView panel = jiwoo.slash("/알림").reply();
    assertThat(panel.text())
        .contains(
            server.name() + " 알림 설정",
            "🔔 **담당자 지정**",
            "**알림 시간** 월–금 09:00–18:00 (UTC · 서버 기본값)",
            "아침 메시지는 09:00에 보냅니다",
            "아직 보낸 메시지가 없습니다");
    MessageView hours = jiwoo.click(panel, "알림 시간 바꾸기").reply();
    assertThat(hours.menu("요일").options()).extracting("label").contains("월요일", "일요일");
    assertThat(jiwoo.choose(hours, "시작…", "08:30").reply().text())
        .contains("**월–금 08:30–18:00** (UTC · 직접 지정)");
    MessageView tried = jiwoo.click(jiwoo.click(hours, "완료").reply(), "테스트 보내기").reply();
    assertThat(tried.text()).contains("보냈습니다. 다이렉트 메시지를 확인해 주세요.");
    assertThat(told(jiwoo).getFirst().text()).contains("Dealdesk가 보낸 테스트입니다");
    jiwoo.closeDirectMessages(true);
    assertThat(jiwoo.click(tried, "테스트 보내기").reply().text())
        .contains("Discord가 메시지를 받지 않았습니다", "**다이렉트 메시지가 차단되어**", "‘개인정보 보호 설정’");
  }

  @Test
  void whatIsSwitchedOffIsNotTold() {
    make(mina, "Cloudy");
    MessageView panel = mina.slash("/notices").reply();
    MessageView off = mina.click(panel, switchOf(panel, "moved")).reply();
    assertThat(off.text()).contains("🔕 **Stage changed**", "🔔 **Assigned to you**");
    ben.slash("/opportunity won opportunity:#1").reply();
    later(Duration.ofMinutes(3));
    assertThat(told(mina)).isEmpty();
    MessageView on = mina.click(off, switchOf(off, "moved")).reply();
    assertThat(on.text()).contains("🔔 **Stage changed**");
    ben.slash("/opportunity reopen opportunity:#1").reply();
    later(Duration.ofMinutes(3));
    assertThat(told(mina)).hasSize(1);
    assertThat(mina.slash("/notices").reply().text()).contains("The last message reached you <t:");
  }

  @Test
  void aPersonCanHaveHoursOfTheirOwn() {
    make(mina, "Cloudy");
    MessageView hours = mina.click(mina.slash("/notices").reply(), "Change my hours").reply();
    hours = mina.choose(hours, "Days", "Tuesday", "Wednesday", "Saturday").reply();
    hours = mina.choose(hours, "From…", "13:00").reply();
    assertThat(hours.text()).contains("**Tue, Wed, Sat 13:00–18:00** (UTC, your own)");
    assertThat(mina.choose(hours, "Until…", "12:00").reply().text())
        .contains("begin at 13:00 and end at 12:00", "Nothing has changed");
    assertThat(mina.click(hours, "Done").reply().text())
        .contains("**Hours** Tue, Wed, Sat 13:00–18:00 (UTC, your own)");
    ben.slash("/opportunity won opportunity:#1").reply();
    later(Duration.ofHours(4));
    at("2026-03-03T12:59:00Z");
    desk.tick(server);
    assertThat(told(mina)).isEmpty();
    later(Duration.ofMinutes(1));
    assertThat(told(mina)).hasSize(1);
    assertThat(told(mina).getFirst().text()).contains("☀️ Tue, Mar 3, 2026", "Cloudy");
    hours = mina.click(mina.slash("/notices").reply(), "Change my hours").reply();
    assertThat(mina.click(hours, "As for everybody here").reply().text())
        .contains("**Mon–Fri 09:00–18:00** (UTC, as for everybody here)");
  }

  @Test
  void whoseMessagesAreClosedIsToldSoWithTheWayOutAndMissesNothing() {
    make(mina, "Cloudy");
    mina.closeDirectMessages(true);
    ben.slash("/opportunity won opportunity:#1").reply();
    later(Duration.ofMinutes(3));
    MessageView panel = mina.slash("/notices").reply();
    assertThat(panel.text())
        .contains(
            "⚠️ **Your direct messages are closed** since <t:",
            "1 notice is waiting",
            "“Privacy Settings”");
    assertThat(mina.click(panel, "Send me a test").reply().text())
        .contains("Discord did not take the message", "Your direct messages are closed");
    mina.closeDirectMessages(false);
    assertThat(mina.click(panel, "Send me a test").reply().text())
        .contains("✅ Sent", "**Delivery**")
        .doesNotContain("closed");
    later(Duration.ofMinutes(1));
    assertThat(told(mina)).hasSize(2);
    assertThat(told(mina).getLast().text()).contains("🏆 #1 **Cloudy**");
  }

  @Test
  void aClosedDoorIsKnockedAtOnceADayOrWhenThePersonLooks() {
    make(mina, "Cloudy");
    mina.closeDirectMessages(true);
    ben.slash("/opportunity won opportunity:#1").reply();
    later(Duration.ofMinutes(3));
    mina.closeDirectMessages(false);
    later(Duration.ofHours(3));
    assertThat(told(mina)).isEmpty();
    mina.slash("/notices").reply();
    later(Duration.ofMinutes(1));
    assertThat(told(mina)).hasSize(1);
    mina.closeDirectMessages(true);
    ben.slash("/opportunity reopen opportunity:#1").reply();
    later(Duration.ofMinutes(3));
    mina.closeDirectMessages(false);
    later(Duration.ofHours(23));
    assertThat(told(mina)).hasSize(1);
    later(Duration.ofHours(2));
    assertThat(told(mina)).hasSize(2);
  }

  @Test
  void theSettingsAreAClickAwayFromEveryMessage() {
    make(mina, "Cloudy");
    ben.slash("/opportunity won opportunity:#1").reply();
    later(Duration.ofMinutes(3));
    MessageView panel = mina.dm().click(told(mina).getFirst(), "Notice settings").reply();
    assertThat(panel.text()).contains("Your notices in " + server.name());
    assertThat(mina.dm().click(panel, switchOf(panel, "moved")).reply().text())
        .contains("🔕 **Stage changed**");
    assertThat(mina.slash("/notices").reply().text()).contains("🔕 **Stage changed**");
  }

  private static String switchOf(MessageView panel, String kind) {
    return panel.buttons().stream()
        .map(MessageView.Button::customId)
        .filter(id -> id.contains("kind=" + kind))
        .findFirst()
        .orElseThrow();
  }

  private static void make(Person by, String name) {
    by.slash(
            "/opportunity create name:\"%s\" account:Acme amount:45k close-date:2026-03-31"
                .formatted(name))
        .reply();
  }

  private static void at(String instant) {
    desk.clock().moveTo(Instant.parse(instant));
  }

  private void later(Duration by) {
    desk.clock().advance(by);
    desk.tick(server);
  }

  private static List<MessageView> told(Person person) {
    return person.dm().sees(person.dm().channel()).stream()
        .filter(message -> !message.ephemeral())
        .toList();
  }
}
