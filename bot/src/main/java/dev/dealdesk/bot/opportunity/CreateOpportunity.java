package dev.dealdesk.bot.opportunity;

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
import dev.dealdesk.bot.naming.Resolver;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.workspace.Right;
import dev.dealdesk.store.workspace.Stage;
import dev.dealdesk.store.workspace.StageKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code /opportunity create}: what is not said is asked for in a form. */
public final class CreateOpportunity implements Command {

  static final String ROUTE = "opportunity create";

  private final Work work;
  private final List<Option> options;

  public CreateOpportunity(Store store) {
    work = new Work(store);
    Names names = new Names(store);
    options =
        Stream.of(
                List.of(
                    Option.text("name"),
                    Option.text("account", names.account()),
                    Option.text("amount"),
                    Option.text("close-date"),
                    Option.text("stage", names.stage())),
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
    boolean complete =
        CreateForm.ASKED_FOR.stream().allMatch(name -> inputs.text(name).isPresent());
    return Question.wantsForm(inputs) || !(complete || Question.entered(inputs))
        ? work.prepare(call, Right.EDIT, desk -> CreateForm.of(call, desk))
        : work.write(call, desk -> create(call, desk));
  }

  private static Reply create(Call call, Desk desk) {
    desk.session().author(Right.EDIT);
    Resolved<String> name =
        new Entries(call, desk.workspace(), ROUTE, true).name("name", EditReader.LONGEST_NAME);
    Resolved<Stage> stage = new Resolver(call, desk, ROUTE).stage("stage");
    EditReader read = new EditReader(call, desk, ROUTE, Optional.empty()).details();
    Optional<Reply> question = Resolved.firstQuestion(name, stage).or(read::question);
    return question.orElseGet(() -> {
      Stage first = desk.process().first(StageKind.OPEN);
      var outcome =
          desk.opportunities().create(name.got().orElseThrow(), stage.or(first), read.edits());
      return new Outcomes(call, desk, ROUTE).created(outcome, read.notes());
    });
  }
}
