package dev.dealdesk.bot.thread;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.bot.Seed;
import dev.dealdesk.bot.TestDesk;
import dev.dealdesk.sandbox.Channel;
import dev.dealdesk.sandbox.Interaction;
import dev.dealdesk.sandbox.MessageView;
import dev.dealdesk.sandbox.Person;
import dev.dealdesk.sandbox.Server;
import dev.dealdesk.sandbox.directory.Permission;
import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.activity.Activity;
import dev.dealdesk.store.opportunity.Edit;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The thread of an opportunity: opened from its card, told every change, and listened to. */
class ThreadTest {

  @RegisterExtension static final TestDesk desk = TestDesk.shared();

  private static final OpportunityNumber ONE = new OpportunityNumber(1);

  private final Server server = desk.server("en-US");
  private final Seed seed = new Seed(desk, server);
  private final Person mina = server.join("Mina", "en-US");
  private final Person ben = server.join("Ben", "en-US");
  private MessageView card;

  @BeforeEach
  void anOpportunity() {
    desk.clock().moveTo(Instant.parse("2026-03-02T09:00:00Z"));
    card =
        mina.slash(
                "/opportunity create name:\"Acme renewal\" account:Acme amount:45k"
                    + " close-date:2026-03-31 stage:\"Needs Analysis\"")
            .reply();
  }

  private Channel opened() {
    mina.click(card, "Thread").reply();
    return server.channel("#1 Acme renewal");
  }

  private List<Activity> notes() {
    return seed.read(d -> d.activities().of(ONE, 1));
  }

  private static List<String> texts(Channel channel) {
    return channel.messages().stream().map(MessageView::text).toList();
  }

  @Test
  void itBeginsWithTheCard() {
    Interaction asked = mina.click(card, "Thread");
    assertThat(asked.reply().ephemeral()).isTrue();
    Channel thread = server.channel("#1 Acme renewal");
    assertThat(asked.reply().text()).contains("<#" + thread.id() + ">", "is open");
    assertThat(thread.messages()).hasSize(1);
    assertThat(thread.messages().getFirst().text()).contains("#1 Acme renewal", "$45,000");
    MessageView shown = ben.slash("/opportunity show opportunity:#1").reply();
    assertThat(shown.text()).contains("<#" + thread.id() + ">");
    assertThat(shown.buttons()).noneMatch(button -> button.label().equals("Thread"));
  }

  @Test
  void clickedTwiceItIsOpenedOnce() {
    Interaction first = mina.click(card, "Thread");
    Interaction second = ben.click(card, "Thread");
    first.reply();
    second.reply();
    assertThat(ben.click(card, "Thread").reply().text()).contains("has its thread already");
    assertThat(server.threads()).hasSize(1);
    assertThat(server.threads().getFirst().messages()).hasSize(1);
  }

  @Test
  void everyChangeIsToldThereOnce() {
    Channel thread = opened();
    ben.slash("/opportunity edit opportunity:#1 amount:60k next-step:\"Send the quote\"").reply();
    desk.tick(server);
    desk.tick(server);
    assertThat(texts(thread)).hasSize(2);
    assertThat(texts(thread).getLast())
        .contains("**Changed** by Ben", "amount $45,000 → **$60,000**", "Send the quote");
    assertThat(thread.messages().getLast().pings()).isEmpty();
  }

  @Test
  void changesThatCameTogetherAreToldTogether() {
    Channel thread = opened();
    seed.write(d -> {
      d.opportunities().change(ONE, List.of(new Edit.Rename("Acme")));
      return d.opportunities().change(ONE, List.of(new Edit.Rename("Acme Corp")));
    });
    desk.tick(server);
    assertThat(texts(thread)).hasSize(2);
    assertThat(texts(thread).getLast()).contains("**Acme**", "**Acme Corp**");
  }

  @Test
  void itIsToldAsSoonAsSomethingWasDone() {
    Channel thread = opened();
    mina.slash("/opportunity won opportunity:#1").reply();
    assertThat(thread.await(message -> message.text().contains("**Closed** by Mina"))).isNotNull();
  }

  @Test
  void whatDiscordDidNotTakeIsToldLater() {
    Channel thread = opened();
    desk.sandbox().faults().fail("POST /channels/{id}/messages", 500, 1);
    seed.write(d -> d.opportunities().change(ONE, List.of(new Edit.Rename("Acme"))));
    desk.tick(server);
    assertThat(texts(thread)).hasSize(1);
    desk.tick(server);
    assertThat(texts(thread)).hasSize(2);
  }

  @Test
  void aLostAnswerTellsNothingTwice() {
    Channel thread = opened();
    desk.sandbox().faults().loseAnswer("POST /channels/{id}/messages", 1);
    seed.write(d -> d.opportunities().change(ONE, List.of(new Edit.Rename("Acme"))));
    desk.tick(server);
    desk.tick(server);
    assertThat(texts(thread)).hasSize(2);
  }

  @Test
  void whereNoThreadMayBeOpenedItSaysWhatIsMissing() {
    server.channel("general").denyBot(Permission.CREATE_PUBLIC_THREADS);
    MessageView refused = mina.click(card, "Thread").reply();
    assertThat(refused.ephemeral()).isTrue();
    assertThat(refused.text()).contains("**Create Public Threads**");
    assertThat(mina.slash("/opportunity show opportunity:#1").reply().buttons())
        .anyMatch(button -> button.label().equals("Thread"));
  }

