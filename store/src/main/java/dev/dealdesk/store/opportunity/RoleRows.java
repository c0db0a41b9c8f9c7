package dev.dealdesk.store.opportunity;

import dev.dealdesk.store.ContactId;
import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.RoleId;
import dev.dealdesk.store.Rows;
import dev.dealdesk.store.Session;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * The rows that say which contact plays which role: they begin and end, and none is overwritten.
 */
final class RoleRows {

  private final Session session;

  RoleRows(Session session) {
    this.session = session;
  }

  /** The instant of a change: now, and later than every earlier change of these roles. */
  Instant after(OpportunityNumber number, Instant clock) {
    return session
        .handle()
        .createQuery(
            """
            select greatest(:now, max(case when valid_to = 'infinity' then valid_from else valid_to end)
              + interval '1 microsecond') as at
            from contact_role where guild_id = :guild and number = :number
            """)
        .bind("now", clock.truncatedTo(ChronoUnit.MICROS))
        .bind("guild", session.guild())
        .bind("number", number.value())
        .map((row, _) -> Rows.knownInstant(row, "at"))
        .one();
  }

  void end(OpportunityNumber number, ContactId contact, RoleId role, Instant at) {
    keys(
            session
                .handle()
                .createUpdate(
                    """
                    update contact_role
                    set valid_to = :at
                    where guild_id = :guild and number = :number and contact_id = :contact
                      and role_id = :role and valid_to = 'infinity'
                    """),
            number,
            contact,
            role)
        .bind("at", at)
        .execute();
  }

  void begin(
      OpportunityNumber number, ContactId contact, RoleId role, boolean primary, Instant at) {
    keys(
            session
                .handle()
                .createUpdate(
                    """
                    insert into contact_role (guild_id, number, contact_id, role_id, is_primary, valid_from)
                    values (:guild, :number, :contact, :role, :primary, :at)
                    """),
            number,
            contact,
            role)
        .bind("primary", primary)
        .bind("at", at)
        .execute();
  }

  /** Takes back what the history says of a role. */
  void reverse(Change change, Change.RoleDelta delta) {
    OpportunityNumber number = change.number();
    ContactId contact = new ContactId(Long.parseLong(delta.contact()));
    RoleId role = new RoleId(Integer.parseInt(delta.role()));
    Instant at = after(number, session.at());
    switch (change.kind()) {
      case ROLE_ADDED -> end(number, contact, role, at);
      case ROLE_REMOVED -> begin(number, contact, role, delta.primary() && !hasPrimary(number), at);
      case PRIMARY_CHANGED -> {
        end(number, contact, role, at);
        begin(number, contact, role, false, at);
      }
      case CREATED, EDITED, MOVED, CLOSED, REOPENED, DELETED, RESTORED, NOTED, IMPORTED, UNDONE ->
          throw new IllegalStateException("A role does not change by being " + change.kind());
    }
    delta
        .replaced()
        .map(Long::valueOf)
        .map(ContactId::new)
        .filter(_ -> !hasPrimary(number))
        .ifPresent(before -> promote(number, before, at));
  }

  /** Whether an opportunity has a primary contact. */
  boolean hasPrimary(OpportunityNumber number) {
    return !havingPrimary(List.of(number)).isEmpty();
  }

  /** Those of these opportunities that have a primary contact. */
  Set<OpportunityNumber> havingPrimary(List<OpportunityNumber> numbers) {
    return session
        .handle()
        .createQuery(
            """
            select number from contact_role
            where guild_id = :guild and number = any (:numbers) and is_primary
              and valid_to = 'infinity'
            """)
        .bind("guild", session.guild())
        .bindArray("numbers", Long.class, numbers.stream().map(OpportunityNumber::value).toArray())
        .mapTo(Long.class)
        .map(OpportunityNumber::new)
        .set();
  }

  /** A contact that plays a role becomes the primary one. */
  private void promote(OpportunityNumber number, ContactId contact, Instant at) {
    firstRole(number, contact)
        .ifPresent(role -> {
          end(number, contact, role, at);
          begin(number, contact, role, true, at);
        });
  }

  private Optional<RoleId> firstRole(OpportunityNumber number, ContactId contact) {
    return session
        .handle()
        .createQuery(
            """
            select role_id from contact_role
            where guild_id = :guild and number = :number and contact_id = :contact
              and valid_to = 'infinity'
            order by contact_role_id desc limit 1
            """)
        .bind("guild", session.guild())
        .bind("number", number.value())
        .bind("contact", contact.value())
        .mapTo(Integer.class)
        .findOne()
        .map(RoleId::new);
  }

  private <T extends SqlStatement<T>> T keys(
      T statement, OpportunityNumber number, ContactId contact, RoleId role) {
    return statement
        .bind("guild", session.guild())
        .bind("number", number.value())
        .bind("contact", contact.value())
        .bind("role", role.value());
  }
}
