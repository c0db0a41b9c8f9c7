package dev.dealdesk.bot.opportunity;

import com.ibm.icu.text.ListFormatter;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.bot.command.Form;
import dev.dealdesk.bot.command.Question;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.opportunity.ContactRole;
import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.workspace.Requirement;
import dev.dealdesk.store.workspace.Stage;
import dev.dealdesk.store.workspace.StageKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The form of what is missing when an opportunity moves to a stage. */
record Asking(Call call, Desk desk, String route, Stage stage, Opportunity opportunity) {

  private static final int MOST_FIELDS = 5;
  private static final int MOST_CHOICES = 25;

  /** The fields by name, as a sentence lists them. */
  static String names(Texts texts, Set<Requirement> missing) {
    return ListFormatter.getInstance(texts.locale())
        .format(
            missing.stream()
                .sorted()
                .map(each -> texts.label("card.required." + each.code()))
                .toList());
  }

  /**
   * @param why whether to ask why it was lost
   */
  List<Form.Field> fields(Set<Requirement> missing, boolean why) {
    List<Form.Field> fields = new ArrayList<>();
    if (why) {
      fields.addAll(
          new LostWhy(call, desk, route).fields(missing.contains(Requirement.LOST_REASON)));
    }
    missing.stream().sorted().map(this::field).forEach(fields::addAll);
    // What does not fit is asked for next.
    return fields.stream().limit(MOST_FIELDS).toList();
  }

  private List<Form.Field> field(Requirement missing) {
    return switch (missing) {
      case AMOUNT -> List.of(text("amount"));
      case CLOSE_DATE -> List.of(text("close-date"));
      case ACCOUNT -> List.of(text("account"));
      case NEXT_STEP -> List.of(text("next-step"));
      case PRIMARY_CONTACT -> List.of(contact());
      case LOST_REASON -> List.of();
    };
  }

  private Form.Field text(String name) {
    return new Form.TextField(
        name,
        call.texts().label("opportunity.field." + name),
        call.inputs().text(name).orElse(""),
        call.texts().label("opportunity.hint." + name),
        true,
        false);
  }

  /** One of those who play a role already, else anybody by name. */
  private Form.Field contact() {
    List<ContactRole> roles = desk.contactRoles().of(opportunity.number());
    List<Choice> choices =
        roles.stream()
            .map(role ->
                new Choice(
                    "contact:" + role.contact().id().value(),
                    role.contact().name(),
                    role.role().name().in(call.texts().locale()),
                    false))
            .distinct()
            .limit(MOST_CHOICES)
            .toList();
    return choices.isEmpty()
        ? text(Primary.INPUT)
        : new Form.ChoiceField(
            Primary.INPUT, call.texts().label("opportunity.field.contact"), choices, true);
  }

  Reply asked(List<Form.Field> fields) {
    boolean loses = stage.kind() == StageKind.LOST;
    String title =
        call.texts()
            .label(
                loses ? "opportunity.lost.title" : "opportunity.needs.title",
                "number",
                new Markdown(opportunity.number().toString()),
                "name",
                opportunity.name(),
                "stage",
                stage.name().in(call.texts().locale()));
    return new Reply.Ask(new Form(title, Question.form(call, route), fields));
  }

  /** What is still missing, said once more with the form that asks for it. */
  Reply refused(Set<Requirement> missing) {
    return Question.mend(
        call,
        route,
        call.texts()
            .say(
                "opportunity.needs",
                "stage",
                stage.name().in(call.texts().locale()),
                "number",
                new Markdown(opportunity.number().toString()),
                "fields",
                names(call.texts(), missing)));
  }
}
