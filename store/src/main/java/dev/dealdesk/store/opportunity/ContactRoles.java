package dev.dealdesk.store.opportunity;

import dev.dealdesk.store.Bilingual;
import dev.dealdesk.store.ContactId;
import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.RoleId;
import dev.dealdesk.store.Session;
import dev.dealdesk.store.contact.Contact;
import dev.dealdesk.store.contact.Contacts;
import dev.dealdesk.store.person.People;
import dev.dealdesk.store.person.Person;
import dev.dealdesk.store.workspace.Author;
import dev.dealdesk.store.workspace.Right;
import dev.dealdesk.store.workspace.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which contacts play which roles in opportunities, as Salesforce's opportunity contact roles. */
public final class ContactRoles {

  private final Session session;
  private final Versions versions;
  private final History history;
  private final RoleRows rows;

  public ContactRoles(Session session) {
    this.session = session;
    this.versions = new Versions(session);
    this.history = new History(session);
    this.rows = new RoleRows(session);
  }

  /**
   * The contact roles of an opportunity, the primary one first. A contact that has been deleted
   * plays its role until somebody takes it away.
   */
  public List<ContactRole> of(OpportunityNumber number) {
    return session
        .handle()
        .createQuery(
            "select "
                + Contacts.COLUMNS
                + """
                  , cr.is_primary, r.role_id, r.position, r.name_en, r.name_ko, r.buys,
                  r.retired_at is not null as retired
                from contact_role cr
                join role r on r.guild_id = cr.guild_id and r.role_id = cr.role_id
                join contact c on c.guild_id = cr.guild_id and c.contact_id = cr.contact_id
                left join account a on a.guild_id = c.guild_id and a.account_id = c.account_id
                where cr.guild_id = :guild and cr.number = :number and cr.valid_to = 'infinity'
                order by cr.is_primary desc, cr.contact_role_id
                """)
        .bind("guild", session.guild())
        .bind("number", number.value())
        .map((row, _) ->
            new ContactRole(
                Contacts.read(row),
                new Role(
                    new RoleId(row.getInt("role_id")),
                    row.getInt("position"),
                    new Bilingual(row.getString("name_en"), row.getString("name_ko")),
                    row.getBoolean("buys"),
                    row.getBoolean("retired")),
                row.getBoolean("is_primary")))
        .list();
  }

  /** The opportunities in which a contact plays a role. */
  public List<Opportunity> opportunitiesOf(ContactId contact, int most) {
    return session
        .handle()
        .createQuery(
            OpportunityRow.SELECT
                + """
                where v.guild_id = :guild and v.valid_to = 'infinity' and not v.deleted
                  and v.number in (select number from contact_role
                    where guild_id = :guild and contact_id = :contact and valid_to = 'infinity')
                order by v.status <> 'open', v.close_date nulls last, v.number limit :most
                """)
        .bind("guild", session.guild())
        .bind("contact", contact.value())
        .bind("most", most)
        .map((row, _) -> OpportunityRow.read(row))
        .list();
  }

  /** Gives a contact a role. Becoming primary replaces whoever was. */
  public Tagging tag(OpportunityNumber number, Contact contact, Role role, boolean primary) {
    Author author = session.author(Right.EDIT);
    if (!open(number)) {
      return new Tagging.Missing(number);
    }
    List<ContactRole> before = of(number);
    Optional<ContactRole> same = find(before, contact, Optional.of(role));
    if (same.isPresent() && (same.get().primary() || !primary)) {
      return new Tagging.Unchanged(same.get());
    }
    Optional<Contact> replaced = primaryOf(before).filter(_ -> primary).map(ContactRole::contact);
    Instant at = rows.after(number, author.at());
    if (primary) {
      unsetPrimary(number, at);
    }
    same.ifPresent(old -> end(number, old, at));
    begin(number, contact, role, primary, at);
    ContactRole now = new ContactRole(contact, role, primary);
    record(
        number,
        same.isPresent() ? Change.Kind.PRIMARY_CHANGED : Change.Kind.ROLE_ADDED,
        now,
        replaced,
        at);
    return new Tagging.Tagged(now, replaced.filter(old -> !old.id().equals(contact.id())));
  }

  /** Makes a contact that plays a role the primary one. */
  public Tagging makePrimary(OpportunityNumber number, Contact contact) {
    if (!open(number)) {
      return new Tagging.Missing(number);
    }
    Optional<ContactRole> role = find(of(number), contact, Optional.empty());
    return role.isEmpty() ? new Tagging.NotTagged() : tag(number, contact, role.get().role(), true);
  }

  /** Takes a role from a contact; without a role, the first that the contact plays. */
  public Tagging remove(OpportunityNumber number, Contact contact, Optional<Role> role) {
    Author author = session.author(Right.EDIT);
    if (!open(number)) {
      return new Tagging.Missing(number);
    }
    Optional<ContactRole> tagged = find(of(number), contact, role);
    if (tagged.isEmpty()) {
      return new Tagging.NotTagged();
    }
    Instant at = rows.after(number, author.at());
    end(number, tagged.get(), at);
    record(number, Change.Kind.ROLE_REMOVED, tagged.get(), Optional.empty(), at);
    return new Tagging.Removed(tagged.get());
  }

  /** Whether it is there, for somebody who may change it. */
  private boolean open(OpportunityNumber number) {
    Optional<Opportunity> there =
        versions.lock(number) ? versions.now(number).filter(o -> !o.deleted()) : Optional.empty();
    there.ifPresent(opportunity -> session.author(opportunity.owner()));
    return there.isPresent();
  }

  private static Optional<ContactRole> primaryOf(List<ContactRole> roles) {
    return roles.stream().filter(ContactRole::primary).findFirst();
  }

  private static Optional<ContactRole> find(
      List<ContactRole> roles, Contact contact, Optional<Role> role) {
    return roles.stream()
        .filter(tagged -> tagged.contact().id().equals(contact.id()))
        .filter(tagged -> role.isEmpty() || tagged.role().id().equals(role.get().id()))
        .findFirst();
  }

  private void record(
      OpportunityNumber number,
      Change.Kind kind,
      ContactRole role,
      Optional<Contact> replaced,
      Instant at) {
    Author author = session.author(Right.EDIT);
    Person actor = new People(session).member(author.user(), author.name());
    history.add(
        number,
        at,
        kind,
        actor,
        new Change.RoleDelta(
            String.valueOf(role.contact().id().value()),
            String.valueOf(role.role().id().value()),
            role.primary(),
            replaced.map(contact -> String.valueOf(contact.id().value()))));
  }

  /** The primary contact goes on playing its role, no longer as the primary one. */
  private void unsetPrimary(OpportunityNumber number, Instant at) {
    primaryOf(of(number))
        .ifPresent(old -> {
          end(number, old, at);
          begin(number, old.contact(), old.role(), false, at);
        });
  }

  private void end(OpportunityNumber number, ContactRole role, Instant at) {
    rows.end(number, role.contact().id(), role.role().id(), at);
  }

  private void begin(
      OpportunityNumber number, Contact contact, Role role, boolean primary, Instant at) {
    rows.begin(number, contact.id(), role.id(), primary, at);
  }
}
