package dev.dealdesk.bot.undo;

import dev.dealdesk.bot.card.UndoButton;
import dev.dealdesk.bot.command.Action;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Work;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.opportunity.Undo;
import dev.dealdesk.store.opportunity.Undone;

/** The button of {@link UndoButton}. */
public final class UndoChange implements Action {

  private final Work work;

  public UndoChange(Store store) {
    work = new Work(store);
  }

  @Override
  public String route() {
    return UndoButton.ROUTE;
  }

  @Override
  public Reply run(Call call) {
    return work.write(call, desk -> undo(call, desk));
  }

  private static Reply undo(Call call, Desk desk) {
    long interaction = call.inputs().number(UndoButton.INTERACTION).orElse(0L);
    return switch (desk.undo().undo(interaction)) {
      case Undone.Refused(var why) ->
          Reply.refuse(call.texts().say("undo.refused", "why", why, "hours", Undo.LIFE.toHours()));
      case Undone.TakenBack(var taken, var kept) when taken.isEmpty() ->
          new Reply.Refuse(new Told(call, desk).kept(kept));
      case Undone.TakenBack(var taken, var kept) when taken.size() == 1 && kept.isEmpty() ->
          new Reply.Edit(new Told(call, desk).taken(taken.getFirst()));
      case Undone.TakenBack(var taken, var kept) ->
          new Reply.Edit(new Told(call, desk).several(taken, kept));
    };
  }
}
