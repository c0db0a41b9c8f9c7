package dev.dealdesk.bot.opportunity;

import dev.dealdesk.bot.command.Action;
import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.command.Question;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Resolved;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.opportunity.Totals;
import dev.dealdesk.store.workspace.Right;
import java.util.ArrayList;
import java.util.List;

/**
 * Changes all opportunities of a list alike: what to change is asked, and what would come of it is
 * shown. Nothing is changed here.
 */
public final class ChangeMany implements Action {

  static final String ROUTE = "opportunity.many";

  /** More than anybody looks through, and as many as can be changed while they wait. */
  private static final int MOST = 2_000;

  private final Store store;

  public ChangeMany(Store store) {
    this.store = store;
  }

  @Override
  public String route() {
    return ROUTE;
  }

  /** Either what to say next, or what to confirm. */
  private sealed interface Step {
    record Says(Reply reply) implements Step {}

    record Shows(ManyPreview.Shown preview) implements Step {}
  }

  @Override
  public Reply run(Call call) {
    // A member who is to own them may have done nothing here yet, and is known for the preview
    // only.
    return switch (store.rehearse(call.guild(), call.author(), desk -> step(call, desk))) {
      case Step.Says(var reply) -> reply;
      case Step.Shows(var preview) -> confirmable(call, preview);
    };
  }

  private static Step step(Call call, Desk desk) {
    desk.session().author(Right.MANAGE);
    return switch (new ListReader(ManyPresses.list(call), desk).read()) {
      case ListReader.Read.Asks(var question) -> new Step.Says(question);
      case ListReader.Read.Understood(var query) -> step(call, desk, query);
    };
  }

  private static Step step(Call call, Desk desk, ListQuery query) {
    Totals totals = desk.listing().totals(query.filter());
    if (totals.count() > MOST) {
      return new Step.Says(
          Reply.refuse(
              call.texts()
                  .say("opportunity.many.too_many", "count", totals.count(), "most", MOST)));
    }
    if (!call.inputs().has(ManyReader.CHANGE)) {
      return new Step.Says(what(call, query, totals));
    }
    return switch (new ManyReader(call, desk).read()) {
      case Resolved.Asks<ManyEdit>(var reply) -> new Step.Says(reply);
      case Resolved.Got<ManyEdit>(var edit) ->
          new Step.Shows(new ManyPreview(call, desk).of(query, edit, MOST));
      case Resolved.Absent<ManyEdit>() ->
          throw new IllegalStateException("It asks for what is missing");
    };
  }

  private static Reply what(Call call, ListQuery query, Totals totals) {
    Press press = ManyPresses.of(query);
    String question =
        call.texts()
            .say(
                "opportunity.many.what",
                "count",
                totals.count(),
                "what",
                new ListWords(call.texts()).of(query));
    return Reply.privately(
        new Block.Text(question),
        Block.Buttons.of(
            button(call, "opportunity.many.to_owner", press, ManyReader.OWNER),
            button(call, "opportunity.many.to_date", press, ManyReader.DATE),
            button(call, "opportunity.many.to_stage", press, ManyReader.STAGE)));
  }

  private static Button button(Call call, String key, Press press, String change) {
    return new Button(call.texts().label(key), press.with(ManyReader.CHANGE, change));
  }

  private Reply confirmable(Call call, ManyPreview.Shown preview) {
    List<Block> blocks = new ArrayList<>(preview.blocks());
    if (!preview.draft().targets().isEmpty()) {
      long draft =
          store.drafts(
              call.guild(),
              drafts ->
                  drafts.keep(
                      call.person().id(),
                      ManyDraft.KIND,
                      preview.draft().json(),
                      new byte[0],
                      call.at(),
                      ManyDraft.LIFE));
      blocks.add(confirmation(call, preview.draft().targets().size(), draft));
    }
    return new Reply.Edit(blocks);
  }

  private static Block confirmation(Call call, int count, long draft) {
    Press press = Question.again(Press.of(ApplyMany.ROUTE).with(ApplyMany.DRAFT, draft));
    return Block.Buttons.of(
        new Button(
            call.texts().label("opportunity.many.confirm", "count", count),
            press,
            Button.Weight.MAIN),
        new Button(
            call.texts().label("opportunity.many.cancel"), press.with(ApplyMany.CANCEL, "yes")));
  }
}
