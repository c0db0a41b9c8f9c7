package dev.dealdesk.bot.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.bot.TestDesk;
import dev.dealdesk.sandbox.Channel;
import dev.dealdesk.sandbox.MessageView;
import dev.dealdesk.sandbox.Person;
import dev.dealdesk.sandbox.Server;
import dev.dealdesk.sandbox.directory.Permission;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Channels are told what is won, lost, large, moved back or pushed. */
class AlertTest {

  @RegisterExtension static final TestDesk desk = TestDesk.shared();

  private final Server server = desk.server("en-US");
  private final Channel wins = server.addChannel("wins");
  private final Channel big = server.addChannel("big-deals");
  private final Person boss =
      server.join("Boss", "en-US", server.role("Admins", Permission.MANAGE_SERVER));
  private final Person ben = server.join("Ben", "en-US");

  @BeforeEach
  void aMonday() {
    desk.clock().moveTo(Instant.parse("2026-03-02T10:00:00Z"));
  }

  private void make(String name, String amount) {
    ben.slash(
            "/opportunity create name:\""
                + name
                + "\" account:Acme amount:"
                + amount
                + " close-date:2026-03-31 stage:Qualification")
        .reply();
  }

  private static List<String> told(Channel channel) {
    return channel.messages().stream().map(MessageView::text).toList();
  }

  private void later(Duration time) {
    desk.clock().moveTo(desk.clock().instant().plus(time));
    desk.tick(server);
  }

  private void tellTo(Channel channel, String options) {
    boss.in(channel).slash("/alert channel" + options).reply();
  }

  @Test
  void withoutAChannelNothingIsToldAndItSaysSo() {
    make("Cloudy", "45k");
    ben.slash("/opportunity won opportunity:#1").reply();
    desk.tick(server);
    assertThat(told(wins)).isEmpty();
    assertThat(boss.slash("/alert show").reply().text()).contains("No channel yet");
  }

  @Test
  void aWinIsToldAtOnceAndTheRestOfTheHourTogether() {
    tellTo(wins, "");
    for (int i = 1; i <= 8; i++) {
      make("Deal " + i, i + "0k");
    }
    ben.slash("/opportunity won opportunity:#1").reply();
    later(Duration.ofSeconds(1));
    assertThat(told(wins)).hasSize(1);
    assertThat(told(wins).getFirst()).contains("1 won", "$10,000", "#1", "**Deal 1**", "by Ben");

    for (int i = 2; i <= 7; i++) {
      ben.slash("/opportunity won opportunity:#" + i).reply();
    }
    ben.slash("/opportunity lost opportunity:#8 reason:Price").reply();
    later(Duration.ofMinutes(30));
    assertThat(told(wins)).hasSize(1);
    later(Duration.ofMinutes(31));
    assertThat(told(wins)).hasSize(2);
    // 20k to 70k; the largest five are shown.
    assertThat(told(wins).getLast())
        .contains("6 won", "$270,000", "**Deal 7**", "… and 1 more", "1 lost", "Why: Price")
        .doesNotContain("**Deal 2**");
    MessageView card = ben.click(wins.messages().getLast(), "Open #7").reply();
    assertThat(card.text()).contains("Deal 7");
    assertThat(card.ephemeral()).isTrue();
    later(Duration.ofHours(2));
    assertThat(told(wins)).hasSize(2);
  }

  @Test
  void anOpportunityGoesToTheChannelThatAsksForItsSize() {
    tellTo(wins, "");
    tellTo(big, " at-least:100k");
    make("Small", "45k");
    make("Huge", "250k");
    make("Mystery", "unknown");
    ben.slash("/opportunity won opportunity:#1").reply();
    ben.slash("/opportunity won opportunity:#2").reply();
    ben.slash("/opportunity lost opportunity:#3 reason:Price").reply();
    later(Duration.ofHours(2));
    assertThat(String.join("", told(wins)))
        .contains("**Small**", "**Mystery**")
        .doesNotContain("**Huge**");
    assertThat(String.join("", told(big))).contains("**Huge**").doesNotContain("**Small**");
  }

