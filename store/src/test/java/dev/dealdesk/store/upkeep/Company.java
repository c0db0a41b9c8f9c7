package dev.dealdesk.store.upkeep;

import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Examples;
import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.account.Account;
import dev.dealdesk.store.account.Accounts;
import dev.dealdesk.store.contact.Contact;
import dev.dealdesk.store.contact.Contacts;
import dev.dealdesk.store.opportunity.Edit;
import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.opportunity.Outcome;
import dev.dealdesk.store.record.RecordChange;
import dev.dealdesk.store.record.RecordId;
import dev.dealdesk.store.workspace.Author;
import dev.dealdesk.store.workspace.Role;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A workspace in which Kim works on accounts and contacts. */
record Company(Examples desk) {

  Account account(String name, String city) {
    return desk.kimDoes(d ->
        d.accounts()
            .create(
                new Accounts.New(
                    name,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(city).filter(known -> !known.isEmpty()),
                    Optional.empty())));
  }

  Contact contact(String name, Account account) {
    return desk.kimDoes(d ->
        d.contacts()
            .create(
                new Contacts.New(
                    name,
                    Optional.of(account.id()),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty())));
  }

  OpportunityNumber opportunity(String name, Account account) {
    return desk.kimDoes(d -> opportunity(d, name, account));
  }

  static OpportunityNumber opportunity(Desk desk, String name, Account account) {
    Outcome made =
        desk.opportunities()
            .create(
                name,
                desk.process().active().getFirst(),
                List.of(new Edit.ToAccount(Optional.of(account.ref()))));
    return ((Outcome.Changed) made).after().number();
  }

  void tag(OpportunityNumber number, Contact contact, int role, boolean primary) {
    desk.kimDoes(d -> d.contactRoles().tag(number, contact, role(d, role), primary));
  }

  private static Role role(Desk desk, int index) {
    return desk.settings().roles().get(index);
  }

  /** Who plays which role in an opportunity. */
  List<String> roles(OpportunityNumber number) {
    return desk.read(d ->
        d.contactRoles().of(number).stream()
            .map(role ->
                role.contact().name()
                    + " "
                    + d.settings().roles().indexOf(role.role())
                    + (role.primary() ? " primary" : ""))
            .toList());
  }

  Opportunity now(OpportunityNumber number) {
    return desk.<Optional<Opportunity>>read(d -> d.opportunities().find(number)).orElseThrow();
  }

  List<RecordChange.What> history(RecordId id) {
    return desk.read(
        d -> d.recordHistory().page(id, 0, 50).stream().map(RecordChange::what).toList());
  }

  /** Does something as Kim, and says by which interaction. */
  <T> long does(Function<Desk, T> work) {
    Author kim = desk.kim();
    desk.store().write(desk.guild(), kim, work);
    return kim.interaction();
  }

  RecordUndone undo(long interaction) {
    return desk.kimDoes(d -> d.recordUndo().undo(interaction));
  }
}
