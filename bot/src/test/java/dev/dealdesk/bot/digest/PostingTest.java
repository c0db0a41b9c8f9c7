package dev.dealdesk.bot.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dealdesk.bot.TestDesk;
import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Delivery;
import dev.dealdesk.bot.command.Messenger;
import dev.dealdesk.bot.command.Whereabouts;
import dev.dealdesk.bot.text.Bundles;
import dev.dealdesk.sandbox.Channel;
import dev.dealdesk.sandbox.MessageView;
import dev.dealdesk.sandbox.Person;
import dev.dealdesk.sandbox.Server;
import dev.dealdesk.sandbox.directory.Permission;
import dev.dealdesk.store.GuildId;
import dev.dealdesk.store.UserId;
import dev.dealdesk.store.digest.DigestSchedule;
import dev.dealdesk.store.digest.Digests;
import dev.dealdesk.store.digest.Schedule;
import dev.dealdesk.store.workspace.Author;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * That a digest is posted once, wherever its process dies. Discord's memory of nonces is over in
 * each of them, so that none depends on it.
 */
class PostingTest {

  @RegisterExtension static final TestDesk desk = TestDesk.shared();

  private static final Instant DUE = Instant.parse("2026-03-09T09:00:00Z");

  private static final AtomicLong NEXT = new AtomicLong();

  private final Server server = desk.server("en-US");
  private final GuildId guild = TestDesk.guild(server);
  private final Channel general = server.channel("general");
  private final Person boss =
      server.join("Dana", "en-US", server.role("Boss", Permission.MANAGE_SERVER));

  @BeforeEach
  void scheduled() {
    desk.clock().moveTo(DUE.minus(Duration.ofDays(2)));
    bossDoes(digests -> digests.schedule(general.id(), Schedule.USUAL));
    desk.clock().moveTo(DUE);
  }

  @Test
  void aProcessThatDiesBeforePostingLeavesItToTheNext() {
    dying(post -> dead());
    assertThat(digests()).isEmpty();
    later(Duration.ofMinutes(1));
    assertThat(digests()).as("it is still the dead one's").isEmpty();
    later(Duration.ofMinutes(2));
    assertThat(digests()).hasSize(1);
  }

  @Test
  void aProcessThatDiesAfterPostingIsFoundOut() {
    dying(post -> {
      post.send();
      return dead();
    });
    assertThat(digests()).hasSize(1);
    forget();
    later(Duration.ofMinutes(3));
    later(Duration.ofMinutes(3));
    assertThat(digests()).hasSize(1);
    assertThat(boss.slash("/digest status").reply().text())
        .contains(
            "channels/%d/%d/%d".formatted(server.id(), general.id(), digests().getFirst().id()));
  }

  @Test
  void whatWasPostedIsFoundBehindMuchElse() {
    IntStream.range(0, 120).forEach(i -> boss.say("before " + i));
    dying(post -> {
      IntStream.range(0, 150).forEach(i -> boss.say("meanwhile " + i));
      post.send();
      return dead();
    });
    IntStream.range(0, 120).forEach(i -> boss.say("after " + i));
    forget();
    later(Duration.ofMinutes(3));
    assertThat(digests()).hasSize(1);
    assertThat(boss.slash("/digest status").reply().text()).contains("✅");
  }

  @Test
  void whatWasPostedAndIsOlderThanADayIsNotSkipped() {
    dying(post -> {
      post.send();
      return dead();
    });
    forget();
    later(Duration.ofDays(2));
    assertThat(digests()).hasSize(1);
    assertThat(boss.slash("/digest status").reply().text()).contains("✅").doesNotContain("⏭️");
  }

  @Test
  void anAnswerThatIsLostMakesNoSecondMessage() {
    dying(post -> {
      post.send();
      return new Delivery.Failed();
    });
    forget();
    later(Duration.ofMinutes(2));
    assertThat(digests()).hasSize(1);
    assertThat(boss.slash("/digest status").reply().text()).contains("✅");
  }

  @Test
  void whereDiscordIsInTroubleItIsTriedAgainLessAndLessOften() {
    desk.sandbox().faults().fail("POST /channels/{id}/messages", 500, 1000);
    desk.tick(server);
    for (int i = 0; i < 20; i++) {
      later(Duration.ofMinutes(10));
    }
    assertThat(digests()).isEmpty();
    desk.sandbox().faults().clear();
    later(Duration.ofMinutes(31));
    assertThat(digests()).hasSize(1);
    assertThat(digests().getFirst().text()).contains("This digest is late");
  }

  @Test
  void whereItCannotLookItDoesNotPostAgain() {
    dying(post -> {
      post.send();
      return dead();
    });
    forget();
    general.denyBot(Permission.READ_MESSAGE_HISTORY);
    later(Duration.ofMinutes(3));
    assertThat(digests()).hasSize(1);
  }