  @Test
  void aLargeOneASetbackAndAPushAreTold() {
    tellTo(wins, "");
    boss.slash("/alert large amount:200k").reply();
    make("Small", "45k");
    make("Huge", "250k");
    ben.slash("/opportunity stage opportunity:#1 stage:Prospecting").reply();
    ben.slash("/opportunity edit opportunity:#2 close-date:2026-06-30").reply();
    // Neither forward nor nearer is an alert.
    ben.slash("/opportunity stage opportunity:#2 stage:\"Needs Analysis\"").reply();
    ben.slash("/opportunity edit opportunity:#1 close-date:2026-03-20").reply();
    later(Duration.ofHours(2));
    assertThat(String.join("\n", told(wins)))
        .contains(
            "Large new opportunity** · $250,000", "Moved back", "Qualification → **Prospecting**")
        .contains("Close date pushed", "Mar 31, 2026 → **Jun 30, 2026**");
    assertThat(String.join("\n", told(wins)).split("Close date", -1)).hasSize(2);
  }

  @Test
  void whatWasTakenBackIsNotTold() {
    tellTo(wins, "");
    make("First", "10k");
    make("Second", "20k");
    ben.slash("/opportunity won opportunity:#1").reply();
    later(Duration.ofSeconds(1));
    MessageView won = ben.slash("/opportunity won opportunity:#2").reply();
    ben.click(won, "Undo").reply();
    later(Duration.ofHours(2));
    assertThat(told(wins)).hasSize(1);
  }

  @Test
  void aKindIsSwitchedOffAndAChannelRemoved() {
    tellTo(wins, "");
    MessageView panel = boss.slash("/alert show").reply();
    assertThat(panel.text()).contains("<#" + wins.id() + ">", "every amount");
    MessageView off = boss.click(panel, "Turn off").reply();
    assertThat(off.text()).contains("🔕 **Won**");
    make("Deal", "10k");
    make("Other", "10k");
    ben.slash("/opportunity won opportunity:#1").reply();
    ben.slash("/opportunity lost opportunity:#2 reason:Price").reply();
    later(Duration.ofHours(2));
    assertThat(String.join("", told(wins))).contains("1 lost").doesNotContain("won");
    assertThat(boss.click(off, "Remove").reply().text()).contains("No channel yet");
  }

  @Test
  void theAmountIsAskedForInAForm() {
    MessageView panel = boss.slash("/alert show").reply();
    MessageView set =
        boss.submit(boss.click(panel, "Set amount").form(), Map.of("amount", "1.5m")).reply();
    assertThat(set.text()).contains("From $1,500,000");
    assertThat(boss.slash("/alert large amount:\"3억 원\"").reply().text())
        .contains("Please give the amount in USD");
    assertThat(boss.slash("/alert large amount:unknown").reply().text())
        .contains("Say from what amount on");
  }

  @Test
  void whereItMayNotWriteThePanelSaysSo() {
    tellTo(wins, "");
    make("Deal", "10k");
    wins.denyBot(Permission.SEND_MESSAGES);
    ben.slash("/opportunity won opportunity:#1").reply();
    later(Duration.ofSeconds(1));
    assertThat(boss.slash("/alert show").reply().text()).contains("cannot post there");
    wins.denyBot();
    tellTo(wins, "");
    assertThat(boss.slash("/alert show").reply().text()).doesNotContain("cannot post there");
  }

  @Test
  void whoDoesNotManageIsTold() {
    assertThat(ben.slash("/alert channel").reply().text()).contains("manager role");
    assertThat(ben.slash("/alert large").reply().text()).contains("manager role");
    assertThat(ben.slash("/alert large amount:1m").reply().text()).contains("manager role");
  }

  @Test
  void inKorean() {
    Server seoul = desk.server("ko");
    Channel news = seoul.addChannel("소식");
    Person lead = seoul.join("대표", "ko", seoul.role("관리자", Permission.MANAGE_SERVER));
    Person minji = seoul.join("민지", "ko");
    assertThat(lead.in(news).slash("/채널소식 채널").reply().text())
        .contains("이제부터 <#" + news.id() + "> 채널에 소식을 알립니다");
    minji.slash("/기회 생성 이름:\"한빛 갱신\" 계정:한빛 금액:\"4,500만 원\" 마감일:2026-03-31").reply();
    minji.slash("/기회 수주 기회:#1").reply();
    desk.tick(seoul);
    assertThat(String.join("", told(news))).contains("수주 1건", "한빛 갱신", "민지 님");
  }
}
