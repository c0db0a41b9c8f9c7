package dev.dealdesk.bot.contactrole;

import dev.dealdesk.bot.card.ExportButton;
import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.bot.command.Colour;
import dev.dealdesk.bot.command.Inputs;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.text.Brief;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.contact.Contact;
import dev.dealdesk.store.opportunity.ContactRole;
import dev.dealdesk.store.opportunity.Opportunity;
import java.util.List;
import java.util.stream.Collectors;

/** Everybody who plays a role in an opportunity, with what can be done about it. */
record RoleList(Call call, Desk desk) {

  private static final String LISTED = "listed";
  private static final int MOST_CHOICES = 25;

  /** Whether something was done on the list, which can then be shown anew in its place. */
  static boolean isOpen(Inputs inputs) {
    return inputs.has(LISTED);
  }

  List<Block> of(Opportunity opportunity) {
    List<ContactRole> roles = desk.contactRoles().of(opportunity.number());
    Button tag =
        new Button(call.texts().label("contactrole.tag"), press(AddRole.ROUTE, opportunity));
    return List.of(
        new Block.Panel(
            Colour.PLAIN,
            List.of(
                new Block.Text(title(opportunity)),
                new Block.Text(lines(roles)),
                primary(opportunity, roles),
                remove(opportunity, roles),
                Block.Buttons.of(tag, export(opportunity)))));
  }

  private Button export(Opportunity opportunity) {
    Press list = Press.of(ListRoles.ROUTE).with("opportunity", opportunity.number());
    return ExportButton.of(call.texts(), "contact_roles", list);
  }

  private String title(Opportunity opportunity) {
    return call.texts()
        .say(
            "contactrole.list.title",
            "number",
            new Markdown(opportunity.number().toString()),
            "name",
            Brief.of(opportunity.name(), 100));
  }

  private String lines(List<ContactRole> roles) {
    return roles.isEmpty()
        ? call.texts().say("contactrole.list.none")
        : roles.stream().map(this::line).collect(Collectors.joining("\n"));
  }

  private String line(ContactRole role) {
    return call.texts()
        .say(
            "contactrole.list.line",
            "contact",
            Brief.of(role.contact().name(), 100),
            "role",
            role.role().name().in(call.texts().locale()),
            "primary",
            role.primary(),
            "details",
            RoleLine.details(role.contact()).stream()
                .map(detail -> " · " + Brief.of(detail, 60))
                .collect(Collectors.joining()));
  }

  private Block primary(Opportunity opportunity, List<ContactRole> roles) {
    List<Choice> choices =
        roles.stream()
            .map(ContactRole::contact)
            .distinct()
            .filter(contact -> !isPrimary(contact, roles))
            .limit(MOST_CHOICES)
            .map(
                contact -> new Choice("contact:" + contact.id().value(), RoleLine.contact(contact)))
            .toList();
    String placeholder = call.texts().label("contactrole.list.primary");
    return new Block.Menu(
        press(MakePrimary.ROUTE, opportunity), "contact", placeholder, choices, 1);
  }

  private static boolean isPrimary(Contact contact, List<ContactRole> roles) {
    return roles.stream().anyMatch(role -> role.primary() && role.contact().equals(contact));
  }

  private Block remove(Opportunity opportunity, List<ContactRole> roles) {
    List<Choice> choices =
        roles.stream()
            .limit(MOST_CHOICES)
            .map(role -> new Choice(Players.key(role), RoleLine.role(role, call.texts().locale())))
            .toList();
    String placeholder = call.texts().label("contactrole.list.remove");
    return new Block.Menu(
        press(RemoveRole.ROUTE, opportunity), Players.TAGGED, placeholder, choices, 1);
  }

  private static Press press(String route, Opportunity opportunity) {
    return Press.of(route).with("opportunity", opportunity.number()).with(LISTED, "yes");
  }
}
