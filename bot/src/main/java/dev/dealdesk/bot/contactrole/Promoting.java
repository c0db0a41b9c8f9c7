package dev.dealdesk.bot.contactrole;

import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.bot.command.Question;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Resolved;
import dev.dealdesk.bot.naming.Resolver;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.contact.Contact;
import dev.dealdesk.store.opportunity.ContactRole;
import dev.dealdesk.store.opportunity.Opportunity;
import java.util.List;

/** Makes a contact the primary one. */
record Promoting(Call call, Desk desk, Opportunity opportunity) {

  Reply promote() {
    List<ContactRole> roles = desk.contactRoles().of(opportunity.number());
    return call.inputs().text("contact").isPresent() ? named(roles) : which(others(roles));
  }

  private Reply named(List<ContactRole> roles) {
    List<Contact> meant = contacts(new Players(call.inputs(), roles).meant());
    return switch (meant.size()) {
      case 0 -> untagged();
      case 1 -> promoted(meant.getFirst());
      default -> which(meant);
    };
  }

  private Reply promoted(Contact contact) {
    return new Told(call, desk, opportunity)
        .of(
            desk.contactRoles().makePrimary(opportunity.number(), contact),
            "contactrole.promoted",
            List.of());
  }

  private Reply untagged() {
    Resolved<Contact> contact = new Resolver(call, desk, MakePrimary.ROUTE).contact("contact");
    return contact
        .question()
        .orElseGet(() ->
            offer(
                call.texts()
                    .say(
                        "contactrole.untagged",
                        "contact",
                        contact.got().orElseThrow().name(),
                        "number",
                        number())));
  }

  /** Becoming primary begins with a role. */
  private Reply offer(String sentence) {
    return Question.ask(
        call,
        AddRole.ROUTE,
        "primary",
        sentence,
        List.of(new Choice("true", call.texts().label("contactrole.tag"))));
  }

  private Reply which(List<Contact> contacts) {
    List<Choice> answers =
        contacts.stream()
            .map(
                contact -> new Choice("contact:" + contact.id().value(), RoleLine.contact(contact)))
            .toList();
    return answers.isEmpty()
        ? offer(call.texts().say("contactrole.nobody_else", "number", number()))
        : Question.ask(
            call,
            MakePrimary.ROUTE,
            "contact",
            call.texts().say("contactrole.who", "number", number()),
            answers);
  }

  private static List<Contact> others(List<ContactRole> roles) {
    List<Contact> primary = contacts(roles.stream().filter(ContactRole::primary).toList());
    return contacts(roles).stream().filter(contact -> !primary.contains(contact)).toList();
  }

  private static List<Contact> contacts(List<ContactRole> roles) {
    return roles.stream().map(ContactRole::contact).distinct().toList();
  }

  private Markdown number() {
    return new Markdown(opportunity.number().toString());
  }
}
