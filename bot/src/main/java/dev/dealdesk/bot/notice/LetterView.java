package dev.dealdesk.bot.notice;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Colour;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.reading.Printer;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.notice.Letter;
import dev.dealdesk.store.workspace.Workspace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A letter as a message: what is said, and every opportunity one click away. */
final class LetterView {

  private final Texts texts;
  private final Workspace workspace;
  private final LetterLine lines;

  LetterView(Texts texts, Workspace workspace, Instant now) {
    this.texts = texts;
    this.workspace = workspace;
    this.lines = new LetterLine(texts, workspace.day(now));
  }

  List<Block> of(Letter letter) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Text(title(letter)));
    List<Integer> shares =
        Shares.of(letter.parts().stream().map(part -> part.lines().size()).toList());
    for (int i = 0; i < shares.size(); i++) {
      blocks.addAll(part(letter.parts().get(i), shares.get(i)));
    }
    blocks.add(
        Block.Buttons.of(
            new Button(texts.label("notice.mine"), Press.of("opportunity list")),
            new Button(texts.label("notice.settings"), Press.of(ShowNotices.ROUTE))));
    Colour colour = letter.morning().isPresent() ? Colour.PLAIN : Colour.OPEN;
    return List.of(new Block.Panel(colour, blocks));
  }

  private String title(Letter letter) {
    return letter
        .morning()
        .map(day ->
            texts.say(
                "notice.morning",
                "day",
                new Markdown(new Printer(texts.locale()).dateWithWeekday(day)),
                "server",
                workspace.name()))
        .orElseGet(() -> texts.say("notice.changes", "server", workspace.name()));
  }

  private List<Block> part(Letter.Part part, int share) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Text(texts.say("notice.topic", "topic", part.topic(), "count", part.count())));
    part.lines().stream().limit(share).map(line -> line(part.topic(), line)).forEach(blocks::add);
    if (part.count() > share) {
      blocks.add(new Block.Text(texts.say("notice.more", "count", part.count() - share)));
    }
    return blocks;
  }

  private Block line(Letter.Topic topic, Letter.Line line) {
    Press card =
        Press.of("opportunity show")
            .with("opportunity", line.opportunity().number())
            .with("privately", "yes");
    Button open =
        new Button(texts.label("notice.open", "number", line.opportunity().number()), card);
    return new Block.Section(lines.of(topic, line), open);
  }
}
