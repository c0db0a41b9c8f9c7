package dev.dealdesk.bot.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dealdesk.bot.Seed;
import dev.dealdesk.bot.TestDesk;
import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Delivery;
import dev.dealdesk.bot.command.Messenger;
import dev.dealdesk.bot.command.Whereabouts;
import dev.dealdesk.bot.text.Bundles;
import dev.dealdesk.sandbox.MessageView;
import dev.dealdesk.sandbox.Person;
import dev.dealdesk.sandbox.Server;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.GuildId;
import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.UserId;
import dev.dealdesk.store.opportunity.Edit;
import dev.dealdesk.store.opportunity.NextStep;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What people are told by direct message without having asked, and when. */
class NoticeTest {

  @RegisterExtension static final TestDesk desk = TestDesk.shared();

  private final Server server = desk.server("en-US");
  private final Seed seed = new Seed(desk, server);
  private final Person mina = server.join("Mina", "en-US");
  private final Person ben = server.join("Ben", "en-US");

  /** Monday, ten o'clock: the morning has passed with nothing to say. */
  @BeforeEach
  void aQuietMonday() {
    at("2026-03-02T10:00:00Z");
    mina.slash("/account create name:Acme").reply();
    mina.slash("/notices").reply();
    ben.slash("/opportunity list").reply();
    desk.tick(server);
    assertThat(told(mina)).isEmpty();
  }

  @Test
  void whoIsGivenAnOpportunityIsTold() {
    make(ben, "Get Cloudy");
    give("#1", ben, mina);
    later(Duration.ofMinutes(3));
    MessageView notice = only(mina);
    assertThat(notice.text())
        .contains(
            "News about your opportunities",
            server.name(),
            "**1 opportunity is yours now**",
            "#1 **Get Cloudy** – Prospecting · $45,000 · Mar 31, 2026",
            "from Ben");
    MessageView card = mina.dm().click(notice, "Open #1").reply();
    assertThat(card.text()).contains("Get Cloudy", "$45,000");
    assertThat(card.ephemeral()).isTrue();
    assertThat(told(ben)).isEmpty();
  }

  @Test
  void whoGivesThemselvesAnOpportunityIsNot() {
    make(ben, "Cloudy");
    give("#1", mina, mina);
    later(Duration.ofMinutes(3));
    assertThat(told(mina)).isEmpty();
  }

  @Test
  void anOwnerIsToldWhatOthersDoToTheStageInOneMessage() {
    make(mina, "Cloudy");
    make(mina, "Sunny");
    make(mina, "Rainy");
    ben.slash("/opportunity stage opportunity:#1 stage:Qualification").reply();
    later(Duration.ofMinutes(1));
    ben.slash("/opportunity won opportunity:#2").reply();
    later(Duration.ofMinutes(1));
    assertThat(told(mina)).as("more may come").isEmpty();
    ben.slash("/opportunity lost opportunity:#3 reason:Price").reply();
    later(Duration.ofMinutes(3));
    assertThat(only(mina).text())
        .contains(
            "**3 of your opportunities were moved**",
            "#1 **Cloudy**: Prospecting → **Qualification**",
            "🏆 #2 **Sunny**: Prospecting → **Closed Won**",
            "✖️ #3 **Rainy**: Prospecting → **Closed Lost**",
            "by Ben");
    ben.slash("/opportunity reopen opportunity:#3").reply();
    later(Duration.ofMinutes(3));
    assertThat(told(mina).get(1).text())
        .contains("**1 of your opportunities was moved**", "Closed Lost → **Prospecting**");
  }

  @Test
  void whatIsTakenBackBeforeItIsToldIsNotTold() {
    make(mina, "Cloudy");
    MessageView won = ben.slash("/opportunity won opportunity:#1").reply();
    ben.click(won, "Undo").reply();
    make(ben, "Sunny");
    give("#2", ben, mina);
    give("#2", ben, ben);
    later(Duration.ofMinutes(3));
    assertThat(told(mina)).isEmpty();
  }

  @Test
  void aBusyHourIsAMessageEveryTenMinutes() {
    for (int i = 1; i <= 12; i++) {
      make(mina, "Deal " + i);
    }
    for (int i = 1; i <= 12; i++) {
      ben.slash("/opportunity stage opportunity:#" + i + " stage:Qualification").reply();
      later(Duration.ofMinutes(1));
    }
    later(Duration.ofMinutes(3));
    assertThat(told(mina)).hasSize(2);
  }

