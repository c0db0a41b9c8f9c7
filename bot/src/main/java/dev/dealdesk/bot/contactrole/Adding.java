package dev.dealdesk.bot.contactrole;

import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Question;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Resolved;
import dev.dealdesk.bot.entry.Entries;
import dev.dealdesk.bot.naming.Resolver;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.account.Account;
import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.opportunity.Tagging;
import dev.dealdesk.store.workspace.Right;
import dev.dealdesk.store.workspace.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tags a contact with a role; what is missing is asked for in a form, once. */
record Adding(Call call, Desk desk) {

  private static final int LONGEST_NAME = 200;

  Reply add() {
    desk.session().author(Right.EDIT);
    if (Question.wantsForm(call.inputs())) {
      return new RoleForm(call, desk).asked();
    }
    Resolver resolver = new Resolver(call, desk, AddRole.ROUTE);
    boolean entered = Question.entered(call.inputs());
    Resolver asking = entered ? resolver.insisting() : resolver;
    Resolved<Opportunity> opportunity = asking.opportunity("opportunity");
    Resolved<Role> role = asking.role("role");
    return Resolved.firstQuestion(tooLong(), opportunity, role)
        .orElseGet(() -> tag(asking, opportunity.got(), role.got()));
  }

  private Resolved<Optional<String>> tooLong() {
    return new Entries(call, desk.workspace(), AddRole.ROUTE, true).text("contact", LONGEST_NAME);
  }

  private Reply tag(Resolver asking, Optional<Opportunity> opportunity, Optional<Role> role) {
    Optional<Account.Ref> account = opportunity.flatMap(Opportunity::account);
    Resolved<ContactOrNew.Named> contact =
        new ContactOrNew(call, desk, account).of(asking, "contact");
    if (contact.question().isPresent()) {
      return contact.question().get();
    }
    return opportunity.isPresent() && role.isPresent() && contact.got().isPresent()
        ? tagged(opportunity.get(), contact.got().get(), role.get())
        : new RoleForm(call, desk).asked();
  }

  private Reply tagged(Opportunity opportunity, ContactOrNew.Named named, Role role) {
    Tagging tagging =
        desk.contactRoles()
            .tag(opportunity.number(), named.contact(), role, call.inputs().yes("primary"));
    return new Told(call, desk, opportunity)
        .of(tagging, "contactrole.tagged", notes(opportunity, named));
  }

  private List<String> notes(Opportunity opportunity, ContactOrNew.Named named) {
    List<String> notes = new ArrayList<>();
    Optional<String> account = named.contact().account().map(Account.Ref::name);
    if (named.made()) {
      notes.add(
          account
              .map(at -> call.texts().say("contactrole.made_at", "account", at))
              .orElseGet(() -> call.texts().say("contactrole.made")));
    }
    if (isElsewhere(opportunity, named)) {
      notes.add(call.texts().say("contactrole.elsewhere", "account", account.orElseThrow()));
    }
    return notes;
  }

  private static boolean isElsewhere(Opportunity opportunity, ContactOrNew.Named named) {
    Optional<Account.Ref> at = named.contact().account();
    return at.isPresent()
        && opportunity.account().filter(account -> !account.id().equals(at.get().id())).isPresent();
  }
}
