package dev.dealdesk.bot.contactrole;

import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.bot.command.Form;
import dev.dealdesk.bot.command.Question;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.naming.Resolver;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.opportunity.ContactRole;
import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.workspace.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The form of a contact role. An opportunity or a contact that is certain is not asked again. */
record RoleForm(Call call, Desk desk) {

  private static final int MOST_CHOICES = 25;

  Reply asked() {
    Resolver resolver = new Resolver(call, desk, AddRole.ROUTE);
    Optional<Opportunity> opportunity = resolver.opportunity("opportunity").got();
    boolean certainContact =
        ContactOrNew.isNew(entered("contact")) || resolver.contact("contact").got().isPresent();
    List<Form.Field> fields = new ArrayList<>();
    if (opportunity.isEmpty()) {
      fields.add(text("opportunity", entered("opportunity")));
    }
    if (!certainContact) {
      fields.add(text("contact", ContactOrNew.name(entered("contact"))));
    }
    fields.add(role(resolver.role("role").got()));
    fields.add(primary(opportunity));
    return new Reply.Ask(new Form(title(opportunity), Question.form(call, AddRole.ROUTE), fields));
  }

  private String title(Optional<Opportunity> opportunity) {
    return opportunity
        .map(of ->
            call.texts()
                .label(
                    "contactrole.form.title_of",
                    "number",
                    new Markdown(of.number().toString()),
                    "name",
                    of.name()))
        .orElseGet(() -> call.texts().label("contactrole.form.title"));
  }

  private Form.Field text(String input, String value) {
    return new Form.TextField(
        input,
        call.texts().label("contactrole.field." + input),
        value,
        call.texts().label("contactrole.hint." + input),
        true,
        false);
  }

  private Form.Field role(Optional<Role> chosen) {
    List<Role> roles = desk.settings().roles();
    return roles.size() > MOST_CHOICES
        ? text("role", entered("role"))
        : new Form.ChoiceField(
            "role",
            call.texts().label("contactrole.field.role"),
            roles.stream().map(role -> choice(role, chosen)).toList(),
            true);
  }

  private Choice choice(Role role, Optional<Role> chosen) {
    return new Choice(
        "role:" + role.id().value(),
        role.name().in(call.texts().locale()),
        "",
        chosen.filter(role::equals).isPresent());
  }

  private Form.Field primary(Optional<Opportunity> opportunity) {
    boolean yes = call.inputs().yes("primary");
    return new Form.ChoiceField(
        "primary",
        call.texts().label("contactrole.field.primary"),
        List.of(
            new Choice("false", call.texts().label("contactrole.no"), "", !yes),
            new Choice("true", call.texts().label("contactrole.yes"), inPlaceOf(opportunity), yes)),
        true);
  }

  /** Who would no longer be primary; empty where nobody is. */
  private String inPlaceOf(Optional<Opportunity> opportunity) {
    return opportunity.stream()
        .flatMap(of -> desk.contactRoles().of(of.number()).stream())
        .filter(ContactRole::primary)
        .findFirst()
        .map(now -> call.texts().label("contactrole.in_place_of", "name", now.contact().name()))
        .orElse("");
  }

  private String entered(String input) {
    return call.inputs().text(input).orElse("");
  }
}
