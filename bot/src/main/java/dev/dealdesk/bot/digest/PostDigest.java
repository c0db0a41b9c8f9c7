package dev.dealdesk.bot.digest;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Command;
import dev.dealdesk.bot.command.Option;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Visibility;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.digest.Audience;
import dev.dealdesk.store.digest.DigestRun;
import dev.dealdesk.store.digest.DigestState;
import java.util.List;
import java.util.Optional;

/**
 * {@code /digest now}: posts the digest of the running period out of turn. The weekly one comes all
 * the same, and covers its whole week.
 */
final class PostDigest implements Command {

  private final Store store;
  private final Posting posting;

  PostDigest(Store store, Posting posting) {
    this.store = store;
    this.posting = posting;
  }

  @Override
  public String route() {
    return "digest now";
  }

  @Override
  public List<Option> options() {
    return List.of(Option.of(ScheduleDigest.CHANNEL, Option.Kind.CHANNEL));
  }

  @Override
  public Visibility visibility() {
    return Visibility.PRIVATE;
  }

  @Override
  public Reply run(Call call) {
    long run =
        store.write(
            call.guild(),
            call.author(),
            desk ->
                desk.digests()
                    .outOfTurn(
                        call.inputs()
                            .number(ScheduleDigest.CHANNEL)
                            .or(() ->
                                desk.digests()
                                    .workspaces()
                                    .flatMap(schedule -> channel(schedule.audience())))
                            .orElse(call.channel())));
    posting.post(call.guild(), run, call.at());
    return store.read(call.guild(), desk -> said(call, desk.pastDigests().find(run).orElseThrow()));
  }

  private static Optional<Long> channel(Audience audience) {
    return audience instanceof Audience.Channel(var id) ? Optional.of(id) : Optional.empty();
  }

  private static Reply said(Call call, DigestRun run) {
    long channel = run.channel().orElseThrow();
    return switch (run.state()) {
      case DigestState.Posted(var message, _) ->
          Reply.privately(
              new Block.Text(
                  call.texts()
                      .say(
                          "digest.now.posted",
                          "link",
                          Times.message(call.guild(), channel, message))));
      case DigestState.Barred _ ->
          Reply.refuse(call.texts().say("digest.now.barred", "channel", Times.channel(channel)));
      case DigestState.Intended(), DigestState.Skipped _ ->
          Reply.privately(
              new Block.Text(
                  call.texts().say("digest.now.later", "channel", Times.channel(channel))));
    };
  }
}
