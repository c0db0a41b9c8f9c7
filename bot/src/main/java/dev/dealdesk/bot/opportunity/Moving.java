package dev.dealdesk.bot.opportunity;

import dev.dealdesk.bot.card.Seen;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Form;
import dev.dealdesk.bot.command.Question;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Resolved;
import dev.dealdesk.bot.entry.Entries;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.opportunity.Edit;
import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.workspace.Stage;
import dev.dealdesk.store.workspace.StageKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Moves an opportunity to a stage; why it was lost is asked for once. */
record Moving(Call call, Desk desk, String route) {

  private static final String REASON = "reason";
  private static final int LONGEST_REASON = 200;

  Reply to(Stage stage, Opportunity opportunity) {
    return Question.mending(call, route, List.of(REASON)).orElseGet(() -> told(stage, opportunity));
  }

  private Reply told(Stage stage, Opportunity opportunity) {
    boolean untold = call.inputs().text(REASON).isEmpty() && !Question.entered(call.inputs());
    boolean loses = stage.kind() == StageKind.LOST && !stage.id().equals(opportunity.stage().id());
    return loses && (untold || Question.wantsForm(call.inputs()))
        ? why(opportunity)
        : move(stage, opportunity);
  }

  private Reply why(Opportunity opportunity) {
    String title =
        call.texts()
            .label(
                "opportunity.lost.title",
                "number",
                new Markdown(opportunity.number().toString()),
                "name",
                opportunity.name());
    return new Reply.Ask(
        new Form(
            title,
            Question.form(call, route),
            List.of(
                new Form.TextField(
                    REASON,
                    call.texts().label("opportunity.field.reason"),
                    call.inputs().text(REASON).orElse(""),
                    call.texts().label("opportunity.hint.reason"),
                    false,
                    false))));
  }

  private Reply move(Stage stage, Opportunity opportunity) {
    EditReader read = new EditReader(call, desk, route, Optional.of(opportunity)).closing();
    Resolved<Optional<String>> reason =
        new Entries(call, desk.workspace(), route, true).text(REASON, LONGEST_REASON);
    return reason
        .question()
        .or(read::question)
        .orElseGet(() -> moved(stage, opportunity, reason.got(), read));
  }

  private Reply moved(
      Stage stage, Opportunity opportunity, Optional<Optional<String>> reason, EditReader read) {
    List<Edit> edits = new ArrayList<>();
    edits.add(new Edit.Move(stage));
    edits.addAll(read.edits());
    reason
        .filter(_ -> stage.kind() == StageKind.LOST)
        .map(Edit.LostBecause::new)
        .ifPresent(edits::add);
    return new Outcomes(call, desk, route)
        .changed(
            desk.opportunities().change(opportunity.number(), edits, Seen.in(call.inputs())),
            read.notes());
  }
}
