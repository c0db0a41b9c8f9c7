package dev.dealdesk.bot.opportunity;

import dev.dealdesk.bot.card.Seen;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Form;
import dev.dealdesk.bot.command.Inputs;
import dev.dealdesk.bot.command.Question;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.store.Money;
import dev.dealdesk.store.opportunity.NextStep;
import dev.dealdesk.store.opportunity.Opportunity;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The form of an opportunity that is there already, filled in as it is. */
final class EditForm {

  /** What says that a field is to be empty from now on. */
  private static final String CLEARED = "-";

  private EditForm() {}

  /**
   * @param opportunity as the form is to show it
   */
  static Reply of(Call call, Opportunity opportunity) {
    return Question.mending(call, EditOpportunity.ROUTE, shown(opportunity).keySet())
        .orElseGet(() -> whole(call, opportunity));
  }

  private static Reply whole(Call call, Opportunity opportunity) {
    Map<String, String> values = new LinkedHashMap<>(shown(opportunity));
    values.replaceAll((name, value) -> call.inputs().text(name).orElse(value));
    List<Form.Field> fields =
        values.entrySet().stream().map(entry -> field(call, entry, opportunity)).toList();
    return new Reply.Ask(
        new Form(
            call.texts()
                .label(
                    "opportunity.edit.title",
                    "number",
                    new Markdown(opportunity.number().toString()),
                    "name",
                    opportunity.name()),
            Question.form(call, EditOpportunity.ROUTE)
                .with("opportunity", opportunity.number())
                .with(Seen.INPUT, Seen.version(opportunity)),
            fields));
  }

  private static Form.Field field(
      Call call, Map.Entry<String, String> entry, Opportunity opportunity) {
    String name = entry.getKey();
    String hint =
        name.equals("probability")
            ? call.texts()
                .label(
                    "opportunity.hint.probability",
                    "percent",
                    opportunity.chance().stage().percent())
            : call.texts().label("opportunity.hint." + name);
    return new Form.TextField(
        name,
        call.texts().label("opportunity.field." + name),
        entry.getValue(),
        hint,
        name.equals("name"),
        false);
  }

  /** What the fields say of an opportunity, so that it reads back as it is. */
  private static Map<String, String> shown(Opportunity opportunity) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("name", opportunity.name());
    values.put("amount", opportunity.amount().map(Money::toString).orElse(""));
    values.put("close-date", opportunity.closeDate().map(Object::toString).orElse(""));
    if (!opportunity.isClosed()) {
      values.put(
          "probability",
          opportunity.chance().override().map(said -> said.percent() + "%").orElse(""));
    }
    values.put("next-step", opportunity.nextStep().map(NextStep::text).orElse(""));
    return values;
  }

  /** The inputs without the fields that still say what was shown; what was not shown stays. */
  static Inputs touched(Call call, Opportunity shown) {
    Map<String, List<String>> left = new HashMap<>(call.inputs().values());
    left.remove("entered");
    Map<String, String> fields = shown(shown);
    fields.keySet().retainAll(call.inputs().values().keySet());
    fields.forEach((name, before) -> {
      String now = call.inputs().text(name).orElse("");
      left.remove(name);
      if (!now.equals(before.strip())) {
        left.put(name, List.of(now.isEmpty() && !name.equals("name") ? CLEARED : now));
      }
    });
    return new Inputs(left, call.inputs().people(), call.inputs().files());
  }
}
