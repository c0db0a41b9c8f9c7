package dev.dealdesk.bot.contactrole;

import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.bot.command.Completer;
import dev.dealdesk.bot.naming.Resolver;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.opportunity.ContactRole;
import dev.dealdesk.store.opportunity.Opportunity;
import java.util.List;
import java.util.Locale;

/**
 * Offers the contacts of the opportunity that is typed already.
 *
 * @param others offers where there is none yet
 */
record TaggedContacts(Store store, Completer others) implements Completer {

  @Override
  public List<Choice> complete(Call call, String typed) {
    List<Choice> tagged = store.read(call.guild(), desk -> tagged(call, desk, typed));
    return tagged.isEmpty() ? others.complete(call, typed) : tagged;
  }

  private static List<Choice> tagged(Call call, Desk desk, String typed) {
    return new Resolver(call, desk, RemoveRole.ROUTE)
        .opportunity("opportunity").got().map(Opportunity::number).stream()
            .flatMap(number -> desk.contactRoles().of(number).stream())
            .map(ContactRole::contact)
            .filter(contact -> lower(contact.name()).contains(lower(typed.strip())))
            .map(
                contact -> new Choice("contact:" + contact.id().value(), RoleLine.contact(contact)))
            .distinct()
            .toList();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
