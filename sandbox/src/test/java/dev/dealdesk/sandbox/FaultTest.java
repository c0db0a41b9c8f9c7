package dev.dealdesk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.sandbox.log.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FaultTest {
  private static final String POST = "POST /channels/{channel_id}/messages";

  @RegisterExtension final Stage stage = new Stage();

  private Interaction posting() {
    return stage
        .rep()
        .slash(
            "/do script:"
                + stage.on(
                    SlashCommandInteractionEvent.class,
                    event ->
                        event
                            .deferReply()
                            .flatMap(hook -> event.getChannel().sendMessage("Posted"))
                            .queue(
                                done -> event.getHook().editOriginal("ok").queue(),
                                failed -> event.getHook().editOriginal("failed").queue())));
  }

  private List<Integer> statuses() {
    return Stage.SANDBOX.calls().stream()
        .filter(call -> call.route().equals(POST))
        .filter(call -> call.path().contains(general()))
        .map(Call::status)
        .toList();
  }

  private String general() {
    return Long.toString(stage.server().channel("general").id());
  }

  @Test
  void aRateLimitIsWaitedOutByTheBot() {
    Stage.SANDBOX.faults().rateLimit("POST /channels/*/messages", Duration.ofMillis(50), 1);

    assertThat(posting().reply().text()).isEqualTo("ok");
    assertThat(statuses()).containsExactly(429, 200);
  }

  @Test
  void anErrorReachesTheBot() {
    Stage.SANDBOX.faults().fail(POST, 403, 1);

    assertThat(posting().reply().text()).isEqualTo("failed");
    assertThat(posting().reply().text()).isEqualTo("ok");
  }

  @Test
  void aRefusedConnectionIsNotCarriedOutAndALostAnswerIs() {
    Stage.SANDBOX.faults().refuse(POST, 20);
    assertThat(posting().reply().text()).isEqualTo("failed");
    assertThat(posts()).isZero();
    Stage.SANDBOX.faults().clear();

    Stage.SANDBOX.faults().loseAnswer(POST, 1);
    assertThat(posting().reply().text()).isIn("ok", "failed");
    assertThat(posts()).isPositive();
  }

  private long posts() {
    return stage.server().channel("general").messages().stream()
        .filter(view -> view.text().equals("Posted"))
        .count();
  }

  @Test
  void aDelayedAnswerComesLater() {
    Stage.SANDBOX.faults().delay(POST, Duration.ofMillis(300), 1);

    assertThat(posting().reply().text()).isEqualTo("ok");
    assertThat(Stage.SANDBOX.calls())
        .filteredOn(call -> call.route().equals(POST) && call.path().contains(general()))
        .singleElement()
        .satisfies(call -> assertThat(call.took()).isGreaterThan(Duration.ofMillis(299)));
  }

  @Test
  void manyPeopleActAtOnce() throws InterruptedException {
    int people = 20;
    int commands = 10;
    AtomicInteger right = new AtomicInteger();
    CountDownLatch done = new CountDownLatch(people);
    String key =
        stage.on(
            SlashCommandInteractionEvent.class,
            event -> event.reply(event.getUser().getId()).setEphemeral(true).queue());
    for (int i = 0; i < people; i++) {
      Person person = stage.server().join("Rep " + i, "en-US");
      Thread.ofVirtual()
          .start(() -> {
            IntStream.range(0, commands)
                .mapToObj(n -> person.slash("/do script:" + key).reply().text())
                .filter(Long.toString(person.id())::equals)
                .forEach(text -> right.incrementAndGet());
            done.countDown();
          });
    }

    assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(right).hasValue(people * commands);
  }

  @Test
  void theClockMovesAndTellsWhoListens() {
    try (Sandbox other = Sandbox.start()) {
      AtomicInteger moved = new AtomicInteger();
      other.clock().onMove(moved::incrementAndGet);
      Instant monday = Instant.parse("2030-01-07T09:00:00Z");

      other.clock().moveTo(monday);
      assertThat(other.clock().instant()).isBetween(monday, monday.plusSeconds(60));
      other.clock().advance(Duration.ofDays(7));

      assertThat(other.clock().instant()).isAfterOrEqualTo(monday.plus(Duration.ofDays(7)));
      assertThat(moved).hasValue(2);
    }
  }
}
