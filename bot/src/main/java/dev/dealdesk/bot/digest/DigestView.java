package dev.dealdesk.bot.digest;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Colour;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.digest.DigestKind;
import dev.dealdesk.store.digest.DigestRun;
import dev.dealdesk.store.workspace.Workspace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A digest as messages, from what was kept of it. */
final class DigestView {

  private final Texts texts;
  private final Workspace workspace;
  private final Composition composition;

  DigestView(Texts texts, Workspace workspace, Composition composition) {
    this.texts = texts;
    this.workspace = workspace;
    this.composition = composition;
  }

  /** What a button of each digest leads to, and by which it is found again. */
  static Press mark(DigestRun run) {
    return Press.of(ShowDigest.ROUTE).with(ShowDigest.RUN, run.id());
  }

  /**
   * The message that is posted.
   *
   * @param missed the instants of earlier digests that were not posted, and whose weeks this one
   *     tells about too
   */
  List<Block> message(DigestRun run, List<Instant> missed) {
    return run.kind() == DigestKind.TROUBLE ? trouble(run) : digest(run, missed);
  }

  private List<Block> digest(DigestRun run, List<Instant> missed) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Text(title(run.kind(), run.from(), run.to())));
    remarks(run, missed).map(Block.Text::new).ifPresent(blocks::add);
    parts(run.facts().orElseThrow()).forEach(part -> add(blocks, part.brief()));
    blocks.add(
        Block.Buttons.of(
            new Button(texts.label("digest.details"), mark(run), Button.Weight.NORMAL)));
    return List.of(new Block.Panel(Colour.PLAIN, blocks));
  }

  /** All of it, in as many messages as that takes. */
  List<Block> details(DigestRun run) {
    return whole(title(run.kind(), run.from(), run.to()), run.facts().orElseThrow());
  }

  /** All of one that is not posted. */
  List<Block> preview(Span span, String facts) {
    return whole(texts.say("digest.preview.title") + "\n" + period(span.from(), span.to()), facts);
  }

  private List<Block> whole(String title, String facts) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Text(title));
    parts(facts).forEach(part -> add(blocks, part.full()));
    return blocks;
  }

  private static void add(List<Block> blocks, List<Block> part) {
    if (!part.isEmpty()) {
      blocks.add(new Block.Divider());
      blocks.addAll(part);
    }
  }

  private List<Part> parts(String facts) {
    return composition.parts(facts, texts);
  }

  private String title(DigestKind kind, Instant from, Instant to) {
    return texts.say("digest.title", "kind", kind, "server", workspace.name())
        + "\n"
        + period(from, to);
  }

  private String period(Instant from, Instant to) {
    return texts.say("digest.period", "from", Times.brief(from), "to", Times.brief(to));
  }

  /** That it is late, and that others are missing. */
  private Optional<String> remarks(DigestRun run, List<Instant> missed) {
    List<String> remarks = new ArrayList<>();
    if (run.late()) {
      remarks.add(texts.say("digest.late", "due", Times.full(run.to())));
    }
    if (!missed.isEmpty()) {
      String instants =
          missed.stream().map(at -> Times.brief(at).text()).collect(Collectors.joining(", "));
      remarks.add(
          texts.say("digest.missed", "count", missed.size(), "when", new Markdown(instants)));
    }
    return Optional.of(String.join("\n", remarks)).filter(text -> !text.isEmpty());
  }

  private List<Block> trouble(DigestRun run) {
    String said =
        texts.say(
            "digest.trouble",
            "server",
            workspace.name(),
            "channel",
            Times.channel(run.channel().orElseThrow()),
            "due",
            Times.full(run.to()));
    return List.of(
        new Block.Panel(
            Colour.WARNING,
            List.of(
                new Block.Text(said),
                Block.Buttons.of(new Button(texts.label("digest.status"), mark(run))))));
  }
}
