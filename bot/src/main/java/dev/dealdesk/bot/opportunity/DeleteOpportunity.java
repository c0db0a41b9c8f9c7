package dev.dealdesk.bot.opportunity;

import dev.dealdesk.bot.card.OpportunityLine;
import dev.dealdesk.bot.card.Seen;
import dev.dealdesk.bot.card.UndoButton;
import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Command;
import dev.dealdesk.bot.command.Option;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.command.Question;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Visibility;
import dev.dealdesk.bot.command.Work;
import dev.dealdesk.bot.naming.Names;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.opportunity.Edit;
import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.opportunity.Outcome;
import java.util.List;

/** {@code /opportunity delete}: asks once, and says how it comes back. */
public final class DeleteOpportunity implements Command {

  static final String ROUTE = "opportunity delete";

  private static final String SURE = "sure";

  private final Work work;
  private final List<Option> options;

  public DeleteOpportunity(Store store) {
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
    if (call.inputs().text(SURE).filter("no"::equals).isPresent()) {
      return Reply.edit(new Block.Text(call.texts().say("opportunity.delete.kept")));
    }
    return work.write(
        call,
        desk ->
            About.toChange(
                call,
                desk,
                ROUTE,
                about -> call.inputs().has(SURE) ? delete(call, desk, about) : sure(call, about)));
  }

  private static Reply sure(Call call, Opportunity about) {
    Press press = Question.again(Seen.press(ROUTE, about));
    String question =
        call.texts()
            .say(
                "opportunity.delete.sure",
                "line",
                new Markdown(OpportunityLine.of(call.texts(), about)));
    return Reply.refuse(
        question,
        new Button(
            call.texts().label("opportunity.delete.yes"),
            press.with(SURE, "yes"),
            Button.Weight.DANGER),
        new Button(call.texts().label("opportunity.delete.no"), press.with(SURE, "no")));
  }

  private static Reply delete(Call call, Desk desk, Opportunity about) {
    Outcome outcome =
        desk.opportunities()
            .change(about.number(), List.of(new Edit.Delete()), Seen.in(call.inputs()));
    if (!(outcome instanceof Outcome.Changed(var before, var _, var _))) {
      return new Outcomes(call, desk, ROUTE).changed(outcome, List.of());
    }
    String done =
        call.texts()
            .say(
                "opportunity.deleted",
                "line",
                new Markdown(OpportunityLine.of(call.texts(), before)));
    return Question.answered(
        call, List.of(new Block.Text(done), Block.Buttons.of(UndoButton.of(call))));
  }
}