  @Test
  void manyAtOnceAreACountAndTheFirstTen() {
    var account = seed.account("Acme");
    seed.write(d -> {
      for (int i = 1; i <= 200; i++) {
        d.opportunities()
            .create(
                "Deal " + i,
                d.process().active().getFirst(),
                List.of(new Edit.ToAccount(Optional.of(account.ref())), assign(mina).apply(d)));
      }
      return d;
    });
    later(Duration.ofMinutes(3));
    MessageView notice = only(mina);
    assertThat(notice.text())
        .contains("**200 opportunities are yours now**", "Deal 1**", "Deal 10**", "… and 190 more")
        .doesNotContain("Deal 11**");
    assertThat(notice.buttons()).hasSize(12);
    assertThat(mina.dm().click(notice, "My opportunities").reply().text()).contains("**200**");
  }

  @Test
  void theMorningBringsWhatIsDueAndWhatHasPassed() {
    make(mina, "Get Cloudy");
    due("#1", "Send the contract", "2026-03-03");
    make(mina, "Sunny");
    due("#2", "Call Kim", "2026-02-27");
    make(mina, "Rainy");
    mina.slash("/opportunity edit opportunity:#3 close-date:2026-03-02").reply();
    later(Duration.ofHours(1));
    assertThat(told(mina)).isEmpty();
    at("2026-03-03T09:00:00Z");
    desk.tick(server);
    MessageView morning = only(mina);
    assertThat(morning.text())
        .contains(
            "☀️ Tue, Mar 3, 2026",
            "**1 next step is due today**",
            "#1 **Get Cloudy**: Send the contract – due today",
            "**1 next step is overdue**",
            "#2 **Sunny**: Call Kim – ⚠️ 4 days overdue",
            "**The close date of 1 open opportunity has passed**",
            "#3 **Rainy**",
            "1 day ago");
    desk.tick(server);
    at("2026-03-03T15:00:00Z");
    desk.tick(server);
    assertThat(told(mina)).hasSize(1);
    mina.slash("/opportunity won opportunity:#1").reply();
    mina.slash("/opportunity won opportunity:#2").reply();
    at("2026-03-04T09:00:00Z");
    desk.tick(server);
    assertThat(told(mina)).as("nothing is due, and the date passed yesterday").hasSize(1);
  }

  @Test
  void whatHappensAtNightIsToldInTheMorning() {
    make(mina, "Cloudy");
    at("2026-03-02T22:00:00Z");
    ben.slash("/opportunity won opportunity:#1").reply();
    later(Duration.ofHours(2));
    assertThat(told(mina)).isEmpty();
    at("2026-03-03T09:00:00Z");
    desk.tick(server);
    assertThat(only(mina).text()).contains("☀️ Tue, Mar 3, 2026", "🏆 #1 **Cloudy**");
  }

  @Test
  void koreansAreToldInKorean() {
    Person jiwoo = server.join("지우", "ko");
    jiwoo.slash("/기회 목록").reply();
    make(ben, "클라우드 이전");
    give("#1", ben, jiwoo);
    later(Duration.ofMinutes(3));
    assertThat(told(jiwoo)).as("nobody knew the language of whom the desk did not know").hasSize(1);
    jiwoo.slash("/알림").reply();
    ben.slash("/opportunity stage opportunity:#1 stage:Qualification").reply();
    later(Duration.ofMinutes(3));
    assertThat(told(jiwoo).get(1).text())
        .contains("내 기회 소식", "**단계가 바뀐 내 기회 1건**", "#1 **클라우드 이전**: 프로스펙팅 → **검증**", "Ben 님이 변경");
    jiwoo.slash("/opportunity edit opportunity:#1 close-date:2026-03-02").reply();
    due("#1", "계약서 보내기", "2026-03-03");
    at("2026-03-03T09:00:00Z");
    desk.tick(server);
    assertThat(told(jiwoo).get(2).text())
        .contains(
            "☀️ 2026년 3월 3일 (화)",
            "오늘까지인 다음 할 일 1건",
            "#1 **클라우드 이전**: 계약서 보내기 – 오늘까지",
            "마감일이 지난 진행 중인 기회 1건",
            "1일 지남");
    assertThat(jiwoo.dm().click(told(jiwoo).get(2), "#1 열기").reply().text()).contains("클라우드 이전");
  }

  @Test
  void whoDoesNotKnowTheirLanguageIsToldInTheServers() {
    Server seoul = desk.server("ko");
    Person rep = seoul.join("Rep", "ko");
    Person boss = seoul.join("Boss", "ko");
    // 10:30 in Seoul
    at("2026-03-02T01:30:00Z");
    boss.slash("/기회 생성 이름:구름 계정:가온 금액:1억 마감일:2026-03-31").reply();
    new Seed(desk, seoul)
        .write(
            d -> d.opportunities().change(new OpportunityNumber(1), List.of(assign(rep).apply(d))));
    desk.clock().advance(Duration.ofMinutes(3));
    desk.tick(seoul);
    assertThat(told(rep).getLast().text()).contains("새로 담당하게 된 기회 1건");
  }

