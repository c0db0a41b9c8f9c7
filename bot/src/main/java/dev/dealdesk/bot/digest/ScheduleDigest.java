package dev.dealdesk.bot.digest;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.ChannelRight;
import dev.dealdesk.bot.command.Command;
import dev.dealdesk.bot.command.Option;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.command.Question;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Resolved;
import dev.dealdesk.bot.command.Visibility;
import dev.dealdesk.bot.command.Whereabouts;
import dev.dealdesk.bot.command.Work;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.digest.Audience;
import dev.dealdesk.store.digest.DigestSchedule;
import dev.dealdesk.store.digest.Schedule;
import dev.dealdesk.store.workspace.Right;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code /digest schedule}: where and when the digest is posted. What is not said is as it was
 * before, and at first here, on Mondays at nine.
 */
final class ScheduleDigest implements Command {

  static final String ROUTE = "digest schedule";
  static final String CHANNEL = "channel";

  private final Work work;
  private final Whereabouts whereabouts;

  ScheduleDigest(Store store, Whereabouts whereabouts) {
    this.work = new Work(store);
    this.whereabouts = whereabouts;
  }

  @Override
  public String route() {
    return ROUTE;
  }

  @Override
  public List<Option> options() {
    return Stream.concat(
            Stream.of(Option.of(CHANNEL, Option.Kind.CHANNEL)), Wish.options().stream())
        .toList();
  }

  @Override
  public Visibility visibility() {
    return Visibility.PUBLIC;
  }

  @Override
  public Reply run(Call call) {
    return Question.mending(call, ROUTE, List.of())
        .orElseGet(() -> work.write(call, desk -> scheduled(call, desk)));
  }

  private Reply scheduled(Call call, Desk desk) {
    desk.session().author(Right.MANAGE);
    Optional<DigestSchedule> before = desk.digests().workspaces();
    Schedule usual = before.map(DigestSchedule::schedule).orElse(Schedule.USUAL);
    return switch (Wish.read(call, ROUTE, usual)) {
      case Resolved.Asks<Schedule>(var question) -> question;
      case Resolved.Got<Schedule>(var when) -> scheduled(call, desk, channel(call, before), when);
      case Resolved.Absent<Schedule>() ->
          throw new IllegalStateException("What was not said is as it was before");
    };
  }

  /** The one that was said, else the one that it was, else the one that this is said in. */
  private static long channel(Call call, Optional<DigestSchedule> before) {
    return call.inputs()
        .number(CHANNEL)
        .or(() -> before.map(DigestSchedule::audience).flatMap(ScheduleDigest::channel))
        .orElse(call.channel());
  }

  private static Optional<Long> channel(Audience audience) {
    return switch (audience) {
      case Audience.Channel(var id) -> Optional.of(id);
      case Audience.Own _ -> Optional.empty();
    };
  }

  private Reply scheduled(Call call, Desk desk, long channel, Schedule when) {
    Optional<Set<ChannelRight>> lacking = whereabouts.lacking(call.guild(), channel);
    if (lacking.isEmpty()) {
      return Reply.refuse(call.texts().say("digest.no_channel", "channel", Times.channel(channel)));
    }
    return lacking.get().isEmpty()
        ? Question.answered(call, said(call, desk, desk.digests().schedule(channel, when)))
        : Reply.refuse(
            call.texts()
                .say(
                    "digest.lacking",
                    "channel",
                    Times.channel(channel),
                    "rights",
                    new Markdown(rights(call, lacking.get()))));
  }

  private static String rights(Call call, Set<ChannelRight> lacking) {
    return lacking.stream()
        .sorted()
        .map(right -> "**" + call.texts().say("digest.right", "right", right) + "**")
        .collect(Collectors.joining(", "));
  }

  private static List<Block> said(Call call, Desk desk, DigestSchedule made) {
    String text =
        call.texts()
            .say(
                "digest.scheduled",
                "channel",
                Times.channel(channel(made.audience()).orElseThrow()),
                "weekly",
                new Times(call.texts(), desk.workspace().zone()).weekly(made.schedule()),
                "next",
                Times.full(made.next()),
                "relative",
                Times.relative(made.next()));
    return List.of(
        new Block.Text(text),
        Block.Buttons.of(
            new Button(call.texts().label("digest.preview"), Press.of(PreviewDigest.ROUTE)),
            new Button(call.texts().label("digest.turn_off"), Press.of(TurnOffDigest.ROUTE))));
  }
}
