package dev.dealdesk.bot.opportunity;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.bot.command.Form;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.command.Question;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Resolved;
import dev.dealdesk.bot.entry.Entries;
import dev.dealdesk.bot.naming.ImportedOwners;
import dev.dealdesk.bot.naming.Resolver;
import dev.dealdesk.bot.reading.DateDirection;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.person.Person;
import dev.dealdesk.store.workspace.Stage;
import dev.dealdesk.store.workspace.StageKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a person wants to change about many opportunities, and asks for what is missing. */
record ManyReader(Call call, Desk desk) {

  static final String CHANGE = "change";
  static final String OWNER = "owner";
  static final String DATE = "close-date";
  static final String STAGE = "stage";

  private static final String SHIFT = "shift";
  private static final int MOST = 25;

  private static final Pattern DAYS =
      Pattern.compile("([+-]?\\d{1,4}) ?(?:(days?|d|일)|(weeks?|w|주))?");

  /** What to change, or the reply that asks for it. */
  Resolved<ManyEdit> read() {
    return switch (call.inputs().text(CHANGE).orElse("")) {
      case OWNER -> owner();
      case DATE -> date();
      case STAGE -> stage();
      default -> throw new IllegalArgumentException("Nobody can change that of many");
    };
  }

  private Resolved<ManyEdit> owner() {
    boolean member = call.inputs().has(AssignOpportunity.MEMBER);
    if (!member && call.inputs().text(AssignOpportunity.OTHER).isEmpty()) {
      String question = call.texts().say("opportunity.many.whom");
      return asks(new Reply.Edit(new OwnerQuestion(call, desk).blocks(question, here())));
    }
    if (!member && ImportedOwners.nobody(call, AssignOpportunity.OTHER)) {
      return new Resolved.Got<>(new ManyEdit.ToOwner(Optional.empty()));
    }
    Resolved<Person> owner =
        new Resolver(call, desk, ChangeMany.ROUTE)
            .person(member ? AssignOpportunity.MEMBER : AssignOpportunity.OTHER);
    return owner
        .question()
        .<Resolved<ManyEdit>>map(Resolved.Asks::new)
        .orElseGet(() -> new Resolved.Got<>(new ManyEdit.ToOwner(owner.got())));
  }

  private Resolved<ManyEdit> date() {
    if (Question.wantsForm(call.inputs()) || !Question.entered(call.inputs())) {
      return asks(form("opportunity.many.date_title", List.of(field(DATE), field(SHIFT))));
    }
    Optional<String> shift = call.inputs().text(SHIFT);
    Resolved<Optional<LocalDate>> date =
        new Entries(call, desk.workspace(), ChangeMany.ROUTE, true).date(DATE, DateDirection.NEXT);
    if (date.question().isPresent()) {
      return asks(date.question().get());
    }
    if (shift.isPresent() == date.got().isPresent()) {
      return mend("opportunity.many.one_of_two");
    }
    return shift
        .map(this::shift)
        .orElseGet(() -> new Resolved.Got<>(new ManyEdit.CloseOn(date.or(Optional.empty()))));
  }

  private Resolved<ManyEdit> shift(String typed) {
    Matcher days = DAYS.matcher(typed.strip());
    if (!days.matches() || Integer.parseInt(days.group(1)) == 0) {
      return mend("opportunity.many.not_days");
    }
    int count = Integer.parseInt(days.group(1));
    return new Resolved.Got<>(new ManyEdit.Shift(days.group(3) == null ? count : count * 7));
  }

  private Resolved<ManyEdit> stage() {
    Resolved<Stage> stage = new Resolver(call, desk, ChangeMany.ROUTE).stage(STAGE);
    if (stage.question().isPresent()) {
      return asks(stage.question().get());
    }
    return stage.got().map(this::to).orElseGet(() -> asks(whichStage()));
  }

  private Resolved<ManyEdit> to(Stage stage) {
    boolean lost = stage.kind() == StageKind.LOST;
    LostWhy why = new LostWhy(call, desk, ChangeMany.ROUTE);
    if (lost && (Question.wantsForm(call.inputs()) || !Question.entered(call.inputs()))) {
      return asks(form("opportunity.many.reason_title", why.fields(false)));
    }
    Resolved<Optional<String>> reason = why.read();
    return reason
        .question()
        .<Resolved<ManyEdit>>map(Resolved.Asks::new)
        .orElseGet(() ->
            new Resolved.Got<>(
                new ManyEdit.ToStage(
                    stage, lost ? reason.or(Optional.empty()) : Optional.empty())));
  }

  private Reply whichStage() {
    List<Choice> stages =
        desk.process().active().stream()
            .limit(MOST)
            .map(stage ->
                new Choice("stage:" + stage.id().value(), stage.name().in(call.texts().locale())))
            .toList();
    return Reply.edit(
        new Block.Text(call.texts().say("opportunity.many.which_stage")),
        new Block.Menu(here(), STAGE, call.texts().label("opportunity.narrow.stage"), stages, 1));
  }

  private Form.Field field(String name) {
    return new Form.TextField(
        name,
        call.texts().label("opportunity.field." + name),
        call.inputs().text(name).orElse(""),
        call.texts().label("opportunity.hint." + name),
        false,
        false);
  }

  private Reply form(String title, List<Form.Field> fields) {
    return new Reply.Ask(
        new Form(call.texts().label(title), Question.form(call, ChangeMany.ROUTE), fields));
  }

  private Press here() {
    return new Press(ChangeMany.ROUTE, Question.texts(call.inputs()));
  }

  private Resolved<ManyEdit> mend(String key) {
    return asks(Question.mend(call, ChangeMany.ROUTE, call.texts().say(key)));
  }

  private static Resolved<ManyEdit> asks(Reply reply) {
    return new Resolved.Asks<>(reply);
  }
}
