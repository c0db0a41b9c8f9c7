package dev.dealdesk.bot.opportunity;

import dev.dealdesk.bot.card.UndoButton;
import dev.dealdesk.bot.command.Action;
import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Question;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Work;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.opportunity.ManyChange;
import dev.dealdesk.store.workspace.Right;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Changes many opportunities as a person has seen it, all in one transaction. */
public final class ApplyMany implements Action {

  static final String ROUTE = "opportunity.many.apply";
  static final String DRAFT = "draft";
  static final String CANCEL = "cancel";

  private final Work work;

  public ApplyMany(Store store) {
    work = new Work(store);
  }

  @Override
  public String route() {
    return ROUTE;
  }

  @Override
  public Reply run(Call call) {
    long draft = call.inputs().number(DRAFT).orElseThrow();
    if (call.inputs().has(CANCEL)) {
      work.store().drafts(call.guild(), drafts -> drafts.drop(draft, call.person().id()));
      return Reply.edit(new Block.Text(call.texts().say("opportunity.many.cancelled")));
    }
    return work.write(call, desk -> apply(call, desk, draft));
  }

  private static Reply apply(Call call, Desk desk, long id) {
    desk.session().author(Right.MANAGE);
    Optional<ManyDraft> draft =
        desk.drafts()
            .find(id, call.person().id(), call.at())
            .filter(found -> found.kind().equals(ManyDraft.KIND))
            .map(found -> ManyDraft.of(found.json()));
    Optional<ManyEdit> edit = draft.flatMap(kept -> ManyEdit.of(kept.change(), desk));
    if (edit.isEmpty()) {
      return Reply.refuse(call.texts().say("opportunity.many.expired"));
    }
    desk.drafts().drop(id, call.person().id());
    return told(call, desk, edit.get(), desk.many().change(draft.get().targets(), edit.get()::of));
  }

  private static Reply told(Call call, Desk desk, ManyEdit edit, ManyChange change) {
    ManyLeft left = new ManyLeft(call.texts(), edit.needs());
    left.left(change.left());
    if (change.done().isEmpty()) {
      List<String> lines = new ArrayList<>(left.lines());
      lines.addFirst(call.texts().say("opportunity.many.nothing"));
      return Reply.refuse(String.join("\n", lines));
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        call.texts()
            .say(
                "opportunity.many.done",
                "count",
                change.done().size(),
                "change",
                new Markdown(edit.said(call.texts()))));
    lines.addAll(left.lines());
    lines.add(new ManyLines(call.texts(), desk).of(change.done()));
    return Question.answered(
        call,
        List.of(new Block.Text(String.join("\n", lines)), Block.Buttons.of(UndoButton.of(call))));
  }
}
