package dev.dealdesk.bot.digest;

import dev.dealdesk.bot.figures.MoveWords;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.pipeline.Largest;
import dev.dealdesk.store.pipeline.Move;
import dev.dealdesk.store.pipeline.MovementLine;
import dev.dealdesk.store.pipeline.Which;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What moved most, and why. What was won or lost has a part of its own. */
final class ChangesSection implements Section<ChangesSection.Facts> {

  private static final int KEPT = 20;
  private static final int BRIEF = 4;

  private static final Set<MovementLine> CLOSED = EnumSet.of(MovementLine.WON, MovementLine.LOST);

  /**
   * @param count all opportunities that changed and are not closed
   */
  record Facts(long count, List<Line> lines) {}

  @Override
  public String name() {
    return "changes";
  }

  @Override
  public Class<Facts> facts() {
    return Facts.class;
  }

  @Override
  public Facts note(Desk desk, Span span, Voices voices) {
    Largest largest =
        desk.pipeline()
            .largest(Which.all(span.scope(), span.from(), span.to()).outside(CLOSED), KEPT);
    return new Facts(
        largest.count(), largest.moves().stream().map(move -> line(move, voices)).toList());
  }

  private static Line line(Move move, Voices voices) {
    return new Line(
        move.after().number().value(), voices.say(texts -> new MoveWords(texts).of(move)));
  }

  @Override
  public Part part(Facts facts, Texts texts) {
    if (facts.lines().isEmpty()) {
      return Part.NOTHING;
    }
    String heading = texts.say("digest.changes", "count", facts.count());
    return Part.of(
        Listed.of(texts, heading, facts.lines(), facts.count(), BRIEF),
        Listed.of(texts, heading, facts.lines(), facts.count(), KEPT));
  }
}
