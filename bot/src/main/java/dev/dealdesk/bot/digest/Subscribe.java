package dev.dealdesk.bot.digest;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Command;
import dev.dealdesk.bot.command.Option;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.command.Question;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Resolved;
import dev.dealdesk.bot.command.Visibility;
import dev.dealdesk.bot.command.Work;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.digest.DigestSchedule;
import dev.dealdesk.store.digest.Schedule;
import dev.dealdesk.store.person.Person;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code /digest subscribe}: one's own digest by direct message, about one's own opportunities and
 * those of one's team.
 */
final class Subscribe implements Command {

  static final String ROUTE = "digest subscribe";
  private static final String OFF = "off";

  private final Work work;

  Subscribe(Store store) {
    this.work = new Work(store);
  }

  @Override
  public String route() {
    return ROUTE;
  }

  @Override
  public List<Option> options() {
    return Wish.options();
  }

  @Override
  public Visibility visibility() {
    return Visibility.PRIVATE;
  }

  @Override
  public Reply run(Call call) {
    return Question.mending(call, ROUTE, List.of())
        .orElseGet(() -> work.write(call, desk -> subscribed(call, desk)));
  }

  private static Reply subscribed(Call call, Desk desk) {
    if (call.inputs().has(OFF)) {
      return off(call, desk);
    }
    Optional<DigestSchedule> before =
        desk.people()
            .find(call.person().id())
            .map(Person::id)
            .flatMap(person -> desk.digests().own(person));
    if (before.isPresent() && !Wish.isSaid(call)) {
      return shown(call, said(call, desk, before.get(), "digest.subscribe.already"));
    }
    return switch (Wish.read(call, ROUTE, usual(desk, before))) {
      case Resolved.Asks<Schedule>(var question) -> question;
      case Resolved.Got<Schedule>(var when) ->
          shown(call, said(call, desk, desk.digests().subscribe(when), "digest.subscribe.done"));
      case Resolved.Absent<Schedule>() ->
          throw new IllegalStateException("What was not said is as usual");
    };
  }

  /** As it was, else when the workspace's is. */
  private static Schedule usual(Desk desk, Optional<DigestSchedule> before) {
    return before
        .or(() -> desk.digests().workspaces())
        .map(DigestSchedule::schedule)
        .orElse(Schedule.USUAL);
  }

  private static Reply off(Call call, Desk desk) {
    desk.digests().unsubscribe();
    return shown(
        call,
        List.of(
            new Block.Text(call.texts().say("digest.subscribe.off")),
            Block.Buttons.of(
                new Button(
                    call.texts().label("digest.subscribe.again"),
                    Question.again(Press.of(ROUTE))))));
  }

  private static List<Block> said(Call call, Desk desk, DigestSchedule own, String key) {
    String text =
        call.texts()
            .say(
                key,
                "weekly",
                new Times(call.texts(), desk.workspace().zone()).weekly(own.schedule()),
                "next",
                Times.full(own.next()));
    return List.of(
        new Block.Text(text),
        Block.Buttons.of(
            new Button(
                call.texts().label("digest.subscribe.stop"),
                Question.again(Press.of(ROUTE).with(OFF, "yes")))));
  }

  private static Reply shown(Call call, List<Block> blocks) {
    return Question.asked(call.inputs())
        ? new Reply.Edit(blocks)
        : new Reply.Say(Visibility.PRIVATE, blocks, Set.of());
  }
}
