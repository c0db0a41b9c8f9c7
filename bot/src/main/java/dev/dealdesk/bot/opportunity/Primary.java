package dev.dealdesk.bot.opportunity;

import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Resolved;
import dev.dealdesk.bot.naming.Resolver;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.contact.Contact;
import dev.dealdesk.store.opportunity.ContactRole;
import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.opportunity.Tagging;
import dev.dealdesk.store.workspace.Role;
import java.util.List;
import java.util.Optional;

/** Makes a contact the primary one, where a stage asks for one. */
record Primary(Call call, Desk desk, String route) {

  static final String INPUT = "contact";

  Resolved<Contact> read() {
    return new Resolver(call, desk, route).contact(INPUT);
  }

  /**
   * In the role that the contact plays already, else in the last of the list.
   *
   * @return what was done, in Discord Markdown; nothing where the contact is primary already
   */
  Optional<String> make(Contact contact, Opportunity opportunity) {
    Tagging tagging = tag(contact, opportunity);
    return switch (tagging) {
      case Tagging.Tagged(var role, var _) ->
          Optional.of(
              call.texts()
                  .say(
                      "opportunity.made_primary",
                      "name",
                      role.contact().name(),
                      "role",
                      role.role().name().in(call.texts().locale())));
      case Tagging.Unchanged _, Tagging.Removed _, Tagging.NotTagged _, Tagging.Missing _ ->
          Optional.empty();
    };
  }

  private Tagging tag(Contact contact, Opportunity opportunity) {
    List<Role> roles = desk.settings().roles();
    Role role =
        desk.contactRoles().of(opportunity.number()).stream()
            .filter(tagged -> tagged.contact().id().equals(contact.id()))
            .map(ContactRole::role)
            .findFirst()
            .orElse(roles.getLast());
    return desk.contactRoles().tag(opportunity.number(), contact, role, true);
  }
}
