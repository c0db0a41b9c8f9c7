package dev.dealdesk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.sandbox.log.Call;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GatewayTest {
  @RegisterExtension final Stage stage = new Stage();

  private String greeting() {
    return stage.on(SlashCommandInteractionEvent.class, event -> event.reply("Hi").queue());
  }

  @Test
  void aDroppedConnectionIsResumedWithWhatWasMissed() {
    String key = greeting();
    Stage.SANDBOX.faults().dropGateway();

    Interaction meanwhile = stage.rep().slash("/do script:" + key);

    assertThat(meanwhile.reply().text()).isEqualTo("Hi");
    assertThat(Stage.SANDBOX.calls()).extracting(Call::route).contains("RESUMED");
  }

  @Test
  void aForgottenSessionIsIdentifiedAnew() {
    String key = greeting();
    long identified = identifies();
    Stage.SANDBOX.faults().dropGatewayForGood();
    Stage.SANDBOX.awaitReady();

    assertThat(stage.rep().slash("/do script:" + key).reply().text()).isEqualTo("Hi");
    assertThat(identifies()).isEqualTo(identified + 1);
  }

  private static long identifies() {
    return Stage.SANDBOX.calls().stream().filter(call -> call.route().equals("op 2")).count();
  }

  @Test
  void anInteractionCanComeTwice() throws InterruptedException {
    CountDownLatch both = new CountDownLatch(2);
    Queue<Long> ids = new ConcurrentLinkedQueue<>();
    String key =
        stage.on(
            SlashCommandInteractionEvent.class,
            event -> {
              ids.add(event.getIdLong());
              event.reply("Hi").queue(done -> both.countDown(), failed -> both.countDown());
            });
    Stage.SANDBOX.faults().deliverTwice(1);

    Interaction interaction = stage.rep().slash("/do script:" + key);

    assertThat(interaction.reply().text()).isEqualTo("Hi");
    assertThat(both.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(ids).containsExactly(interaction.id(), interaction.id());
    assertThat(stage.violationCodes()).containsExactly(40060);
  }

  @Test
  void anOutageIsNotALeave() {
    JDA jda = Stage.JDA_BOT;
    long id = stage.server().id();

    stage.server().outage();
    awaitTrue(jda, () -> jda.isUnavailable(id));
    stage.server().recover();
    awaitTrue(jda, () -> jda.getGuildById(id) != null);
    stage.server().remove();
    awaitTrue(jda, () -> jda.getGuildById(id) == null && !jda.isUnavailable(id));

    assertThat(jda.getGuilds()).extracting(Guild::getIdLong).doesNotContain(id);
  }

  /** Looks again after every event of the bot. */
  private static void awaitTrue(JDA jda, BooleanSupplier condition) {
    CountDownLatch met = new CountDownLatch(1);
    EventListener look =
        event -> {
          if (condition.getAsBoolean()) {
            met.countDown();
          }
        };
    jda.addEventListener(look);
    try {
      assertThat(condition.getAsBoolean() || met.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      jda.removeEventListener(look);
    }
  }

  @Test
  void whatChangesInAServerIsTold() {
    Guild guild = Objects.requireNonNull(Stage.JDA_BOT.getGuildById(stage.server().id()));
    stage.server().addChannel("pipeline");
    stage.server().role("Manager");
    assertThat(stage.rep().slash("/do script:" + greeting()).reply().text()).isEqualTo("Hi");

    assertThat(guild.getTextChannelsByName("pipeline", false)).hasSize(1);
    assertThat(guild.getRolesByName("Manager", false)).hasSize(1);
  }
}
