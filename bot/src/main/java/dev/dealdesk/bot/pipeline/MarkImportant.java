package dev.dealdesk.bot.pipeline;

import dev.dealdesk.bot.command.Action;
import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Resolved;
import dev.dealdesk.bot.command.Work;
import dev.dealdesk.bot.naming.Resolver;
import dev.dealdesk.bot.text.Brief;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.person.Person;

/**
 * Marks an opportunity as important to oneself, or no longer: from the list of what to focus on,
 * which is then shown anew, and from a card's menu.
 */
public final class MarkImportant implements Action {

  static final String ROUTE = "opportunity.important";

  private final Work work;

  public MarkImportant(Store store) {
    work = new Work(store);
  }

  @Override
  public String route() {
    return ROUTE;
  }

  @Override
  public Reply run(Call call) {
    return work.write(
        call,
        desk -> {
          Resolved<Opportunity> opportunity =
              new Resolver(call, desk, ROUTE).insisting().opportunity("opportunity");
          return opportunity
              .question()
              .orElseGet(() -> mark(call, desk, opportunity.got().orElseThrow()));
        });
  }

  private static Reply mark(Call call, Desk desk, Opportunity opportunity) {
    Person self = desk.people().member(call.person().id(), call.person().name());
    boolean important = !desk.focus().isImportant(self.id(), opportunity.number());
    desk.focus().mark(self.id(), opportunity.number(), important);
    return call.inputs().has(Whose.INPUT) ? list(call, desk) : told(call, opportunity, important);
  }

  private static Reply list(Call call, Desk desk) {
    Resolved<Whose> whose = Whose.read(call, desk, ShowFocus.ROUTE);
    return whose
        .question()
        .orElseGet(() -> new Reply.Edit(ShowFocus.blocks(call, desk, whose.got().orElseThrow())));
  }

  private static Reply told(Call call, Opportunity opportunity, boolean important) {
    String said =
        call.texts()
            .say(
                "focus.marked",
                "number",
                new Markdown(opportunity.number().toString()),
                "name",
                Brief.of(opportunity.name(), 60),
                "important",
                important);
    Press back = Press.of(ROUTE).with("opportunity", opportunity.number());
    return Reply.privately(
        new Block.Text(said),
        Block.Buttons.of(
            new Button(call.texts().label(important ? "focus.unmark" : "focus.mark"), back),
            new Button(call.texts().label("focus.open"), Press.of(ShowFocus.ROUTE))));
  }
}
