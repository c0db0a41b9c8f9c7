package dev.dealdesk.store.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Examples;
import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.account.Account;
import dev.dealdesk.store.account.Accounts;
import dev.dealdesk.store.contact.Contact;
import dev.dealdesk.store.contact.Contacts;
import dev.dealdesk.store.database.TestDatabase;
import dev.dealdesk.store.workspace.Role;
import dev.dealdesk.store.workspace.StageKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContactRolesTest {

  private final Examples desk = Examples.workspace();
  private final OpportunityNumber number = opportunity();

  @Test
  void one_contact_is_primary_and_who_was_before_is_said() {
    Contact jane = contact("Jane Roe");
    Contact ben = contact("Ben Kim");
    tag(jane, 0, true);
    assertThat(tag(ben, 1, true))
        .isInstanceOfSatisfying(
            Tagging.Tagged.class, tagged -> assertThat(tagged.replaced()).contains(jane));
    assertThat(roles()).extracting(ContactRole::primary).containsExactly(true, false);
    assertThat(roles()).extracting(ContactRole::contact).containsExactly(ben, jane);
  }

  @Test
  void a_deleted_contact_plays_its_role_until_that_is_taken_away() {
    Contact jane = contact("Jane Roe");
    tag(jane, 0, true);
    TestDatabase.sql(handle ->
        handle.execute(
            "update dealdesk.contact set deleted_at = created_at where guild_id = ?",
            desk.guild().value()));
    TestDatabase.sql(handle ->
        handle.execute(
            "update dealdesk.account set deleted_at = created_at where guild_id = ?",
            desk.guild().value()));
    assertThat(roles()).extracting(role -> role.contact().name()).containsExactly("Jane Roe");
    assertThat(desk.<Tagging>kimDoes(d -> d.contactRoles().remove(number, jane, Optional.empty())))
        .isInstanceOf(Tagging.Removed.class);
    assertThat(roles()).isEmpty();
  }

  private Tagging tag(Contact contact, int role, boolean primary) {
    return desk.kimDoes(d -> d.contactRoles().tag(number, contact, role(d, role), primary));
  }

  private static Role role(Desk d, int index) {
    return d.settings().roles().get(index);
  }

  private List<ContactRole> roles() {
    return desk.read(d -> d.contactRoles().of(number));
  }

  private Contact contact(String name) {
    return desk.kimDoes(d -> {
      Account acme = d.accounts().create(Accounts.New.named("Acme"));
      return d.contacts()
          .create(
              new Contacts.New(
                  name,
                  Optional.of(acme.id()),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty()));
    });
  }

  private OpportunityNumber opportunity() {
    Outcome made =
        desk.kimDoes(d ->
            d.opportunities().create("Sneakers", d.process().first(StageKind.OPEN), List.of()));
    return ((Outcome.Changed) made).after().number();
  }
}
