package dev.dealdesk.bot.digest;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Command;
import dev.dealdesk.bot.command.Option;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Visibility;
import dev.dealdesk.bot.command.Work;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.digest.Audience;
import dev.dealdesk.store.digest.DigestSchedule;
import java.util.List;

/** {@code /digest off}: no digest is posted any more, until somebody schedules it again. */
final class TurnOffDigest implements Command {

  static final String ROUTE = "digest off";

  private final Work work;

  TurnOffDigest(Store store) {
    this.work = new Work(store);
  }

  @Override
  public String route() {
    return ROUTE;
  }

  @Override
  public List<Option> options() {
    return List.of();
  }

  @Override
  public Visibility visibility() {
    return Visibility.PUBLIC;
  }

  @Override
  public Reply run(Call call) {
    return work.write(
        call,
        desk ->
            desk.digests()
                .turnOff()
                .map(before -> off(call, desk, before))
                .orElseGet(() -> Reply.refuse(call.texts().say("digest.off.none"))));
  }

  private static Reply off(Call call, Desk desk, DigestSchedule before) {
    String said =
        call.texts()
            .say(
                "digest.off.done",
                "weekly",
                new Times(call.texts(), desk.workspace().zone()).weekly(before.schedule()),
                "channel",
                where(before));
    return Reply.publicly(
        new Block.Text(said),
        Block.Buttons.of(new Button(call.texts().label("digest.turn_on"), again(before))));
  }

  private static Markdown where(DigestSchedule before) {
    return Times.channel(channel(before));
  }

  private static long channel(DigestSchedule before) {
    return switch (before.audience()) {
      case Audience.Channel(var id) -> id;
      case Audience.Own _ -> throw new IllegalStateException("The workspace's has a channel");
    };
  }

  private static Press again(DigestSchedule before) {
    return Press.of(ScheduleDigest.ROUTE)
        .with(ScheduleDigest.CHANNEL, channel(before))
        .with(Wish.WEEKDAY, Wish.code(before.schedule().weekday()))
        .with(Wish.TIME, before.schedule().time());
  }
}
