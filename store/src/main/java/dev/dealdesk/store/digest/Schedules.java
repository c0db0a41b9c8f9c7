package dev.dealdesk.store.digest;

import dev.dealdesk.store.PersonId;
import dev.dealdesk.store.Rows;
import dev.dealdesk.store.Session;
import dev.dealdesk.store.UserId;
import dev.dealdesk.store.person.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The digests that come every week, as rows. */
final class Schedules {

  private static final String SELECT =
      """
      select s.schedule_id, s.channel_id, s.weekday, s.time_of_day, s.asked_at, s.next_after,
        s.spread_seconds, s.troubled_at, p.person_id, p.user_id, p.name,
        a.person_id as asker_id, a.user_id as asker_user, a.name as asker_name
      from digest_schedule s
      join person a on a.guild_id = s.guild_id and a.person_id = s.asked_by
      left join person p on p.guild_id = s.guild_id and p.person_id = s.person_id
      where s.guild_id = :guild
      """;

  private final Session session;

  Schedules(Session session) {
    this.session = session;
  }

  /** One with its number. */
  record Numbered(long id, DigestSchedule schedule) {}

  List<Numbered> all() {
    return session
        .handle()
        .createQuery(SELECT + " order by s.schedule_id")
        .bind("guild", session.guild())
        .map((row, _) -> numbered(row))
        .list();
  }

  /** The workspace's, or a person's own. */
  Optional<Numbered> of(Optional<PersonId> person) {
    return session
        .handle()
        .createQuery(SELECT + " and s.person_id is not distinct from :person::bigint")
        .bind("guild", session.guild())
        .bind("person", person.map(PersonId::value))
        .map((row, _) -> numbered(row))
        .findOne();
  }

  /** One as it is now; nobody else decides about it until this transaction ends. */
  Optional<Numbered> locked(long id) {
    return session
        .handle()
        .createQuery(SELECT + " and s.schedule_id = :id for update of s")
        .bind("guild", session.guild())
        .bind("id", id)
        .map((row, _) -> numbered(row))
        .findOne();
  }

  /** Sets it anew: what was due before is not made up for. */
  void set(Audience audience, Schedule schedule, Person by, Instant at) {
    session
        .handle()
        .createUpdate(
            """
            insert into digest_schedule (guild_id, person_id, channel_id, weekday, time_of_day,
              asked_by, asked_at, next_after, spread_seconds)
            values (:guild, :person, :channel, :weekday, :time, :by, :at, :at, :spread)
            on conflict (guild_id, person_id) do update
              set channel_id = excluded.channel_id, weekday = excluded.weekday,
                time_of_day = excluded.time_of_day, asked_by = excluded.asked_by,
                next_after = excluded.next_after, spread_seconds = excluded.spread_seconds,
                troubled_at = null
            """)
        .bind("guild", session.guild())
        .bind("person", person(audience))
        .bind("channel", channel(audience))
        .bind("weekday", schedule.weekday().getValue())
        .bind("time", schedule.time())
        .bind("by", by.id().value())
        .bind("at", at)
        .bind("spread", spread().toSeconds())
        .execute();
  }

  boolean remove(Optional<PersonId> person) {
    return session
            .handle()
            .createUpdate(
                """
                delete from digest_schedule
                where guild_id = :guild and person_id is not distinct from :person::bigint
                """)
            .bind("guild", session.guild())
            .bind("person", person.map(PersonId::value))
            .execute()
        > 0;
  }

  /** The one of that instant is decided on. */
  void settled(long id, Instant due) {
    session
        .handle()
        .execute(
            """
            update digest_schedule set next_after = ?, spread_seconds = ?
            where guild_id = ? and schedule_id = ?
            """,
            Schedule.settled(due),
            spread().toSeconds(),
            session.guild(),
            id);
  }

  /** It cannot be posted; whether that is news. */
  boolean troubled(Optional<PersonId> person, Instant at) {
    return session
            .handle()
            .createUpdate(
                """
                update digest_schedule set troubled_at = :at
                where guild_id = :guild and person_id is not distinct from :person::bigint
                  and troubled_at is null
                """)
            .bind("guild", session.guild())
            .bind("person", person.map(PersonId::value))
            .bind("at", at)
            .execute()
        > 0;
  }

  /** It could be posted. */
  void untroubled(Optional<PersonId> person) {
    session
        .handle()
        .createUpdate(
            """
            update digest_schedule set troubled_at = null
            where guild_id = :guild and person_id is not distinct from :person::bigint
              and troubled_at is not null
            """)
        .bind("guild", session.guild())
        .bind("person", person.map(PersonId::value))
        .execute();
  }

  private Duration spread() {
    long workspaces =
        session.handle().createQuery("select count(*) from all_guilds()").mapTo(Long.class).one();
    return Spread.of(session.workspace().guild(), workspaces);
  }

  private Numbered numbered(ResultSet row) throws SQLException {
    Schedule schedule =
        new Schedule(
            DayOfWeek.of(row.getInt("weekday")), row.getObject("time_of_day", LocalTime.class));
    return new Numbered(
        row.getLong("schedule_id"),
        new DigestSchedule(
            DigestRows.audience(row),
            schedule,
            asker(row),
            Rows.knownInstant(row, "asked_at"),
            schedule.next(Rows.knownInstant(row, "next_after"), session.workspace().zone()),
            Duration.ofSeconds(row.getInt("spread_seconds")),
            Rows.instant(row, "troubled_at")));
  }

  private static Person asker(ResultSet row) throws SQLException {
    return new Person(
        new PersonId(row.getLong("asker_id")),
        Rows.bigint(row, "asker_user").stream().mapToObj(UserId::new).findFirst(),
        row.getString("asker_name"));
  }

  static @Nullable Long person(Audience audience) {
    return switch (audience) {
      case Audience.Channel _ -> null;
      case Audience.Own(var person) -> person.id().value();
    };
  }

  private static @Nullable Long channel(Audience audience) {
    return switch (audience) {
      case Audience.Channel(var id) -> id;
      case Audience.Own _ -> null;
    };
  }
}
