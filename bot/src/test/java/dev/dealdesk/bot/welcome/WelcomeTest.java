package dev.dealdesk.bot.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.bot.TestDesk;
import dev.dealdesk.sandbox.Channel;
import dev.dealdesk.sandbox.FormView;
import dev.dealdesk.sandbox.MessageView;
import dev.dealdesk.sandbox.Person;
import dev.dealdesk.sandbox.Server;
import dev.dealdesk.sandbox.directory.Permission;
import dev.dealdesk.store.workspace.ProcessTemplate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How Dealdesk introduces itself to a server, and leads to the first opportunity. */
class WelcomeTest {

  @RegisterExtension static final TestDesk desk = TestDesk.shared();

  @Test
  void aNewServerIsGreetedOnce() {
    Server server = desk.newcomer("en-US");
    Channel general = server.channel("general");
    MessageView hello = general.await(message -> message.text().contains("Dealdesk is here"));
    assertThat(hello.text()).contains("Amounts are in USD and days begin in UTC");
    assertThat(hello.pings()).isEmpty();
    desk.tick(server);
    server.outage();
    server.recover();
    desk.tick(server);
    assertThat(general.messages()).hasSize(1);
  }

  @Test
  void theFirstOpportunityIsOneClickAway() {
    Server server = desk.newcomer("en-US");
    Person mina = server.join("Mina", "en-US");
    MessageView hello =
        server.channel("general").await(message -> message.text().contains("Dealdesk is here"));
    FormView form = mina.click(hello, "Record your first opportunity").form();
    assertThat(mina.submit(form, Map.of("Name", "Acme renewal")).reply().text())
        .contains("**Created #1**");
  }

  @Test
  void aKoreanServerIsGreetedInKorean() {
    Server server = desk.newcomer("ko");
    assertThat(server.channel("general").await(message -> message.text().contains("시작합니다")).text())
        .contains("통화는 KRW, 시간대는 Asia/Seoul");
  }

  @Test
  void whereItMayNotWriteItWaitsUntilItMay() {
    Server silent = desk.server("en-US");
    silent.channel("general").denyBot(Permission.SEND_MESSAGES);
    desk.store()
        .tend(
            TestDesk.guild(silent),
            d -> {
              d.settings().ungreet();
              return d;
            });
    desk.tick(silent);
    assertThat(silent.channel("general").messages()).isEmpty();
    Channel open = silent.addChannel("sales");
    // When this is answered, the client knows of the channel.
    silent.join("Mina", "en-US").in(open).slash("/help").reply();
    desk.tick(silent);
    open.await(message -> message.text().contains("Dealdesk is here"));
    desk.tick(silent);
    assertThat(open.messages()).hasSize(1);
  }

  @Test
  void whoComesBackIsNotGreetedAgain() {
    Server server = desk.newcomer("en-US");
    Channel general = server.channel("general");
    general.await(message -> message.text().contains("Dealdesk is here"));
    desk.store().leave(TestDesk.guild(server), desk.clock().instant());
    desk.store()
        .open(
            TestDesk.guild(server),
            server.name(),
            Locale.ENGLISH,
            ProcessTemplate.DEFAULT,
            desk.clock().instant());
    desk.tick(server);
    assertThat(general.messages()).hasSize(1);
  }

  @Test
  void helpLeadsThereToo() {
    Server server = desk.server("en-US");
    Person mina = server.join("Mina", "en-US");
    Person admin = server.join("Ada", "en-US", server.role("Admin", Permission.MANAGE_SERVER));
    MessageView help = mina.slash("/help").reply();
    assertThat(mina.click(help, "Record an opportunity").form().title())
        .isEqualTo("New opportunity");
    assertThat(help.buttons()).noneMatch(button -> button.label().equals("Set it up"));
    assertThat(admin.slash("/help").reply().button("Set it up").customId()).isEqualTo("setup");
  }
}
