package dev.dealdesk.bot.opportunity;

import dev.dealdesk.bot.card.Seen;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Command;
import dev.dealdesk.bot.command.Inputs;
import dev.dealdesk.bot.command.Option;
import dev.dealdesk.bot.command.Question;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Resolved;
import dev.dealdesk.bot.command.Visibility;
import dev.dealdesk.bot.command.Work;
import dev.dealdesk.bot.entry.Entries;
import dev.dealdesk.bot.naming.Names;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.opportunity.Edit;
import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.opportunity.Outcome;
import dev.dealdesk.store.workspace.Right;
import dev.dealdesk.store.workspace.StageKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /opportunity clone}: a new opportunity like another one, such as next year's renewal. */
public final class CloneOpportunity implements Command {

  static final String ROUTE = "opportunity clone";

  private final Work work;
  private final List<Option> options;

  public CloneOpportunity(Store store) {
    work = new Work(store);
    options =
        List.of(
            Option.text("opportunity", new Names(store).opportunity()),
            Option.text("name"),
            Option.text("close-date"),
            Option.text("amount"),
            Option.of(CloneForm.ROLES, Option.Kind.YES_NO));
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
    return Visibility.PUBLIC;
  }

  @Override
  public Reply run(Call arrived) {
    Call call = arrived.with(unseen(arrived.inputs()));
    Inputs inputs = call.inputs();
    boolean said = inputs.text("name").isPresent() && inputs.text("close-date").isPresent();
    return Question.wantsForm(inputs) || !(said || Question.entered(inputs))
        ? work.prepare(
            call,
            Right.EDIT,
            desk -> About.opportunity(call, desk, ROUTE, source -> CloneForm.of(call, source)))
        : work.write(
            call,
            desk -> {
              desk.session().author(Right.EDIT);
              return About.opportunity(call, desk, ROUTE, source -> cloned(call, desk, source));
            });
  }

  /** The card on which this was asked for stays the card of the one that is cloned. */
  private static Inputs unseen(Inputs inputs) {
    Map<String, List<String>> values = new HashMap<>(inputs.values());
    values.remove(Seen.INPUT);
    return new Inputs(values, inputs.people(), inputs.files());
  }

  private static Reply cloned(Call call, Desk desk, Opportunity source) {
    Resolved<String> name =
        new Entries(call, desk.workspace(), ROUTE, true).name("name", EditReader.LONGEST_NAME);
    EditReader read = new EditReader(call, desk, ROUTE, Optional.of(source)).worth();
    return name.question()
        .or(read::question)
        .orElseGet(() -> {
          List<Edit> edits = new ArrayList<>(copied(call, source));
          edits.addAll(read.edits());
          Outcome outcome =
              desk.opportunities()
                  .create(name.got().orElseThrow(), desk.process().first(StageKind.OPEN), edits);
          return new Outcomes(call, desk, ROUTE)
              .created(outcome, notes(call, desk, source, outcome));
        });
  }

  private static List<Edit> copied(Call call, Opportunity source) {
    boolean emptied = Question.entered(call.inputs()) && call.inputs().text("amount").isEmpty();
    return List.of(
        new Edit.ToAccount(source.account()),
        new Edit.In(source.currency()),
        new Edit.Amount(emptied ? Optional.empty() : source.amount()),
        new Edit.Type(source.type()),
        new Edit.LeadSource(source.leadSource()),
        new Edit.Describe(source.description()));
  }

  private static List<String> notes(Call call, Desk desk, Opportunity source, Outcome outcome) {
    return outcome instanceof Outcome.Changed(var _, var made, var _)
        ? new CloneTraces(call, desk).of(source, made)
        : List.of();
  }
}