  @Test
  void aSlowPostThatIsOvertakenTakesItselfBack() {
    dying(post -> {
      // Its claim ends, another process posts it, and Discord forgets the nonce: only then it goes.
      later(Duration.ofMinutes(3));
      assertThat(digests()).hasSize(1);
      forget();
      return post.send();
    });
    assertThat(digests()).hasSize(1);
    assertThat(boss.slash("/digest status").reply().text())
        .contains(
            "channels/%d/%d/%d".formatted(server.id(), general.id(), digests().getFirst().id()));
  }

  @Test
  void manyProcessesAtOncePostItOnce() throws Exception {
    Callable<Void> process =
        () -> {
          duty(desk.messenger()).perform(guild, desk.clock().instant());
          return null;
        };
    try (ExecutorService all = Executors.newFixedThreadPool(8)) {
      List<Callable<Void>> eight = IntStream.range(0, 8).mapToObj(_ -> process).toList();
      for (Future<Void> done : all.invokeAll(eight)) {
        done.get();
      }
    }
    assertThat(digests()).hasSize(1);
    Set<String> labels =
        digests().getFirst().buttons().stream()
            .map(MessageView.Button::label)
            .collect(Collectors.toSet());
    assertThat(labels).contains("Details");
  }

  @Test
  void onesOwnIsFoundInTheirDirectMessages() {
    bossDoes(digests -> digests.subscribe(Schedule.USUAL));
    desk.clock().moveTo(DUE.plus(Duration.ofDays(7)));
    desk.tick(server);
    int before = told();
    desk.clock().moveTo(DUE.plus(Duration.ofDays(14)));
    Messenger dead =
        new Dying(desk.messenger()) {
          @Override
          public Delivery toMember(
              GuildId server, UserId member, List<Block> blocks, String nonce) {
            super.toMember(server, member, blocks, nonce);
            return dead();
          }
        };
    assertThatThrownBy(() -> duty(dead).perform(guild, desk.clock().instant()))
        .hasMessage("Killed");
    forget();
    later(Duration.ofMinutes(3));
    assertThat(told()).isEqualTo(before + 1);
  }

  /** Past the front door: no round follows in the background, which would post what is due. */
  private void bossDoes(Function<Digests, DigestSchedule> what) {
    Author author =
        new Author(
            new UserId(boss.id()),
            boss.name(),
            Set.of(),
            true,
            NEXT.incrementAndGet(),
            desk.clock().instant());
    desk.store().write(guild, author, d -> what.apply(d.digests()));
  }

  private int told() {
    return (int)
        boss.dm().sees(boss.dm().channel()).stream()
            .filter(message -> message.text().contains("Your week"))
            .count();
  }

  /** What a process does instead of posting. */
  @FunctionalInterface
  private interface Instead {
    Delivery of(Post post);
  }

  /** What it would have done. */
  @FunctionalInterface
  private interface Post {
    Delivery send();
  }

  private static Delivery dead() {
    throw new Killed();
  }

  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;

    Killed() {
      super("Killed");
    }
  }

  /** Has a process of its own do what is due, and what it does instead of posting. */
  private void dying(Instead instead) {
    Messenger messenger =
        new Dying(desk.messenger()) {
          @Override
          public Delivery toChannel(
              GuildId server, long channel, List<Block> blocks, Set<UserId> pings, String nonce) {
            return instead.of(() -> super.toChannel(server, channel, blocks, pings, nonce));
          }
        };
    try {
      duty(messenger).perform(guild, desk.clock().instant());
    } catch (Killed expected) {
      // No further step is taken.
    }
  }

  /** A messenger of which one step can be replaced. */
  private static class Dying implements Messenger {
    private final Messenger real;

    Dying(Messenger real) {
      this.real = real;
    }

    @Override
    public Optional<Long> firstChannel(GuildId server) {
      return real.firstChannel(server);
    }

    @Override
    public Delivery toMember(GuildId server, UserId member, List<Block> blocks, String nonce) {
      return real.toMember(server, member, blocks, nonce);
    }

    @Override
    public Delivery toChannel(
        GuildId server, long channel, List<Block> blocks, Set<UserId> pings, String nonce) {
      return real.toChannel(server, channel, blocks, pings, nonce);
    }

    @Override
    public Delivery openThread(GuildId server, long channel, String name) {
      return real.openThread(server, channel, name);
    }

    @Override
    public Whereabouts whereabouts() {
      return real.whereabouts();
    }
  }

  private DigestDuty duty(Messenger messenger) {
    return new DigestDuty(desk.store(), messenger, new Bundles());
  }

  private static void forget() {
    desk.sandbox().forgetNonces();
  }

  private List<MessageView> digests() {
    return general.messages().stream()
        .filter(message -> message.buttons().stream().anyMatch(b -> b.label().equals("Details")))
        .toList();
  }

  private void later(Duration by) {
    desk.clock().advance(by);
    desk.tick(server);
  }
}
