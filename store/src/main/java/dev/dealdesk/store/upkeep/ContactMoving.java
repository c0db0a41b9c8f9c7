package dev.dealdesk.store.upkeep;

import dev.dealdesk.store.ContactId;
import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.Session;
import dev.dealdesk.store.contact.Contact;
import dev.dealdesk.store.contact.Contacts;
import dev.dealdesk.store.opportunity.ContactRole;
import dev.dealdesk.store.opportunity.ContactRoles;
import dev.dealdesk.store.record.RecordId;
import java.util.List;
import java.util.Optional;

/** The roles that a contact plays. */
record ContactMoving(Session session, RecordId survivor, RecordId merged) implements Moving {

  @Override
  public Moves count() {
    return session
        .handle()
        .createQuery(
            """
            select count(distinct r.number) as opportunities, count(*) as roles,
              count(same.role_id) as collapsed, count(*) filter (where r.is_primary) as primaries
            from contact_role r
            join opportunity_version v on v.guild_id = r.guild_id and v.number = r.number
              and v.valid_to = 'infinity' and not v.deleted
            left join contact_role same on same.guild_id = r.guild_id and same.number = r.number
              and same.role_id = r.role_id and same.contact_id = :survivor and same.valid_to = 'infinity'
            where r.guild_id = :guild and r.contact_id = :merged and r.valid_to = 'infinity'
            """)
        .bind("guild", session.guild())
        .bind("survivor", survivor.value())
        .bind("merged", merged.value())
        .map((row, _) ->
            new Moves(
                row.getLong("opportunities"),
                0,
                row.getLong("roles"),
                row.getLong("collapsed"),
                row.getLong("primaries")))
        .one();
  }

  @Override
  public void move() {
    ContactRoles roles = new ContactRoles(session);
    Contact left = new Contacts(session).find(new ContactId(survivor.value())).orElseThrow();
    for (OpportunityNumber number : numbers()) {
      List<ContactRole> played =
          roles.of(number).stream()
              .filter(role -> role.contact().id().value() == merged.value())
              .toList();
      // Tagged first, so that the opportunity is never without its primary contact.
      for (ContactRole role : played) {
        roles.tag(number, left, role.role(), role.primary());
        roles.remove(number, role.contact(), Optional.of(role.role()));
      }
    }
  }

  private List<OpportunityNumber> numbers() {
    return session
        .handle()
        .createQuery(
            """
            select distinct number from contact_role
            where guild_id = :guild and contact_id = :merged and valid_to = 'infinity'
            order by number
            """)
        .bind("guild", session.guild())
        .bind("merged", merged.value())
        .map((row, _) -> new OpportunityNumber(row.getLong("number")))
        .list();
  }
}
