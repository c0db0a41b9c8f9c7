package dev.dealdesk.store.notice;

import dev.dealdesk.store.PersonId;
import dev.dealdesk.store.Rows;
import dev.dealdesk.store.Session;
import dev.dealdesk.store.UserId;
import dev.dealdesk.store.workspace.Workspace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the members of a server as people to write to. */
final class Correspondents {

  private static final String SELECT =
      """
      select p.person_id, p.user_id, p.language,
        n.off, n.hours_start, n.hours_end, n.hours_days, n.morning_day, n.retry_at,
        waiting.first, waiting.last,
        l.letter_id, l.day, l.claimed_until, l.attempts
      from person p
      join notice_person n on n.guild_id = p.guild_id and n.person_id = p.person_id
      left join notice_letter l on l.guild_id = p.guild_id and l.person_id = p.person_id
        and l.outcome is null
      left join lateral (
        select min(w.at) as first, max(w.at) as last from notice w
        where w.guild_id = p.guild_id and w.person_id = p.person_id
          and w.letter_id is null and not w.dropped) waiting on true
      where p.guild_id = :guild and p.user_id is not null
      """;

  private final Session session;

  Correspondents(Session session) {
    this.session = session;
  }

  /**
   * Makes an entry of everybody who has none; whoever is new has no morning message on that day.
   */
  void meet(Instant now) {
    Workspace workspace = session.workspace();
    LocalDate today = workspace.day(now);
    boolean morning = LocalTime.ofInstant(now, workspace.zone()).isBefore(workspace.morningAt());
    session
        .handle()
        .createUpdate(
            """
            insert into notice_person (guild_id, person_id, morning_day)
            select p.guild_id, p.person_id, :decided from person p
            where p.guild_id = :guild and p.user_id is not null
              and not exists (select from notice_person n
                where n.guild_id = p.guild_id and n.person_id = p.person_id)
            on conflict do nothing
            """)
        .bind("guild", session.guild())
        .bind("decided", morning ? today.minusDays(1) : today)
        .execute();
  }

  /** Whom there may be something to tell, by what is known before anybody is locked. */
  List<PersonId> due(Instant now) {
    return session
        .handle()
        .createQuery(
            SELECT
                + """
                  and (waiting.first is not null or l.letter_id is not null
                    or n.morning_day is null or n.morning_day < :today)
                order by p.person_id
                """)
        .bind("guild", session.guild())
        .bind("today", session.workspace().day(now))
        .map((row, _) -> correspondent(row))
        .filter(someone -> someone.isDue(session.workspace(), now))
        .map(Correspondent::person)
        .list();
  }

  /** One of them; until the transaction ends, nobody else gets them by this. */
  Correspondent locked(PersonId person) {
    session
        .handle()
        .execute(
            "select 1 from notice_person where guild_id = ? and person_id = ? for update",
            session.guild(),
            person.value());
    return session
        .handle()
        .createQuery(SELECT + " and p.person_id = :person")
        .bind("guild", session.guild())
        .bind("person", person.value())
        .map((row, _) -> correspondent(row))
        .one();
  }

  private static Correspondent correspondent(ResultSet row) throws SQLException {
    return new Correspondent(
        new PersonId(row.getLong("person_id")),
        new UserId(row.getLong("user_id")),
        Rows.text(row, "language").map(Locale::of),
        Preferences.settings(row),
        Optional.ofNullable(row.getObject("morning_day", LocalDate.class)),
        Rows.instant(row, "retry_at"),
        waiting(row),
        open(row));
  }

  private static Optional<Timing.Waiting> waiting(ResultSet row) throws SQLException {
    Optional<Instant> last = Rows.instant(row, "last");
    return Rows.instant(row, "first")
        .flatMap(first -> last.map(until -> new Timing.Waiting(first, until)));
  }

  private static Optional<Correspondent.Open> open(ResultSet row) throws SQLException {
    long id = row.getLong("letter_id");
    if (row.wasNull()) {
      return Optional.empty();
    }
    return Optional.of(
        new Correspondent.Open(
            id,
            Optional.ofNullable(row.getObject("day", LocalDate.class)),
            Rows.knownInstant(row, "claimed_until"),
            row.getInt("attempts")));
  }
}
