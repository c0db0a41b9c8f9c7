package dev.dealdesk.bot.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.bot.Seed;
import dev.dealdesk.bot.TestDesk;
import dev.dealdesk.sandbox.MessageView;
import dev.dealdesk.sandbox.Person;
import dev.dealdesk.sandbox.Server;
import dev.dealdesk.sandbox.directory.Permission;
import dev.dealdesk.store.workspace.Stage;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a digest says. */
class DigestContentTest {

  @RegisterExtension static final TestDesk desk = TestDesk.shared();

  private final Server server = desk.server("en-US");
  private final Person boss =
      server.join("Dana", "en-US", server.role("Boss", Permission.MANAGE_SERVER));
  private final Person ben = server.join("Ben", "en-US");
  private final Person jiwoo = server.join("지우", "ko");

  @BeforeEach
  void aWeek() {
    at("2026-02-20T10:00:00Z");
    new Seed(desk, server).account("Acme");
    make(ben, "Cloudy West", "45k", "2026-03-31");
    make(ben, "Sunny East", "30k", "2026-03-20");
    make(jiwoo, "구름 이전", "$120k", "2026-04-15");
    at("2026-03-02T09:00:00Z");
    boss.slash("/digest schedule").reply();
    at("2026-03-04T10:00:00Z");
    ben.slash("/opportunity won opportunity:#2").reply();
    ben.slash("/opportunity edit opportunity:#1 amount:60k close-date:2026-05-15").reply();
    make(boss, "Brand New", "10k", "2026-03-25");
    make(boss, "Hopeless", "5k", "2026-03-25");
    boss.slash("/opportunity lost opportunity:#5 reason:Price").reply();
  }

  @Test
  void theWeekIsTold() {
    at("2026-03-09T09:00:00Z");
    MessageView digest = only();
    assertThat(digest.text())
        .contains(
            "The pipeline shrank by **$5,000** to **$190,000**",
            "**1 won** ($30,000), **1 lost** ($5,000), **2 new** ($15,000).",
            "Opening **$195,000** (3)",
            "Closing **$190,000** (3)",
            "**🔀 What changed** (2)",
            "**#1** Cloudy West · **+$15,000**",
            "**🏆 Won** (1)",
            "**#2** Sunny East · $30,000 · Ben",
            "**✖️ Lost** (1)",
            "**#5** Hopeless · $5,000 · Dana – Price",
            "⚠️ At risk",
            "__Ben__",
            "🧹 Missing");
    assertThat(digest.attachments()).extracting("filename").containsExactly("movement.png");
    assertThat(digest.text().length()).isLessThan(4000);
  }

  @Test
  void eachReadsTheDetailsInTheirLanguageAndTheyStayAsTheyWere() {
    at("2026-03-09T09:00:00Z");
    ben.slash("/opportunity edit opportunity:#1 amount:1k").reply();
    MessageView details = jiwoo.click(only(), "Details").reply();
    assertThat(details.text())
        .contains("한 주 요약", "줄어 **US$190,000**", "**수주 1건**(US$30,000)", "**#2** Sunny East")
        .doesNotContain("1,000**");
    MessageView english = boss.click(only(), "Details").reply();
    assertThat(english.text()).contains("Closing **$190,000** (3)");
  }

  @Test
  void aQuietWeekIsASentence() {
    at("2026-03-09T09:00:00Z");
    at("2026-03-16T09:00:00Z");
    MessageView quiet = digests().getLast();
    assertThat(quiet.text())
        .contains("**A quiet week:** nothing has moved. 3 opportunities are open")
        .doesNotContain("What changed", "Won");
    assertThat(quiet.attachments()).isEmpty();
  }

  @Test
  void onesOwnTellsOfOnesOwn() {
    at("2026-03-05T09:00:00Z");
    ben.slash("/digest subscribe").reply();
    at("2026-03-09T09:00:00Z");
    MessageView own = ben.dm().await(message -> message.text().contains("Your week"));
    assertThat(own.text())
        .contains("Closing **$60,000** (1)", "Sunny East")
        .doesNotContain("구름", "Brand New");
  }

  @Test
  void aRiskIsOneClickFromItsRemedy() {
    at("2026-03-09T09:00:00Z");
    MessageView.Button remedy =
        only().buttons().stream()
            .filter(button -> button.customId().contains("opportunity=%233"))
            .findFirst()
            .orElseThrow();
    assertThat(remedy.label()).isEqualTo("Log activity");
    assertThat(ben.click(only(), remedy.customId()).form().title()).contains("#3");
  }

  @Test
  void muchFitsIntoOneMessageAndTheRestIsInTheDetails() {
    Seed seed = new Seed(desk, server);
    String name = "_Very_ *long* name of an opportunity [that] nobody ~would~ give, ".repeat(3);
    seed.write(d -> {
      Stage stage = d.process().active().getFirst();
      for (int i = 0; i < 60; i++) {
        d.opportunities().create(name + i, stage, List.of(Seed.amount("1234567.89", "USD")));
      }
      return d;
    });
    for (int number = 10; number < 30; number++) {
      boss.slash("/opportunity lost opportunity:#%d reason:\"%s\"".formatted(number, name)).reply();
    }
    at("2026-03-09T09:00:00Z");
    MessageView digest = only();
    assertThat(digest.text()).contains("What changed", "At risk", "Missing", "in the details");
    assertThat(digest.text()).as("nothing is squeezed out").doesNotContain("more lines");
    MessageView details = boss.click(digest, "Details").reply();
    assertThat(details.text()).contains("The week");
  }

  private MessageView only() {
    assertThat(digests()).hasSize(1);
    return digests().getFirst();
  }

  private List<MessageView> digests() {
    return server.channel("general").messages().stream()
        .filter(message -> message.buttons().stream().anyMatch(b -> b.label().equals("Details")))
        .toList();
  }

  private static void make(Person by, String name, String amount, String date) {
    by.slash(
            "/opportunity create name:\"%s\" account:Acme amount:%s close-date:%s"
                .formatted(name, amount, date))
        .reply();
  }

  private void at(String instant) {
    desk.clock().moveTo(Instant.parse(instant));
    desk.tick(server);
  }
}
