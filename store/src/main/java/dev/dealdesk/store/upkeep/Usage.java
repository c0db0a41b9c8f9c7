package dev.dealdesk.store.upkeep;

import dev.dealdesk.store.Session;
import dev.dealdesk.store.record.RecordId;
import org.jdbi.v3.core.statement.Query;

/**
 * Where a record is used: it cannot be deleted there.
 *
 * @param opportunities of an account, or in which a contact plays a role
 * @param contacts of an account
 */
public record Usage(long opportunities, long contacts) {

  private static final String OF_ACCOUNT =
      """
      select
        (select count(*) from opportunity_version
          where guild_id = :guild and account_id = :id and valid_to = 'infinity' and not deleted)
          as opportunities,
        (select count(*) from contact
          where guild_id = :guild and account_id = :id and deleted_at is null) as contacts
      """;

  private static final String OF_CONTACT =
      """
      select count(distinct r.number) as opportunities, 0 as contacts
      from contact_role r
      join opportunity_version v on v.guild_id = r.guild_id and v.number = r.number
        and v.valid_to = 'infinity' and not v.deleted
      where r.guild_id = :guild and r.contact_id = :id and r.valid_to = 'infinity'
      """;

  static Usage of(Session session, RecordId id) {
    Query query =
        session
            .handle()
            .createQuery(
                switch (id.kind()) {
                  case ACCOUNT -> OF_ACCOUNT;
                  case CONTACT -> OF_CONTACT;
                });
    return query
        .bind("guild", session.guild())
        .bind("id", id.value())
        .map((row, _) -> new Usage(row.getLong("opportunities"), row.getLong("contacts")))
        .one();
  }

  public boolean isNone() {
    return opportunities == 0 && contacts == 0;
  }
}
