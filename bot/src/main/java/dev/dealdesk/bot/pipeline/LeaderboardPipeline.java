package dev.dealdesk.bot.pipeline;

import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Command;
import dev.dealdesk.bot.command.Option;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Resolved;
import dev.dealdesk.bot.command.Visibility;
import dev.dealdesk.bot.command.Work;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.pipeline.Period;
import java.util.Arrays;
import java.util.List;

/** {@code /pipeline leaderboard}: who won what in a period. */
public final class LeaderboardPipeline implements Command {

  static final String ROUTE = "pipeline leaderboard";

  private static final String USUAL = "quarter";

  private final Work work;
  private final List<Option> options;

  public LeaderboardPipeline(Store store) {
    work = new Work(store);
    options =
        List.of(
            Option.text("period", Spans.completer(store)),
            Option.choice(
                "by", Arrays.stream(Ranking.values()).map(Ranking::code).toArray(String[]::new)));
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
    return work.read(call, desk -> shown(call, desk));
  }

  private static Reply shown(Call call, Desk desk) {
    Resolved<PeriodReader.Span> span = new LensReader(call, desk, ROUTE).period(USUAL);
    return span.question()
        .or(() ->
            span.got().flatMap(PeriodReader.Span::days).map(period -> page(call, desk, period)))
        .orElseGet(() -> Reply.refuse(call.texts().say("pipeline.board.needs_period")));
  }

  private static Reply page(Call call, Desk desk, Period period) {
    Ranking ranking = call.inputs().text("by").map(Ranking::of).orElse(Ranking.AMOUNT);
    return Showing.reply(call, new LeaderboardPage(call, desk, period, ranking).blocks());
  }
}
