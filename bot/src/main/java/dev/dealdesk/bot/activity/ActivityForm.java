package dev.dealdesk.bot.activity;

import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.bot.command.Form;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.command.Question;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.opportunity.Opportunity;
import java.util.List;
import java.util.stream.Stream;

/** The forms in which something is written down about an opportunity. */
final class ActivityForm {

  static final String KIND = "kind";
  static final String DIRECTION = "direction";
  static final String WHEN = "when";
  static final String TEXT = "text";

  /** As much as a form's field holds. */
  static final int LONGEST = 4000;

  private ActivityForm() {}

  static Reply note(Call call, Opportunity about) {
    String title = title(call.texts(), "activity.note.title", about);
    return new Reply.Ask(new Form(title, press(call, AddNote.ROUTE, about), List.of(text(call))));
  }

  static Reply log(Call call, Opportunity about) {
    String title = title(call.texts(), "activity.log.title", about);
    List<Form.Field> fields =
        List.of(
            choice(call, KIND, true, "call", "meeting", "email"),
            text(call),
            choice(call, DIRECTION, false, "in", "out"),
            new Form.TextField(
                WHEN,
                call.texts().label("activity.field.when"),
                entered(call, WHEN),
                call.texts().label("activity.hint.when"),
                false,
                false));
    return new Reply.Ask(new Form(title, press(call, LogActivity.ROUTE, about), fields));
  }

  private static String title(Texts texts, String key, Opportunity about) {
    return texts.label(
        key, "number", new Markdown(about.number().toString()), "name", about.name());
  }

  private static Press press(Call call, String route, Opportunity about) {
    return Question.form(call, route).with("opportunity", about.number());
  }

  private static Form.Field text(Call call) {
    return new Form.TextField(
        TEXT,
        call.texts().label("activity.field.text"),
        entered(call, TEXT),
        call.texts().label("activity.hint.text"),
        true,
        true);
  }

  private static Form.Field choice(Call call, String name, boolean required, String... codes) {
    String chosen = call.inputs().text(name).orElse("");
    List<Choice> choices =
        Stream.of(codes)
            .map(code ->
                new Choice(
                    code,
                    call.texts().label("choice." + name + "." + code),
                    "",
                    code.equals(chosen)))
            .toList();
    return new Form.ChoiceField(
        name, call.texts().label("activity.field." + name), choices, required);
  }

  private static String entered(Call call, String name) {
    return call.inputs().text(name).orElse("");
  }
}
