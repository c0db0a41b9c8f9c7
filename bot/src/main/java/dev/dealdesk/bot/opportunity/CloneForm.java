package dev.dealdesk.bot.opportunity;

import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.bot.command.Form;
import dev.dealdesk.bot.command.Question;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.store.Money;
import dev.dealdesk.store.opportunity.Opportunity;
import java.util.List;

/** The form of a clone: what will differ from its source, and what goes along. */
final class CloneForm {

  /** Whether the contact roles are copied too. */
  static final String ROLES = "contact-roles";

  private CloneForm() {}

  static Reply of(Call call, Opportunity source) {
    String title =
        call.texts()
            .label(
                "opportunity.clone.title", "number", About.number(source), "name", source.name());
    return new Reply.Ask(
        new Form(
            title,
            Question.form(call, CloneOpportunity.ROUTE).with("opportunity", source.number()),
            List.of(
                text(call, "name", source.name(), true),
                text(call, "close-date", "", false),
                text(call, "amount", source.amount().map(Money::toString).orElse(""), false),
                roles(call))));
  }

  private static Form.Field text(Call call, String name, String present, boolean required) {
    return new Form.TextField(
        name,
        call.texts().label("opportunity.field." + name),
        call.inputs().text(name).orElse(present),
        call.texts().label("opportunity.hint." + name),
        required,
        false);
  }

  private static Form.Field roles(Call call) {
    boolean without = call.inputs().text(ROLES).filter("false"::equals).isPresent();
    return new Form.ChoiceField(
        ROLES,
        call.texts().label("opportunity.field.contact-roles"),
        List.of(
            new Choice("true", call.texts().label("opportunity.clone.with_roles"), "", !without),
            new Choice(
                "false", call.texts().label("opportunity.clone.without_roles"), "", without)),
        true);
  }
}
