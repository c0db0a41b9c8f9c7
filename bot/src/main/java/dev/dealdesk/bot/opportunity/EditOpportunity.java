package dev.dealdesk.bot.opportunity;

import dev.dealdesk.bot.card.Seen;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Command;
import dev.dealdesk.bot.command.Inputs;
import dev.dealdesk.bot.command.Option;
import dev.dealdesk.bot.command.Question;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Visibility;
import dev.dealdesk.bot.command.Work;
import dev.dealdesk.bot.naming.Names;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.workspace.Right;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code /opportunity edit}, and the form behind the card's button. */
public final class EditOpportunity implements Command {

  static final String ROUTE = "opportunity edit";

  private final Work work;
  private final List<Option> options;

  public EditOpportunity(Store store) {
    work = new Work(store);
    Names names = new Names(store);
    options =
        Stream.of(
                List.of(
                    Option.text("opportunity", names.opportunity()),
                    Option.text("name"),
                    Option.text("account", names.account()),
                    Option.text("amount"),
                    Option.text("close-date")),
                Details.options())
            .flatMap(List::stream)
            .toList();
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
    return Question.wantsForm(inputs) || !(saysSomething(inputs) || Question.entered(inputs))
        ? work.prepare(call, Right.EDIT, desk -> ask(call, desk))
        : work.write(call, desk -> edit(call, desk));
  }

  private boolean saysSomething(Inputs inputs) {
    return options.stream()
        .map(Option::name)
        .filter(name -> !name.equals("opportunity"))
        .anyMatch(name -> inputs.text(name).isPresent() || inputs.person(name).isPresent());
  }

  private static Reply ask(Call call, Desk desk) {
    return About.toChange(
        call,
        desk,
        ROUTE,
        now -> EditForm.of(call, Question.wantsForm(call.inputs()) ? shown(call, desk, now) : now));
  }

  /** As the person saw it first: what others changed since, they would overwrite unseen. */
  private static Opportunity shown(Call call, Desk desk, Opportunity now) {
    return Seen.in(call.inputs())
        .flatMap(seen -> desk.opportunities().findAsOf(now.number(), seen))
        .orElse(now);
  }

  private static Reply edit(Call call, Desk desk) {
    return About.toChange(
        call,
        desk,
        ROUTE,
        opportunity -> edit(touched(call, desk, opportunity), desk, opportunity));
  }

  /** Of a form, only what the person has changed in it. */
  private static Call touched(Call call, Desk desk, Opportunity now) {
    if (!Question.entered(call.inputs())) {
      return call;
    }
    return call.with(EditForm.touched(call, shown(call, desk, now)));
  }

  private static Reply edit(Call call, Desk desk, Opportunity now) {
    EditReader read = new EditReader(call, desk, ROUTE, Optional.of(now)).name().details();
    return read.question()
        .orElseGet(() ->
            new Outcomes(call, desk, ROUTE)
                .changed(
                    desk.opportunities().change(now.number(), read.edits(), Seen.in(call.inputs())),
                    read.notes()));
  }
}
