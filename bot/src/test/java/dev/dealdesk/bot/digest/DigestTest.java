package dev.dealdesk.bot.digest;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** When the weekly digest is posted, where, and what is said where it cannot be. */
class DigestTest {

  @RegisterExtension static final TestDesk desk = TestDesk.shared();

  private final Server server = desk.server("en-US");
  private final Channel general = server.channel("general");
  private final Person boss =
      server.join("Dana", "en-US", server.role("Boss", Permission.MANAGE_SERVER));
  private final Person rep = server.join("Ben", "en-US");

  /** A Thursday. */
  @BeforeEach
  void aThursday() {
    at("2026-03-05T15:00:00Z");
  }

  @Test
  void isPostedOnMondayAtNineAndOnce() {
    MessageView said = boss.slash("/digest schedule").reply();
    assertThat(said.ephemeral()).isFalse();
    assertThat(said.text())
        .contains("<#" + general.id() + ">", "every Monday at 09:00 (UTC)", "<t:1773046800:F>");
    at("2026-03-09T08:59:00Z");
    assertThat(digests()).isEmpty();
    at("2026-03-09T09:00:00Z");
    assertThat(digests()).hasSize(1);
    assertThat(digests().getFirst().text())
        .contains("📊 The week", "<t:1772442000:f> – <t:1773046800:f>")
        .doesNotContain("late");
    later(Duration.ofMinutes(5));
    later(Duration.ofDays(3));
    assertThat(digests()).hasSize(1);
    at("2026-03-16T09:01:00Z");
    assertThat(digests()).hasSize(2);
    assertThat(digests().getLast().text()).contains("<t:1773046800:f> – <t:1773651600:f>");
  }

  @Test
  void whatIsSaidIsUnderstoodAndTheRestStaysAsItWas() {
    server.addChannel("sales");
    assertThat(
            boss.slash("/digest schedule channel:#sales weekday:Friday time:5:30pm").reply().text())
        .contains("every Friday at 17:30 (UTC)", "<#" + server.channel("sales").id() + ">");
    assertThat(boss.slash("/digest schedule time:16:00").reply().text())
        .contains("every Friday at 16:00", "<#" + server.channel("sales").id() + ">");
    at("2026-03-06T16:00:00Z");
    assertThat(server.channel("sales").messages()).hasSize(1);
  }

  @Test
  void anUnclearTimeIsAskedBack() {
    MessageView which = boss.slash("/digest schedule time:7").reply();
    assertThat(which.ephemeral()).isTrue();
    assertThat(which.buttons()).extracting("label").containsExactly("07:00", "19:00");
    boss.click(which, "07:00").reply();
    assertThat(general.await(message -> message.text().contains("📅")).text())
        .contains("every Monday at 07:00");
    assertThat(boss.slash("/digest schedule time:soon").reply().text())
        .contains("“soon” is no time of day");
  }

  @Test
  void onlyManagersScheduleIt() {
    assertThat(rep.slash("/digest schedule").reply().text()).contains("manage");
    assertThat(rep.slash("/digest now").reply().text()).contains("manage");
    assertThat(rep.slash("/digest off").reply().text()).contains("manage");
    assertThat(rep.slash("/digest status").reply().text()).contains("It is not scheduled");
  }

  @Test
  void whereItMayNotPostItIsNotScheduled() {
    Channel board = server.addChannel("board");
    board.denyBot(Permission.SEND_MESSAGES, Permission.READ_MESSAGE_HISTORY);
    assertThat(boss.slash("/digest schedule channel:#board").reply().text())
        .contains("**Send Messages**, **Read Message History**", "Nothing has changed");
    assertThat(boss.slash("/digest status").reply().text()).contains("It is not scheduled");
  }

  @Test
  void oneThatIsLateSaysSo() {
    boss.slash("/digest schedule").reply();
    at("2026-03-09T13:00:00Z");
    assertThat(digests()).hasSize(1);
    assertThat(digests().getFirst().text()).contains("This digest is late", "<t:1773046800:F>");
    assertThat(boss.slash("/digest status").reply().text()).contains("late, at <t:1773061200:f>");
  }

  @Test
  void oneThatIsOlderThanADayIsSkippedAndTheNextOneSaysSo() {
    boss.slash("/digest schedule").reply();
    at("2026-03-09T09:00:00Z");
    at("2026-03-17T10:00:00Z");
    assertThat(digests()).hasSize(1);
    assertThat(boss.slash("/digest status").reply().text())
        .contains("<t:1773651600:f>: ⏭️ skipped, since Dealdesk could not post it within a day");
    at("2026-03-23T09:00:00Z");
    assertThat(digests()).hasSize(2);
    assertThat(digests().getLast().text())
        .contains(
            "<t:1773046800:f> – <t:1774256400:f>",
            "The digest of <t:1773651600:f> was not posted; this one tells about that time too");
  }

