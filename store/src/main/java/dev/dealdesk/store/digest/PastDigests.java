package dev.dealdesk.store.digest;

import dev.dealdesk.store.PersonId;
import dev.dealdesk.store.Rows;
import dev.dealdesk.store.Session;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;

/** What became of digests so far. */
public final class PastDigests {

  private final Session session;

  public PastDigests(Session session) {
    this.session = session;
  }

  public Optional<DigestRun> find(long id) {
    return read(id, (row, _) -> DigestRows.run(row));
  }

  /** The last ones of the workspace's, or of a person's own, the latest first. */
  public List<DigestRun> latest(Optional<PersonId> person, int most) {
    return session
        .handle()
        .createQuery(
            "select "
                + DigestRows.COLUMNS
                + """
                from digest_run r
                left join person p on p.guild_id = r.guild_id and p.person_id = r.person_id
                where r.guild_id = :guild and r.kind in ('week', 'own', 'extra')
                  and r.person_id is not distinct from :person::bigint
                order by r.to_at desc, r.run_id desc limit :most
                """)
        .bind("guild", session.guild())
        .bind("person", person.map(PersonId::value))
        .bind("most", most)
        .map((row, _) -> DigestRows.run(row))
        .list();
  }

  /** The instants of those before this one, since its period began, that were not posted. */
  public List<Instant> missedBefore(DigestRun run) {
    return session
        .handle()
        .createQuery(
            """
            select to_at from digest_run
            where guild_id = :guild and kind in ('week', 'own') and state in ('skipped', 'barred')
              and person_id is not distinct from :person::bigint
              and to_at > :from and to_at < :to
            order by to_at
            """)
        .bind("guild", session.guild())
        .bind("person", owner(run).map(PersonId::value))
        .bind("from", run.from())
        .bind("to", run.to())
        .map((row, _) -> Rows.knownInstant(row, "to_at"))
        .list();
  }

  /** Where the period of the next one begins: where the last one that people saw ended. */
  Optional<Instant> lastTold(Optional<PersonId> person, Instant since, Instant before) {
    return session
        .handle()
        .createQuery(
            """
            select max(to_at) as last from digest_run
            where guild_id = :guild and kind in ('week', 'own') and state in ('posted', 'intended')
              and person_id is not distinct from :person::bigint
              and to_at > :since and to_at < :before
            """)
        .bind("guild", session.guild())
        .bind("person", person.map(PersonId::value))
        .bind("since", since)
        .bind("before", before)
        .map((row, _) -> Rows.instant(row, "last"))
        .one();
  }

  static Optional<PersonId> owner(DigestRun run) {
    return switch (run.audience()) {
      case Audience.Channel _ -> Optional.empty();
      case Audience.Own(var person) -> Optional.of(person.id());
    };
  }

  <T> Optional<T> read(long id, RowMapper<T> mapper) {
    return session
        .handle()
        .createQuery(
            "select "
                + DigestRows.COLUMNS
                + """
                from digest_run r
                left join person p on p.guild_id = r.guild_id and p.person_id = r.person_id
                where r.guild_id = :guild and r.run_id = :id
                """)
        .bind("guild", session.guild())
        .bind("id", id)
        .map(mapper)
        .findOne();
  }
}
