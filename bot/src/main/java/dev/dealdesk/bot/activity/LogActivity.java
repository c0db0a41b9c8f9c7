package dev.dealdesk.bot.activity;

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
import dev.dealdesk.store.activity.Activity;
import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.workspace.Right;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** {@code /opportunity log}: a call, a meeting or an email that took place. */
public final class LogActivity implements Command {

  static final String ROUTE = "opportunity log";

  private final Work work;
  private final List<Option> options;

  public LogActivity(Store store) {
    work = new Work(store);
    options =
        List.of(
            Option.text("opportunity", new Names(store).opportunity()),
            Option.choice(ActivityForm.KIND, "call", "meeting", "email"),
            Option.text(ActivityForm.TEXT),
            Option.choice(ActivityForm.DIRECTION, "in", "out"),
            Option.text(ActivityForm.WHEN));
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
        inputs.text(ActivityForm.KIND).isPresent() && inputs.text(ActivityForm.TEXT).isPresent();
    return Question.wantsForm(inputs) || !(said || Question.entered(inputs))
        ? work.prepare(
            call,
            Right.EDIT,
            desk -> Subject.of(call, desk, ROUTE, about -> ActivityForm.log(call, about)))
        : work.write(
            call, desk -> Subject.toNote(call, desk, ROUTE, about -> logged(call, desk, about)));
  }

  private static Reply logged(Call call, Desk desk, Opportunity about) {
    Entries entries = new Entries(call, desk.workspace(), ROUTE, true);
    Activity.Kind kind = kind(call);
    Optional<Activity.Direction> direction = direction(call);
    Resolved<String> text = entries.name(ActivityForm.TEXT, ActivityForm.LONGEST);
    Resolved<Optional<Instant>> when = entries.moment(ActivityForm.WHEN);
    Instant at = when.got().flatMap(Function.identity()).orElse(call.at());
    return Resolved.firstQuestion(text, when)
        .or(() -> contradiction(call, kind, direction, at))
        .orElseGet(() ->
            new Logged(call, desk)
                .reply(
                    about,
                    desk.activities()
                        .log(
                            about.number(),
                            new Activity.New(kind, direction, at, text.got().orElseThrow()))));
  }

  private static Optional<Reply> contradiction(
      Call call, Activity.Kind kind, Optional<Activity.Direction> direction, Instant at) {
    if (kind == Activity.Kind.MEETING && direction.isPresent()) {
      return Optional.of(
          Question.mend(call, ROUTE, call.texts().say("activity.meeting_direction")));
    }
    return at.isAfter(call.at())
        ? Optional.of(Question.mend(call, ROUTE, call.texts().say("activity.future")))
        : Optional.empty();
  }

  /** A form that nobody has chosen anything in is of a call. */
  private static Activity.Kind kind(Call call) {
    return call.inputs()
        .text(ActivityForm.KIND)
        .map(code -> Activity.Kind.valueOf(code.toUpperCase(Locale.ROOT)))
        .orElse(Activity.Kind.CALL);
  }

  private static Optional<Activity.Direction> direction(Call call) {
    return call.inputs()
        .text(ActivityForm.DIRECTION)
        .map(code -> Activity.Direction.valueOf(code.toUpperCase(Locale.ROOT)));
  }
}