  @Test
  void whoScheduledItIsToldOnceWhereItsChannelIsGone() {
    Channel doomed = server.addChannel("doomed");
    boss.slash("/digest schedule channel:#doomed").reply();
    doomed.delete();
    at("2026-03-09T09:00:00Z");
    at("2026-03-16T09:00:00Z");
    List<MessageView> told = told(boss);
    assertThat(told).hasSize(1);
    assertThat(told.getFirst().text())
        .contains("could not be posted", server.name(), "<#" + doomed.id() + ">");
    assertThat(boss.dm().click(told.getFirst(), "Digest status").reply().text())
        .contains("Dealdesk may not post in <#" + doomed.id() + ">");
    boss.slash("/digest schedule channel:#general").reply();
    at("2026-03-23T09:00:00Z");
    assertThat(digests()).hasSize(1);
  }

  @Test
  void nowPostsOutOfTurnAndClosesNoPeriod() {
    boss.slash("/digest schedule").reply();
    MessageView said = boss.slash("/digest now").reply();
    assertThat(said.ephemeral()).isTrue();
    assertThat(said.text()).contains("https://discord.com/channels/" + server.id());
    assertThat(digests().getFirst().text()).contains("The week so far");
    at("2026-03-09T09:00:00Z");
    assertThat(digests().getLast().text()).contains("<t:1772442000:f> – <t:1773046800:f>");
    assertThat(boss.slash("/digest status").reply().text()).contains("(out of turn)");
  }

  @Test
  void aPreviewIsForWhoeverAsks() {
    MessageView preview = rep.slash("/digest preview").reply();
    assertThat(preview.ephemeral()).isTrue();
    assertThat(preview.text()).contains("Preview", "<t:1772118000:f>");
    assertThat(digests()).isEmpty();
  }

  @Test
  void turnedOffItIsPostedNoMore() {
    assertThat(boss.slash("/digest off").reply().text()).contains("nothing to turn off");
    boss.slash("/digest schedule weekday:Tuesday").reply();
    MessageView off = boss.slash("/digest off").reply();
    assertThat(off.text()).contains("every Tuesday at 09:00");
    at("2026-03-10T09:00:00Z");
    assertThat(digests()).isEmpty();
    assertThat(boss.click(off, "Turn on again").reply().text()).contains("every Tuesday at 09:00");
    at("2026-03-17T09:00:00Z");
    assertThat(digests()).hasSize(1);
  }

  @Test
  void onesOwnComesByDirectMessage() {
    MessageView said = rep.slash("/digest subscribe weekday:Friday time:17:00").reply();
    assertThat(said.text()).contains("every Friday at 17:00");
    at("2026-03-06T17:00:00Z");
    assertThat(told(rep)).hasSize(1);
    assertThat(told(rep).getFirst().text()).contains("Your week");
    assertThat(rep.dm().click(told(rep).getFirst(), "Details").reply().text())
        .contains("Your week");
    MessageView already = rep.slash("/digest subscribe").reply();
    assertThat(already.text()).contains("You get your own digest");
    assertThat(rep.click(already, "Stop it").reply().text()).contains("no digest of your own");
    at("2026-03-13T17:00:00Z");
    assertThat(told(rep)).hasSize(1);
  }

  @Test
  void detailsSayTheSameLater() {
    boss.slash("/digest schedule").reply();
    at("2026-03-09T09:00:00Z");
    rep.slash("/opportunity create name:Cloudy amount:45k close-date:2026-03-31 account:unknown")
        .reply();
    MessageView details = rep.click(digests().getFirst(), "Details").reply();
    assertThat(details.ephemeral()).isTrue();
    assertThat(details.text()).contains("Nothing is open, and nothing has moved");
  }

  private List<MessageView> digests() {
    return general.messages().stream()
        .filter(message -> message.buttons().stream().anyMatch(b -> b.label().equals("Details")))
        .toList();
  }

  private static List<MessageView> told(Person person) {
    return person.dm().sees(person.dm().channel()).stream()
        .filter(message -> !message.ephemeral())
        .toList();
  }

  private void at(String instant) {
    desk.clock().moveTo(Instant.parse(instant));
    desk.tick(server);
  }

  private void later(Duration by) {
    desk.clock().advance(by);
    desk.tick(server);
  }
}
