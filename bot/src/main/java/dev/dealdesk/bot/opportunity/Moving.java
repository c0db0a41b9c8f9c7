package dev.dealdesk.bot.opportunity;

import dev.dealdesk.bot.card.Seen;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Form;
import dev.dealdesk.bot.command.Question;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Resolved;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.contact.Contact;
import dev.dealdesk.store.opportunity.Edit;
import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.workspace.Requirement;
import dev.dealdesk.store.workspace.Stage;
import dev.dealdesk.store.workspace.StageKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Moves an opportunity to a stage. What the stage asks for and is missing, and why it was lost, is
 * asked for once.
 */
record Moving(Call call, Desk desk, String route) {

  Reply to(Stage stage, Opportunity opportunity) {
    EditReader read = reader(stage, opportunity);
    LostWhy why = new LostWhy(call, desk, route);
    Resolved<Optional<String>> reason = why.read();
    Resolved<Contact> primary = new Primary(call, desk, route).read();
    boolean moves = !stage.id().equals(opportunity.stage().id());
    boolean loses = moves && stage.kind() == StageKind.LOST;
    List<Edit> edits = edits(stage, read, reason.got());
    Set<Requirement> missing = moves ? missing(opportunity, edits, primary.got()) : Set.of();
    Asking asking = new Asking(call, desk, route, stage, opportunity);
    List<Form.Field> fields =
        asking.fields(missing, loses && (Question.wantsForm(call.inputs()) || !why.isTold()));
    return Question.mending(call, route, fields.stream().map(Form.Field::name).toList())
        .or(() -> asks(fields) ? Optional.of(asking.asked(fields)) : Optional.empty())
        .or(() -> Resolved.firstQuestion(reason, primary).or(read::question))
        .or(() -> missing.isEmpty() ? Optional.empty() : Optional.of(asking.refused(missing)))
        .orElseGet(() -> moved(opportunity, edits, read.notes(), primary.got()));
  }

  private boolean asks(List<Form.Field> fields) {
    return !fields.isEmpty()
        && (Question.wantsForm(call.inputs()) || !Question.entered(call.inputs()));
  }

  private EditReader reader(Stage stage, Opportunity opportunity) {
    EditReader read = new EditReader(call, desk, route, Optional.of(opportunity));
    return (stage.kind().isClosed() ? read.closing() : read.moving()).needed();
  }

  private static List<Edit> edits(Stage stage, EditReader read, Optional<Optional<String>> reason) {
    List<Edit> edits = new ArrayList<>();
    edits.add(new Edit.Move(stage));
    edits.addAll(read.edits());
    reason
        .filter(_ -> stage.kind() == StageKind.LOST)
        .map(Edit.LostBecause::new)
        .ifPresent(edits::add);
    return edits;
  }

  private Set<Requirement> missing(
      Opportunity opportunity, List<Edit> edits, Optional<Contact> primary) {
    Set<Requirement> missing = EnumSet.noneOf(Requirement.class);
    missing.addAll(desk.opportunities().missing(opportunity, edits));
    primary.ifPresent(_ -> missing.remove(Requirement.PRIMARY_CONTACT));
    return missing;
  }

  private Reply moved(
      Opportunity opportunity, List<Edit> edits, List<String> notes, Optional<Contact> primary) {
    List<String> done = new ArrayList<>(notes);
    primary
        .flatMap(contact -> new Primary(call, desk, route).make(contact, opportunity))
        .ifPresent(done::add);
    return new Outcomes(call, desk, route)
        .changed(
            desk.opportunities().change(opportunity.number(), edits, Seen.in(call.inputs())), done);
  }
}
