package dev.dealdesk.bot.activity;

import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Command;
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
import dev.dealdesk.store.activity.Activity;
import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.workspace.Right;
import java.util.List;
import java.util.Optional;

/** {@code /opportunity note}: a free text about an opportunity; without one a form opens. */
public final class AddNote implements Command {

  static final String ROUTE = "opportunity note";

  private final Work work;
  private final List<Option> options;

  public AddNote(Store store) {
    work = new Work(store);
    options =
        List.of(
            Option.text("opportunity", new Names(store).opportunity()),
            Option.text(ActivityForm.TEXT));
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
    boolean said =
        call.inputs().text(ActivityForm.TEXT).isPresent() || Question.entered(call.inputs());
    return Question.wantsForm(call.inputs()) || !said
        ? work.prepare(
            call,
            Right.EDIT,
            desk -> Subject.of(call, desk, ROUTE, about -> ActivityForm.note(call, about)))
        : work.write(
            call, desk -> Subject.toNote(call, desk, ROUTE, about -> noted(call, desk, about)));
  }

  private static Reply noted(Call call, Desk desk, Opportunity about) {
    Resolved<String> text =
        new Entries(call, desk.workspace(), ROUTE, true)
            .name(ActivityForm.TEXT, ActivityForm.LONGEST);
    return text.question()
        .orElseGet(() -> {
          Activity note =
              desk.activities()
                  .log(
                      about.number(),
                      new Activity.New(
                          Activity.Kind.NOTE,
                          Optional.empty(),
                          call.at(),
                          text.got().orElseThrow()));
          return new Logged(call, desk).reply(about, note);
        });
  }
}
