package dev.dealdesk.bot.undo;

import dev.dealdesk.bot.card.UndoButton;
import dev.dealdesk.bot.command.Action;
import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Work;
import dev.dealdesk.bot.record.RecordUndoText;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.opportunity.Undo;
import dev.dealdesk.store.opportunity.Undone;
import dev.dealdesk.store.upkeep.RecordUndone;
import java.util.ArrayList;
import java.util.List;

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

  /** Opportunities go back first: what they belonged to may then go as well. */
  private static Reply undo(Call call, Desk desk) {
    long interaction = call.inputs().number(UndoButton.INTERACTION).orElse(0L);
    Undone opportunities = desk.undo().undo(interaction);
    RecordUndone records = desk.recordUndo().undo(interaction);
    if (opportunities instanceof Undone.Refused(var why)
        && records instanceof RecordUndone.Refused(var other)) {
      return refused(call, why == Undone.Why.NOTHING ? other : why);
    }
    List<Block> blocks = new ArrayList<>();
    boolean taken = tell(new Told(call, desk), opportunities, blocks);
    if (records instanceof RecordUndone.TakenBack undone) {
      blocks.addAll(new RecordUndoText(call.texts(), desk).of(undone));
      taken |= !undone.taken().isEmpty();
    }
    return taken ? new Reply.Edit(blocks) : new Reply.Refuse(blocks);
  }

  private static Reply refused(Call call, Enum<?> why) {
    return Reply.refuse(call.texts().say("undo.refused", "why", why, "hours", Undo.LIFE.toHours()));
  }

  private static boolean tell(Told told, Undone opportunities, List<Block> blocks) {
    if (!(opportunities instanceof Undone.TakenBack(var taken, var kept))) {
      return false;
    }
    if (taken.isEmpty()) {
      blocks.addAll(told.kept(kept));
    } else if (taken.size() == 1 && kept.isEmpty()) {
      blocks.addAll(told.taken(taken.getFirst()));
    } else {
      blocks.addAll(told.several(taken, kept));
    }
    return !taken.isEmpty();
  }
}
