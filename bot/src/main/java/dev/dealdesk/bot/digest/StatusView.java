package dev.dealdesk.bot.digest;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Colour;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.GuildId;
import dev.dealdesk.store.PersonId;
import dev.dealdesk.store.digest.Audience;
import dev.dealdesk.store.digest.DigestKind;
import dev.dealdesk.store.digest.DigestRun;
import dev.dealdesk.store.digest.DigestSchedule;
import dev.dealdesk.store.digest.DigestState;
import dev.dealdesk.store.person.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the digests go: the workspace's, and the one of whoever asks. */
final class StatusView {

  private static final int LAST = 5;

  private final Texts texts;
  private final Desk desk;
  private final GuildId guild;

  private StatusView(Call call, Desk desk) {
    this.texts = call.texts();
    this.desk = desk;
    this.guild = call.guild();
  }

  static List<Block> of(Call call, Desk desk) {
    StatusView view = new StatusView(call, desk);
    List<Block> blocks = new ArrayList<>();
    view.workspaces().stream().map(Block.Text::new).forEach(blocks::add);
    blocks.add(new Block.Divider());
    Optional<PersonId> person = desk.people().find(call.person().id()).map(Person::id);
    view.own(person).stream().map(Block.Text::new).forEach(blocks::add);
    blocks.add(
        Block.Buttons.of(
            new Button(call.texts().label("digest.preview"), Press.of(PreviewDigest.ROUTE)),
            new Button(call.texts().label("digest.own"), Press.of(Subscribe.ROUTE))));
    return List.of(new Block.Panel(Colour.PLAIN, blocks));
  }

  private List<String> workspaces() {
    List<String> texts = new ArrayList<>();
    texts.add(
        desk.digests()
            .workspaces()
            .map(this::scheduled)
            .orElseGet(() -> this.texts.say("digest.status.none")));
    texts.addAll(runs(Optional.empty()));
    return texts;
  }

  private List<String> own(Optional<PersonId> person) {
    List<String> texts = new ArrayList<>();
    texts.add(
        person
            .flatMap(id -> desk.digests().own(id))
            .map(own ->
                this.texts.say(
                    "digest.status.own", "weekly", weekly(own), "next", Times.full(own.next())))
            .orElseGet(() -> this.texts.say("digest.status.own.none")));
    person.map(id -> runs(Optional.of(id))).ifPresent(texts::addAll);
    return texts;
  }

  private String scheduled(DigestSchedule schedule) {
    long channel =
        switch (schedule.audience()) {
          case Audience.Channel(var id) -> id;
          case Audience.Own _ -> throw new IllegalStateException("The workspace's has a channel");
        };
    return texts.say(
        "digest.status.scheduled",
        "channel",
        Times.channel(channel),
        "weekly",
        weekly(schedule),
        "who",
        schedule.askedBy().name(),
        "next",
        Times.full(schedule.next()),
        "relative",
        Times.relative(schedule.next()),
        "spread",
        !schedule.spread().isZero(),
        "time",
        schedule.schedule().time().toString(),
        "latest",
        Times.latest(schedule).toString());
  }

  private Markdown weekly(DigestSchedule schedule) {
    return new Times(texts, desk.workspace().zone()).weekly(schedule.schedule());
  }

  private List<String> runs(Optional<PersonId> person) {
    List<DigestRun> latest = desk.pastDigests().latest(person, LAST);
    if (latest.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>(List.of(texts.say("digest.status.last")));
    latest.stream().map(this::line).forEach(lines::add);
    return List.of(String.join("\n", lines));
  }

  private String line(DigestRun run) {
    Markdown due = Times.brief(run.to());
    boolean extra = run.kind() == DigestKind.EXTRA;
    return switch (run.state()) {
      case DigestState.Posted(var message, var at) ->
          texts.say(
              "digest.status.posted",
              "due",
              due,
              "extra",
              extra,
              "late",
              run.late(),
              "at",
              Times.brief(at),
              "direct",
              run.channel().isEmpty(),
              "link",
              new Markdown(
                  run.channel().isEmpty()
                      ? ""
                      : Times.message(guild, run.channel().getAsLong(), message).text()));
      case DigestState.Skipped(var why, _) ->
          texts.say("digest.status.skipped", "due", due, "why", why);
      case DigestState.Barred _ ->
          texts.say(
              "digest.status.barred",
              "due",
              due,
              "direct",
              run.channel().isEmpty(),
              "channel",
              new Markdown(
                  run.channel().isEmpty() ? "" : Times.channel(run.channel().getAsLong()).text()));
      case DigestState.Intended() -> texts.say("digest.status.intended", "due", due);
    };
  }
}