  @Test
  void twoProcessesTellOnce() throws Exception {
    make(mina, "Cloudy");
    ben.slash("/opportunity won opportunity:#1").reply();
    desk.clock().advance(Duration.ofMinutes(3));
    Callable<Void> process =
        () -> {
          duty(desk.messenger()).perform(TestDesk.guild(server), desk.clock().instant());
          return null;
        };
    try (ExecutorService both = Executors.newFixedThreadPool(2)) {
      for (Future<Void> done : both.invokeAll(List.of(process, process))) {
        done.get();
      }
    }
    mina.dm().await(message -> message.text().contains("Cloudy"));
    desk.tick(server);
    assertThat(told(mina)).hasSize(1);
  }

  @Test
  void aProcessThatDiesBetweenSendingAndNotingItTellsNobodyTwice() {
    make(mina, "Cloudy");
    ben.slash("/opportunity won opportunity:#1").reply();
    Instant then = desk.clock().instant().plus(Duration.ofMinutes(3));
    assertThatThrownBy(() -> duty(dying(true)).perform(TestDesk.guild(server), then))
        .hasMessage("Killed");
    assertThat(told(mina)).hasSize(1);
    later(Duration.ofMinutes(5));
    assertThat(told(mina)).hasSize(1);
    later(Duration.ofHours(1));
    assertThat(told(mina)).hasSize(1);
  }

  @Test
  void aProcessThatDiesBeforeSendingLeavesItToTheNext() {
    make(mina, "Cloudy");
    ben.slash("/opportunity won opportunity:#1").reply();
    Instant then = desk.clock().instant().plus(Duration.ofMinutes(3));
    assertThatThrownBy(() -> duty(dying(false)).perform(TestDesk.guild(server), then))
        .hasMessage("Killed");
    assertThat(told(mina)).isEmpty();
    later(Duration.ofMinutes(5));
    assertThat(only(mina).text()).contains("Cloudy");
  }

  @Test
  void whereDiscordIsInTroubleItIsTriedAgain() {
    make(mina, "Cloudy");
    ben.slash("/opportunity won opportunity:#1").reply();
    Messenger troubled = sending((guild, member, blocks, nonce) -> new Delivery.Failed());
    duty(troubled)
        .perform(TestDesk.guild(server), desk.clock().instant().plus(Duration.ofMinutes(3)));
    later(Duration.ofMinutes(5));
    assertThat(told(mina)).hasSize(1);
  }

  @Test
  void whoHasLeftIsToldNothing() {
    make(mina, "Cloudy");
    ben.slash("/opportunity won opportunity:#1").reply();
    server.leave(mina);
    later(Duration.ofMinutes(3));
    assertThat(told(mina)).isEmpty();
  }

  private NoticeDuty duty(Messenger messenger) {
    return new NoticeDuty(desk.store(), messenger, new Bundles());
  }

  private interface Sending {
    Delivery to(GuildId guild, UserId member, List<Block> blocks, String nonce);
  }

  private static Messenger dying(boolean afterSending) {
    return sending((guild, member, blocks, nonce) -> {
      if (afterSending) {
        desk.messenger().toMember(guild, member, blocks, nonce);
      }
      throw new IllegalStateException("Killed");
    });
  }

  private static Messenger sending(Sending sending) {
    return new Messenger() {
      @Override
      public Optional<Long> firstChannel(GuildId guild) {
        return Optional.empty();
      }

      @Override
      public Delivery toMember(GuildId guild, UserId member, List<Block> blocks, String nonce) {
        return sending.to(guild, member, blocks, nonce);
      }

      @Override
      public Delivery toChannel(
          GuildId guild, long channel, List<Block> blocks, Set<UserId> pings, String nonce) {
        throw new AssertionError("A notice is a direct message");
      }

      @Override
      public Delivery openThread(GuildId guild, long channel, String name) {
        throw new AssertionError("A notice is a direct message");
      }

      @Override
      public Whereabouts whereabouts() {
        return desk.messenger().whereabouts();
      }
    };
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

  private static MessageView only(Person person) {
    assertThat(told(person)).hasSize(1);
    return told(person).getFirst();
  }

  private Function<Desk, Edit> assign(Person to) {
    return d -> new Edit.Assign(Optional.of(d.people().member(new UserId(to.id()), to.name())));
  }

  private void give(String opportunity, Person by, Person to) {
    by.slash("/opportunity edit opportunity:%s owner:@%s".formatted(opportunity, to.name()))
        .reply();
  }

  private static void make(Person by, String name) {
    by.slash(
            "/opportunity create name:\"%s\" account:Acme amount:45k close-date:2026-03-31"
                .formatted(name))
        .reply();
  }

  private void due(String opportunity, String step, String date) {
    seed.write(d -> {
      var number = new OpportunityNumber(Long.parseLong(opportunity.substring(1)));
      return d.opportunities()
          .change(
              number,
              List.of(
                  new Edit.Plan(
                      Optional.of(new NextStep(step, Optional.of(LocalDate.parse(date)))))));
    });
  }
}