  @Test
  void troubleOfDiscordsIsTold() {
    desk.sandbox().faults().fail("POST /channels/{id}/threads", 500, 1);
    assertThat(mina.click(card, "Thread").reply().text()).contains("Try again");
    assertThat(mina.click(card, "Thread").reply().text()).contains("is open");
  }

  @Test
  void whereItMayNotWriteItSaysSoAndGoesOnOnceItMay() {
    server.channel("general").denyBot(Permission.SEND_MESSAGES_IN_THREADS);
    assertThat(mina.click(card, "Thread").reply().text()).contains("**Send Messages in Threads**");
    server.channel("general").denyBot();
    assertThat(mina.click(card, "Thread").reply().text()).contains("is open");
    assertThat(server.threads()).hasSize(1);
    assertThat(server.threads().getFirst().messages()).hasSize(1);
  }

  @Test
  void aDeletedThreadIsToldOnTheCardAndOpenedAnew() {
    Channel thread = opened();
    thread.delete();
    seed.write(d -> d.opportunities().change(ONE, List.of(new Edit.Rename("Acme"))));
    desk.tick(server);
    MessageView shown = mina.slash("/opportunity show opportunity:#1").reply();
    assertThat(shown.text()).contains("nothing can be posted there");
    mina.click(shown, "Thread").reply();
    assertThat(texts(server.channel("#1 Acme"))).hasSize(1);
    assertThat(mina.slash("/opportunity show opportunity:#1").reply().text())
        .doesNotContain("nothing can be posted there");
  }

  @Test
  void aClosedThreadIsReopenedByTheNextChange() {
    Channel thread = opened();
    thread.archive(false);
    seed.write(d -> d.opportunities().change(ONE, List.of(new Edit.Rename("Acme"))));
    desk.tick(server);
    assertThat(thread.archived()).isFalse();
    assertThat(texts(thread)).hasSize(2);
  }

  @Test
  void aLockedThreadIsToldOnTheCard() {
    Channel thread = opened();
    thread.archive(true);
    seed.write(d -> d.opportunities().change(ONE, List.of(new Edit.Rename("Acme"))));
    desk.tick(server);
    assertThat(mina.slash("/opportunity show opportunity:#1").reply().text())
        .contains("<#" + thread.id() + ">", "nothing can be posted there");
  }

  @Test
  void aMentionInItIsANote() {
    Channel thread = opened();
    MessageView said = ben.in(thread).say("@Dealdesk Jane is on holiday until Monday");
    MessageView answer = thread.await(message -> message.text().contains("Noted on #1"));
    assertThat(answer.pings()).isEmpty();
    Activity note = notes().getFirst();
    assertThat(note.text()).isEqualTo("Jane is on holiday until Monday");
    assertThat(note.kind()).isEqualTo(Activity.Kind.NOTE);
    assertThat(note.person().orElseThrow().name()).isEqualTo("Ben");
    assertThat(note.messageUrl().orElseThrow()).endsWith(thread.id() + "/" + said.id());
    desk.tick(server);
    assertThat(texts(thread)).hasSize(3);
    ben.in(thread).click(answer, "Undo").reply();
    assertThat(notes()).isEmpty();
    desk.tick(server);
    assertThat(texts(thread).getLast()).contains("**Undone** by Ben");
  }

  @Test
  void aMentionWithoutWordsIsNoNote() {
    Channel thread = opened();
    ben.in(thread).say("@Dealdesk");
    thread.await(message -> message.text().contains("Write what is to be noted"));
    assertThat(notes()).isEmpty();
  }

  @Test
  void whoMayNotEditIsToldSo() {
    Channel thread = opened();
    desk.restrictEditing(server, server.role("Sales"));
    ben.in(thread).say("@Dealdesk Jane is on holiday");
    thread.await(message -> message.text().contains("sales role"));
    assertThat(notes()).isEmpty();
  }

  @Test
  void ofADeletedOpportunityNothingIsNoted() {
    Channel thread = opened();
    seed.write(d -> d.opportunities().change(ONE, List.of(new Edit.Delete())));
    desk.tick(server);
    assertThat(texts(thread).getLast()).contains("**Deleted**");
    ben.in(thread).say("@Dealdesk Jane is on holiday");
    thread.await(message -> message.text().contains("I keep this server’s opportunities"));
    assertThat(notes()).isEmpty();
  }

  @Test
  void aMentionElsewhereIsToldWhatThereIs() {
    ben.say("@Dealdesk hello?");
    MessageView answer =
        server.channel("general").await(message -> message.text().contains("I keep this server’s"));
    MessageView help = mina.click(answer, "Show commands").reply();
    assertThat(help.ephemeral()).isTrue();
    assertThat(help.text()).contains("**/opportunity** create · show");
  }

  @Test
  void inKorean() {
    Server korean = desk.server("ko");
    Person minji = korean.join("민지", "ko");
    MessageView shown = minji.slash("/기회 생성 이름:한빛 계정:한빛전자 금액:5천만 마감일:-").reply();
    assertThat(minji.click(shown, "스레드").reply().text()).contains("스레드를 열었습니다");
    Channel thread = korean.channel("#1 한빛");
    minji.in(thread).say("@Dealdesk 다음 주까지 휴가");
    thread.await(message -> message.text().contains("메모를 남겼습니다"));
    minji.slash("/기회 수정 기회:#1 금액:6천만").reply();
    assertThat(thread.await(message -> message.text().contains("₩60,000,000")).text())
        .contains("민지", "금액");
  }
}
