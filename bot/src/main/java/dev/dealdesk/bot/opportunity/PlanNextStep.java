package dev.dealdesk.bot.opportunity;

import dev.dealdesk.bot.card.Seen;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Command;
import dev.dealdesk.bot.command.Form;
import dev.dealdesk.bot.command.Inputs;
import dev.dealdesk.bot.command.Option;
import dev.dealdesk.bot.command.Question;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Visibility;
import dev.dealdesk.bot.command.Work;
import dev.dealdesk.bot.naming.Names;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.opportunity.NextStep;
import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.workspace.Right;
import java.util.List;
import java.util.Optional;

/** {@code /opportunity next-step}: what is to be done next and by when; "none" clears it. */
public final class PlanNextStep implements Command {

  static final String ROUTE = "opportunity next-step";

  private static final String STEP = "next-step";
  private static final String DUE = "next-step-due";

  private final Work work;
  private final List<Option> options;

  public PlanNextStep(Store store) {
    work = new Work(store);
    options =
        List.of(
            Option.text("opportunity", new Names(store).opportunity()),
            Option.text(STEP),
            Option.text(DUE));
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
  public Reply run(Call call) {
    Inputs inputs = call.inputs();
    boolean said =
        inputs.text(STEP).isPresent() || inputs.text(DUE).isPresent() || Question.entered(inputs);
    return Question.wantsForm(inputs) || !said
        ? work.prepare(
            call, Right.EDIT, desk -> About.toChange(call, desk, ROUTE, about -> form(call, about)))
        : work.write(
            call, desk -> About.toChange(call, desk, ROUTE, about -> planned(call, desk, about)));
  }

  private static Reply form(Call call, Opportunity about) {
    Optional<NextStep> step = about.nextStep();
    String title =
        call.texts()
            .label("opportunity.next.title", "number", About.number(about), "name", about.name());
    return new Reply.Ask(
        new Form(
            title,
            Question.form(call, ROUTE)
                .with("opportunity", about.number())
                .with(Seen.INPUT, seen(call, about)),
            List.of(
                field(call, STEP, step.map(NextStep::text).orElse("")),
                field(call, DUE, step.flatMap(NextStep::due).map(Object::toString).orElse("")))));
  }

  /** Of a form that is opened again, what was seen first. */
  private static String seen(Call call, Opportunity about) {
    return call.inputs()
        .text(Seen.INPUT)
        .filter(_ -> Question.wantsForm(call.inputs()))
        .orElseGet(() -> Seen.version(about));
  }

  private static Form.Field field(Call call, String name, String present) {
    return new Form.TextField(
        name,
        call.texts().label("opportunity.field." + name),
        call.inputs().text(name).orElse(present),
        call.texts().label("opportunity.hint." + name),
        false,
        false);
  }

  private static Reply planned(Call call, Desk desk, Opportunity about) {
    EditReader reader = new EditReader(call, desk, ROUTE, Optional.of(about));
    EditReader read = Question.entered(call.inputs()) ? reader.wholeNextStep() : reader.nextStep();
    return read.question()
        .orElseGet(() ->
            new Outcomes(call, desk, ROUTE)
                .changed(
                    desk.opportunities()
                        .change(about.number(), read.edits(), Seen.in(call.inputs())),
                    read.notes()));
  }
}
