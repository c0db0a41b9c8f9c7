package dev.dealdesk.bot.digest;

import dev.dealdesk.bot.chart.Charts;
import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.figures.MovementWords;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.Bilingual;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.opportunity.Total;
import dev.dealdesk.store.pipeline.Bridge;
import dev.dealdesk.store.pipeline.Movement;
import dev.dealdesk.store.pipeline.MovementLine;
import dev.dealdesk.store.pipeline.Step;
import java.util.ArrayList;
import java.util.List;

/** The week in a sentence, and how the pipeline became what it is, as a sum and as a picture. */
final class MovementSection implements Section<MovementSection.Facts> {

  /** What the opening became. */
  record Facts(Bridge bridge, List<Bilingual> notes) {}

  @Override
  public String name() {
    return "movement";
  }

  @Override
  public Class<Facts> facts() {
    return Facts.class;
  }

  @Override
  public Facts note(Desk desk, Span span, Voices voices) {
    Movement movement = desk.pipeline().movement(span.scope(), span.from(), span.to());
    List<String> korean = new MovementWords(voices.texts().korean()).notes(movement);
    List<String> english = new MovementWords(voices.texts().english()).notes(movement);
    List<Bilingual> notes = new ArrayList<>();
    for (int i = 0; i < english.size(); i++) {
      notes.add(new Bilingual(english.get(i), korean.get(i)));
    }
    return new Facts(movement.converted(), notes);
  }

  @Override
  public Part part(Facts facts, Texts texts) {
    Bridge bridge = facts.bridge();
    if (isQuiet(bridge)) {
      return Part.of(List.of(new Block.Text(sentence(bridge, texts))));
    }
    MovementWords words = new MovementWords(texts);
    List<String> sum = new ArrayList<>(List.of(words.sum(bridge)));
    facts.notes().forEach(note -> sum.add(note.in(texts.locale())));
    return Part.of(
        List.of(
            new Block.Text(sentence(bridge, texts)),
            new Block.Text(String.join("\n", sum)),
            new Charts(texts).of(words.waterfall(texts.label("digest.chart"), bridge))));
  }

  private static boolean isQuiet(Bridge bridge) {
    return bridge.lines().isEmpty();
  }

  private static String sentence(Bridge bridge, Texts texts) {
    Step closing = bridge.closing();
    if (isQuiet(bridge)) {
      return texts.say("digest.quiet", "count", closing.count(), "amount", closing.amount());
    }
    Total net = bridge.net();
    Step won = bridge.line(MovementLine.WON);
    Step lost = bridge.line(MovementLine.LOST);
    Step made = bridge.line(MovementLine.NEW);
    return texts.say(
        "digest.sentence",
        "way",
        way(net),
        "net",
        positive(net),
        "closing",
        closing.amount(),
        "count",
        closing.count(),
        "won",
        won.count(),
        "wonAmount",
        positive(won.amount()),
        "lost",
        lost.count(),
        "lostAmount",
        positive(lost.amount()),
        "made",
        made.count(),
        "madeAmount",
        made.amount(),
        "any",
        won.count() + lost.count() + made.count() > 0);
  }

  private enum Way {
    UP,
    DOWN,
    LEVEL
  }

  private static Way way(Total net) {
    return switch (net.amount().signum()) {
      case 1 -> Way.UP;
      case -1 -> Way.DOWN;
      default -> Way.LEVEL;
    };
  }

  private static Total positive(Total total) {
    return new Total(total.amount().abs(), total.currency());
  }
}
