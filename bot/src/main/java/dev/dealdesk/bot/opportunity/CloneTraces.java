package dev.dealdesk.bot.opportunity;

import dev.dealdesk.bot.command.Call;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.activity.Activity;
import dev.dealdesk.store.contact.Contact;
import dev.dealdesk.store.opportunity.ContactRole;
import dev.dealdesk.store.opportunity.Opportunity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a clone has from its source beside its fields: the contact roles, and where it is from. */
record CloneTraces(Call call, Desk desk) {

  /** In Discord Markdown, a line each. */
  List<String> of(Opportunity source, Opportunity made) {
    List<String> lines = new ArrayList<>();
    lines.add(
        call.texts()
            .say("opportunity.clone.from", "number", About.number(source), "name", source.name()));
    note(source, made);
    long roles = wanted() ? copied(source, made) : 0;
    if (roles > 0) {
      lines.add(call.texts().say("opportunity.clone.roles", "count", roles));
    }
    return lines;
  }

  /** So that the clone's own history tells it too. */
  private void note(Opportunity source, Opportunity made) {
    String text =
        call.texts()
            .label("opportunity.clone.note", "number", About.number(source), "name", source.name());
    desk.activities()
        .log(
            made.number(), new Activity.New(Activity.Kind.NOTE, Optional.empty(), call.at(), text));
  }

  private boolean wanted() {
    return call.inputs().text(CloneForm.ROLES).filter("false"::equals).isEmpty();
  }

  private long copied(Opportunity source, Opportunity made) {
    List<ContactRole> there =
        desk.contactRoles().of(source.number()).stream()
            .filter(role -> !role.role().retired() && isThere(role.contact()))
            .toList();
    there.forEach(role ->
        desk.contactRoles().tag(made.number(), role.contact(), role.role(), role.primary()));
    return there.size();
  }

  private boolean isThere(Contact contact) {
    return desk.contacts().find(contact.id()).isPresent();
  }
}
