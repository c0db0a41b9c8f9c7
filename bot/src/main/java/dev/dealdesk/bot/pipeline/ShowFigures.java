package dev.dealdesk.bot.pipeline;

import dev.dealdesk.bot.command.Action;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Resolved;
import dev.dealdesk.bot.command.Work;
import dev.dealdesk.bot.naming.Resolver;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.person.Person;
import dev.dealdesk.store.pipeline.Period;
import java.util.Optional;

/** How somebody sells, beside everybody: for coaching. */
public final class ShowFigures implements Action {

  static final String OWNER = "owner";

  private static final String ROUTE = "pipeline.figures";

  private final Work work;

  public ShowFigures(Store store) {
    work = new Work(store);
  }

  static Press press(Period period) {
    return Press.of(ROUTE).with("period", PeriodReader.spelled(period));
  }

  @Override
  public String route() {
    return ROUTE;
  }

  @Override
  public Reply run(Call call) {
    return work.read(call, desk -> shown(call, desk));
  }

  private static Reply shown(Call call, Desk desk) {
    Resolved<PeriodReader.Span> span = new LensReader(call, desk, ROUTE).period("quarter");
    Resolved<Person> owner = new Resolver(call, desk, ROUTE).person(OWNER);
    Optional<Reply> question = Resolved.firstQuestion(span, owner);
    if (question.isPresent()) {
      return question.get();
    }
    return span.got()
        .flatMap(PeriodReader.Span::days)
        .map(period ->
            Showing.reply(
                call, new FiguresPage(call, desk, owner.got().orElseThrow(), period).blocks()))
        .orElseGet(() -> Reply.refuse(call.texts().say("pipeline.board.needs_period")));
  }
}
