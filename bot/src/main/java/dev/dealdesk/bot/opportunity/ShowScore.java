package dev.dealdesk.bot.opportunity;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Colour;
import dev.dealdesk.bot.command.Command;
import dev.dealdesk.bot.command.Option;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Visibility;
import dev.dealdesk.bot.command.Work;
import dev.dealdesk.bot.naming.Names;
import dev.dealdesk.bot.score.ScoreWords;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.score.ClosePrediction;
import dev.dealdesk.store.score.Score;
import dev.dealdesk.store.score.Scores;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code /opportunity score}: how likely it is won and why, and when it closes. */
public final class ShowScore implements Command {

  static final String ROUTE = "opportunity score";

  private final Work work;
  private final List<Option> options;

  public ShowScore(Store store) {
    work = new Work(store);
    options = List.of(Option.text("opportunity", new Names(store).opportunity()));
  }

  @Override
  public String route() {
    return ROUTE;
  }

  @Override
  public List<Option> options() {
    return options;
  }

  @Override
  public Visibility visibility() {
    return Visibility.PRIVATE;
  }

  @Override
  public Reply run(Call call) {
    return work.read(
        call,
        desk ->
            About.opportunity(call, desk, ROUTE, opportunity -> answer(call, desk, opportunity)));
  }

  private static Reply answer(Call call, Desk desk, Opportunity opportunity) {
    Scores scores = desk.scores(call.at());
    Optional<Score> score = scores.of(opportunity.number());
    Optional<ClosePrediction> close = scores.close(opportunity.number());
    return score.isPresent() && close.isPresent()
        ? shown(call, opportunity, score.get(), close.get())
        : closed(call, opportunity);
  }

  private static Reply closed(Call call, Opportunity opportunity) {
    return Reply.refuse(
        call.texts().say("score.closed", "number", About.number(opportunity)),
        new Button(
            call.texts().label("score.card"),
            Press.of(ShowOpportunity.ROUTE)
                .with("opportunity", opportunity.number())
                .with(ShowOpportunity.PRIVATELY, true)));
  }

  private static Reply shown(
      Call call, Opportunity opportunity, Score score, ClosePrediction close) {
    ScoreWords words = new ScoreWords(call.texts());
    List<Block> blocks = new ArrayList<>();
    blocks.add(text(title(call, opportunity, score)));
    words.raising(score).map(ShowScore::text).ifPresent(blocks::add);
    words.lowering(score).map(ShowScore::text).ifPresent(blocks::add);
    if (words.tellsNothing(score)) {
      blocks.add(text(call.texts().say("score.alike")));
    }
    blocks.add(new Block.Divider());
    blocks.add(text(words.close(close, opportunity.closeDate())));
    blocks.add(text(words.basis(score)));
    return Reply.privately(new Block.Panel(Colour.OPEN, blocks));
  }

  private static String title(Call call, Opportunity opportunity, Score score) {
    return call.texts()
        .say(
            "score.title",
            "number",
            About.number(opportunity),
            "name",
            opportunity.name(),
            "likelihood",
            score.likelihood(),
            "probability",
            opportunity.probability().percent());
  }

  private static Block text(String markdown) {
    return new Block.Text(markdown);
  }
}
