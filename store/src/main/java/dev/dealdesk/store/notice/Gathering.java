package dev.dealdesk.store.notice;

import dev.dealdesk.store.PersonId;
import dev.dealdesk.store.Session;
import java.time.Instant;
import java.time.LocalDate;

/** Turns what happened into what people are to be told. */
final class Gathering {

  private static final int BATCH = 10_000;

  private final Session session;

  Gathering(Session session) {
    this.session = session;
  }

  /**
   * Empties the inbox of changes. News to an opportunity's owner is what somebody else did. Taking
   * an assignment back gives nobody an opportunity whose loss they were told of, so it is none.
   */
  void changes() {
    int taken;
    do {
      // A large import in several steps, so that none of them takes long.
      taken = batch();
    } while (taken == BATCH);
  }

  private int batch() {
    return session
        .handle()
        .createQuery(
            """
            with taken as (
              delete from notice_inbox where guild_id = :guild and change_id in (
                select change_id from notice_inbox where guild_id = :guild
                order by change_id limit :batch)
              returning change_id),
            done as (
              select c.change_id, c.number, c.kind, c.undoes, c.fields, v.owner_id,
                -- Changes of one instant are kept apart by microseconds.
                date_trunc('milliseconds', coalesce(c.loaded_at, c.at)) as at
              from taken
              join change c on c.guild_id = :guild and c.change_id = taken.change_id
              join opportunity_version v on v.guild_id = c.guild_id and v.number = c.number
                and case c.kind when 'imported' then v.valid_to = 'infinity'
                  else v.valid_from = c.at end
              join person owner on owner.guild_id = v.guild_id and owner.person_id = v.owner_id
              left join interaction i
                on i.guild_id = c.guild_id and i.interaction_id = c.interaction_id
              where owner.user_id is not null
                and c.actor_id is distinct from owner.person_id
                and i.user_id is distinct from owner.user_id),
            noted as (
              insert into notice (guild_id, person_id, kind, number, change_id, at)
              select :guild, owner_id, 'assigned', number, change_id, at from done
                where undoes is null
                  and (kind = 'imported' or fields->'owner'->>'new' = owner_id::text)
              union all
              select :guild, owner_id, 'moved', number, change_id, at from done
                where kind <> 'imported' and fields->'stage'->>'old' is not null
              on conflict do nothing)
            select count(*) from taken
            """)
        .bind("guild", session.guild())
        .bind("batch", BATCH)
        .mapTo(Integer.class)
        .one();
  }

  /** Open opportunities of a person whose close date has passed by a day, each date once. */
  void passed(PersonId person, LocalDate day, Instant at) {
    session
        .handle()
        .createUpdate(
            """
            insert into notice (guild_id, person_id, kind, number, passed_on, at)
            select v.guild_id, v.owner_id, 'passed', v.number, v.close_date, :at
            from opportunity_version v
            where v.guild_id = :guild and v.owner_id = :person and v.status = 'open'
              and v.close_date < :day and v.valid_to = 'infinity' and not v.deleted
            on conflict do nothing
            """)
        .bind("guild", session.guild())
        .bind("person", person.value())
        .bind("day", day)
        .bind("at", at)
        .execute();
  }
}
