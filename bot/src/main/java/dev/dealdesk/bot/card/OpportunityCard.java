package dev.dealdesk.bot.card;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Colour;
import dev.dealdesk.bot.command.Question;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.score.ScoreWords;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.score.Scores;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything about an opportunity at a glance, and what to do next one click away. */
public final class OpportunityCard {

  private OpportunityCard() {}

  /**
   * The reply to a change: what was done, with a button that takes it back, and the card as it is
   * now, in place of the card on which it was done or as a message of its own.
   *
   * @param done in Discord Markdown
   */
  public static Reply changed(Call call, Desk desk, Opportunity opportunity, String done) {
    List<Block> blocks = undoable(call, desk, opportunity, done);
    return Seen.onCard(call.inputs()) && !Question.asked(call.inputs())
        ? new Reply.Edit(blocks)
        : Question.answered(call, blocks);
  }

  /** What was done, with a button that takes it back, and the card. */
  public static List<Block> undoable(Call call, Desk desk, Opportunity opportunity, String done) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Section(done, UndoButton.of(call)));
    blocks.addAll(of(call, desk, opportunity));
    return blocks;
  }

  /** In the language of whoever calls. */
  public static List<Block> of(Call call, Desk desk, Opportunity opportunity) {
    return of(call.texts(), call.at(), desk, opportunity);
  }

  /**
   * @param at the instant at which days are counted
   */
  public static List<Block> of(Texts texts, Instant at, Desk desk, Opportunity opportunity) {
    Facts facts = new Facts(texts, desk.workspace().day(at), opportunity);
    ThreadLine thread = new ThreadLine(texts, desk.threads().of(opportunity.number()));
    String body =
        Stream.of(
                facts.figures(),
                foreseen(texts, desk.scores(at), opportunity).stream().toList(),
                facts.people(desk.contactRoles().of(opportunity.number())),
                facts.details(
                    desk.activities().of(opportunity.number(), 1).stream().findFirst(),
                    opportunity
                        .lostReason()
                        .map(words -> LostReasons.in(texts.locale(), desk, words))),
                thread.line().stream().toList())
            .flatMap(List::stream)
            .collect(Collectors.joining("\n"));
    List<Block> head =
        List.of(
            new Block.Text(facts.title()),
            new Block.Text(new StagePath(texts, desk.process()).of(opportunity)),
            new Block.Text(body),
            new Block.Text(new LastChange(texts).of(desk, opportunity)));
    List<Block> controls = new Controls(texts).of(desk.process(), opportunity, thread);
    return List.of(
        new Block.Panel(
            colour(opportunity), Stream.concat(head.stream(), controls.stream()).toList()));
  }

  /** Where it is known without waiting. */
  private static Optional<String> foreseen(Texts texts, Scores scores, Opportunity opportunity) {
    if (opportunity.isClosed()) {
      return Optional.empty();
    }
    return scores
        .atHand(opportunity.number())
        .flatMap(score ->
            scores
                .close(opportunity.number())
                .map(close -> new ScoreWords(texts).line(score, close)));
  }

  private static Colour colour(Opportunity opportunity) {
    return switch (opportunity.stage().kind()) {
      case OPEN -> Colour.OPEN;
      case WON -> Colour.WON;
      case LOST -> Colour.LOST;
    };
  }
}
