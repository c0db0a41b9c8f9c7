package dev.dealdesk.bot.discord;

import dev.dealdesk.bot.command.Action;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.store.AlreadyAppliedException;
import dev.dealdesk.store.GuildId;
import dev.dealdesk.store.workspace.NotAllowedException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import net.dv8tion.jda.api.entities.Guild;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries out one action and sees to it that the person hears of it, in time and in any case. */
final class Handling {

  /** Discord waits 3 s for a first sign, and opens a form only as that; the rest is for the way. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final Logger log = LoggerFactory.getLogger(Handling.class);

  private final Roster roster;
  private final Keeping keeping;
  private final MeterRegistry meters;
  private final Consumer<GuildId> afterAction;
  private final Acquaintance acquaintance;

  Handling(
      Roster roster,
      Keeping keeping,
      Acquaintance acquaintance,
      MeterRegistry meters,
      Consumer<GuildId> afterAction) {
    this.roster = roster;
    this.keeping = keeping;
    this.acquaintance = acquaintance;
    this.meters = meters;
    this.afterAction = afterAction;
  }

  void handle(Guild guild, Action action, Call call, Answers answers) {
    Timer.Sample sample = Timer.start(meters);
    Outcome outcome = answered(guild, action, call, answers);
    sample.stop(
        Timer.builder("dealdesk.actions")
            .description("What people did, from its arrival to the answer")
            .tag("route", action.route())
            .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
            .publishPercentileHistogram()
            .register(meters));
    acquaintance.met(call);
    afterAction.accept(call.guild());
  }

  private enum Outcome {
    ANSWERED,
    REFUSED,
    FAILED
  }

  private Outcome answered(Guild guild, Action action, Call call, Answers answers) {
    Reply reply;
    try {
      reply = worked(guild, action, call, answers);
    } catch (ExecutionException broken) {
      return failed(action, call, answers, "edge.failed", broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Outcome.FAILED;
    }
    try {
      answers.deliver(reply, Actions.visibility(action));
      return reply instanceof Reply.Refuse ? Outcome.REFUSED : Outcome.ANSWERED;
    } catch (RuntimeException unshown) {
      String key = reply instanceof Reply.Refuse ? "edge.failed" : "edge.unshown";
      return failed(action, call, answers, key, unshown);
    }
  }

  private Reply worked(Guild guild, Action action, Call call, Answers answers)
      throws ExecutionException, InterruptedException {
    FutureTask<Reply> work =
        new FutureTask<>(() -> {
          roster.present(guild);
          return replied(action, call);
        });
    Thread.ofVirtual().name("action-" + call.interaction()).start(work);
    try {
      return work.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException slow) {
      announce(action, call, answers);
      return work.get();
    }
  }

  /** What anybody may be told by the desk, whatever they were doing, is said here once. */
  private Reply replied(Action action, Call call) {
    try {
      return kept(
          keeping
              .restored(call)
              .map(action::run)
              .orElseGet(() -> Reply.refuse(call.texts().say("edge.expired"))),
          call);
    } catch (NotAllowedException missing) {
      return Reply.refuse(call.texts().say("edge.not_allowed", "right", missing.right()));
    } catch (AlreadyAppliedException again) {
      return Reply.refuse(call.texts().say("edge.already_done"));
    }
  }

  /** What was done is done, also where its buttons cannot be kept: nobody must do it twice. */
  private Reply kept(Reply reply, Call call) {
    try {
      return keeping.shortened(reply, call);
    } catch (RuntimeException unkept) {
      if (reply instanceof Reply.Refuse || reply instanceof Reply.Ask) {
        throw unkept;
      }
      log.error("Buttons of interaction {} could not be kept", call.interaction(), unkept);
      String reference = Long.toString(call.interaction());
      return Reply.refuse(call.texts().say("edge.unshown", "reference", reference));
    }
  }

  /** A lost announcement loses only the answer: the work goes on. */
  private static void announce(Action action, Call call, Answers answers) {
    try {
      answers.announce(Actions.visibility(action));
    } catch (RuntimeException unheard) {
      log.warn("Could not announce the answer to interaction {}", call.interaction(), unheard);
    }
  }

  private static Outcome failed(
      Action action, Call call, Answers answers, String key, Throwable cause) {
    log.error(
        "{} failed in interaction {} of server {}",
        action.route(),
        call.interaction(),
        call.guild().value(),
        cause);
    try {
      String sentence = call.texts().say(key, "reference", Long.toString(call.interaction()));
      answers.deliver(Reply.refuse(sentence), Actions.visibility(action));
    } catch (RuntimeException unheard) {
      log.warn("Nor could interaction {} be told so", call.interaction(), unheard);
    }
    return Outcome.FAILED;
  }
}
