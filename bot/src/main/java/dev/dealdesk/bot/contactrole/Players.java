package dev.dealdesk.bot.contactrole;

import dev.dealdesk.bot.command.Inputs;
import dev.dealdesk.store.opportunity.ContactRole;
import java.util.List;
import java.util.Optional;

/**
 * Finds among the contact roles of one opportunity those that a call names. A contact that has been
 * deleted is found here too, so that its role can be taken away.
 */
record Players(Inputs inputs, List<ContactRole> roles) {

  /** An input that names one contact role, by its {@link #key}. */
  static final String TAGGED = "tagged";

  static String key(ContactRole role) {
    return role.contact().id().value() + "-" + role.role().id().value();
  }

  /** Those that fit all that was said; all where nothing was. */
  List<ContactRole> meant() {
    return roles.stream().filter(this::fits).toList();
  }

  private boolean fits(ContactRole role) {
    return inputs.text(TAGGED).filter(key -> !key.equals(key(role))).isEmpty()
        && said("contact").filter(typed -> !isContact(role, typed)).isEmpty()
        && said("role").filter(typed -> !isRole(role, typed)).isEmpty();
  }

  /** One that was picked needs no names. */
  private Optional<String> said(String input) {
    return inputs.has(TAGGED) ? Optional.empty() : inputs.text(input);
  }

  private static boolean isContact(ContactRole role, String typed) {
    return typed.equals("contact:" + role.contact().id().value())
        || role.contact().name().strip().equalsIgnoreCase(typed);
  }

  private static boolean isRole(ContactRole role, String typed) {
    return typed.equals("role:" + role.role().id().value()) || role.role().name().matches(typed);
  }
}
