package dev.dealdesk.store.thread;

import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.Rows;
import dev.dealdesk.store.Session;
import dev.dealdesk.store.UserId;
import dev.dealdesk.store.person.People;
import dev.dealdesk.store.person.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The threads of a workspace. What is to be done on Discord is written down before, and confirmed
 * after: whoever finds it half done goes on with it.
 */
public final class Threads {

  /** Longer than Discord lets anybody wait for an answer. */
  private static final Duration CLAIM = Duration.ofMinutes(1);

  private static final String SELECT =
      "select number, thread_id, asked_at, told_to, barred_at from opportunity_thread ";

  private final Session session;

  public Threads(Session session) {
    this.session = session;
  }

  public Optional<OpportunityThread> of(OpportunityNumber number) {
    return session
        .handle()
        .createQuery(SELECT + "where guild_id = :guild and number = :number")
        .bind("guild", session.guild())
        .bind("number", number.value())
        .map((row, _) -> thread(row))
        .findOne();
  }

  /** The thread that Discord calls so. */
  public Optional<OpportunityThread> withId(long id) {
    return session
        .handle()
        .createQuery(SELECT + "where guild_id = :guild and thread_id = :id")
        .bind("guild", session.guild())
        .bind("id", id)
        .map((row, _) -> thread(row))
        .findOne();
  }

  /**
   * Writes down that somebody is about to open a thread, where there is none that can be posted to.
   *
   * @return whether it is theirs to open; not so while somebody else opens it
   */
  public boolean ask(OpportunityNumber number, UserId user, String name, Instant at) {
    Person person = new People(session).member(user, name);
    return session
            .handle()
            .createUpdate(
                """
                insert into opportunity_thread as t
                  (guild_id, number, asked_by, asked_at, opening_until)
                values (:guild, :number, :person, :at, :until)
                on conflict (guild_id, number) do update
                  set asked_by = excluded.asked_by, asked_at = excluded.asked_at,
                    opening_until = excluded.opening_until
                  where (t.thread_id is null or t.barred_at is not null)
                    and (t.opening_until is null or t.opening_until <= :at)
                """)
            .bind("guild", session.guild())
            .bind("number", number.value())
            .bind("person", person.id().value())
            .bind("at", at)
            .bind("until", at.plus(CLAIM))
            .execute()
        == 1;
  }

  /** It is open. Where it is another one than before, it has been told nothing yet. */
  public void opened(OpportunityNumber number, long id) {
    session
        .handle()
        .createUpdate(
            """
            update opportunity_thread
            set told_to = case when thread_id = :id then told_to end, thread_id = :id,
              opening_until = null, barred_at = null, claimed_until = null
            where guild_id = :guild and number = :number
            """)
        .bind("guild", session.guild())
        .bind("number", number.value())
        .bind("id", id)
        .execute();
  }

  /** It could not be opened: there is none, or still the former one that nobody can post to. */
  public void unopened(OpportunityNumber number) {
    session
        .handle()
        .execute(
            "delete from opportunity_thread where guild_id = ? and number = ? and thread_id is null",
            session.guild(),
            number.value());
    session
        .handle()
        .execute(
            "update opportunity_thread set opening_until = null where guild_id = ? and number = ?",
            session.guild(),
            number.value());
  }

  /** The opportunities about which something is to be told in their thread. */
  public List<OpportunityNumber> due(Instant now) {
    return session
        .handle()
        .createQuery(
            """
            select t.number from opportunity_thread t
            where t.guild_id = :guild and t.thread_id is not null and t.barred_at is null
              and (t.claimed_until is null or t.claimed_until <= :now)
              and (t.told_to is null or exists (
                select 1 from change c
                where c.guild_id = t.guild_id and c.number = t.number and c.change_id > t.told_to))
            order by t.number
            """)
        .bind("guild", session.guild())
        .bind("now", now)
        .map((row, _) -> new OpportunityNumber(row.getLong("number")))
        .list();
  }

  /** The thread, for whoever tells the next change; none while somebody else does. */
  public Optional<OpportunityThread> claim(OpportunityNumber number, Instant now) {
    return session
        .handle()
        .createQuery(
            """
            update opportunity_thread set claimed_until = :until
            where guild_id = :guild and number = :number
              and thread_id is not null and barred_at is null
              and (claimed_until is null or claimed_until <= :now)
            returning number, thread_id, asked_at, told_to, barred_at
            """)
        .bind("guild", session.guild())
        .bind("number", number.value())
        .bind("now", now)
        .bind("until", now.plus(CLAIM))
        .map((row, _) -> thread(row))
        .findOne();
  }

  /** Everything up to this change is told. */
  public void told(OpportunityNumber number, long change) {
    session
        .handle()
        .execute(
            "update opportunity_thread set told_to = ?, claimed_until = null where guild_id = ? and number = ?",
            change,
            session.guild(),
            number.value());
  }

  /** Nothing was told; it can be tried again. */
  public void release(OpportunityNumber number) {
    session
        .handle()
        .execute(
            "update opportunity_thread set claimed_until = null where guild_id = ? and number = ?",
            session.guild(),
            number.value());
  }

  /** Nothing can be told there any more. */
  public void barred(OpportunityNumber number, Instant at) {
    session
        .handle()
        .execute(
            "update opportunity_thread set barred_at = ?, claimed_until = null where guild_id = ? and number = ?",
            at,
            session.guild(),
            number.value());
  }

  private static OpportunityThread thread(ResultSet row) throws SQLException {
    return new OpportunityThread(
        new OpportunityNumber(row.getLong("number")),
        Rows.bigint(row, "thread_id"),
        Rows.knownInstant(row, "asked_at"),
        Rows.bigint(row, "told_to"),
        Rows.instant(row, "barred_at"));
  }
}
