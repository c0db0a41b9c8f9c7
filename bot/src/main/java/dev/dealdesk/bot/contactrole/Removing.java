package dev.dealdesk.bot.contactrole;

import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.bot.command.Question;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.text.Markdown;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.opportunity.ContactRole;
import dev.dealdesk.store.opportunity.Opportunity;
import java.util.List;
import java.util.Optional;

/** Takes a role from a contact. */
record Removing(Call call, Desk desk, Opportunity opportunity) {

  Reply remove() {
    List<ContactRole> roles = desk.contactRoles().of(opportunity.number());
    List<ContactRole> meant = new Players(call.inputs(), roles).meant();
    if (roles.isEmpty()) {
      return Reply.refuse(say("contactrole.nobody"));
    }
    if (meant.size() == 1) {
      return removed(meant.getFirst());
    }
    return meant.isEmpty()
        ? which("contactrole.which_instead", roles)
        : which("contactrole.which", meant);
  }

  private Reply removed(ContactRole role) {
    return new Told(call, desk, opportunity)
        .of(
            desk.contactRoles()
                .remove(opportunity.number(), role.contact(), Optional.of(role.role())),
            "contactrole.removed",
            List.of());
  }

  private Reply which(String key, List<ContactRole> roles) {
    List<Choice> answers =
        roles.stream()
            .map(role -> new Choice(Players.key(role), RoleLine.role(role, call.texts().locale())))
            .toList();
    return Question.ask(call, RemoveRole.ROUTE, Players.TAGGED, say(key), answers);
  }

  private String say(String key) {
    return call.texts().say(key, "number", new Markdown(opportunity.number().toString()));
  }
}
