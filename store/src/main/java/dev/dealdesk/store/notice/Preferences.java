package dev.dealdesk.store.notice;

import dev.dealdesk.store.PersonId;
import dev.dealdesk.store.Rows;
import dev.dealdesk.store.Session;
import dev.dealdesk.store.workspace.WorkingHours;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What people want to be told, and how telling them goes. It is their own: nobody needs a right.
 */
public final class Preferences {

  private final Session session;

  Preferences(Session session) {
    this.session = session;
  }

  public NoticeSettings of(PersonId person) {
    return session
        .handle()
        .createQuery(
            """
            select off, hours_start, hours_end, hours_days from notice_person
            where guild_id = :guild and person_id = :person
            """)
        .bind("guild", session.guild())
        .bind("person", person.value())
        .map((row, _) -> settings(row))
        .findOne()
        .orElse(NoticeSettings.USUAL);
  }

  /** Switches one kind of notice on or off. */
  public void want(PersonId person, NoticeKind kind, boolean wanted) {
    session
        .handle()
        .createUpdate(
            """
            update notice_person
            set off = array_remove(off, :kind) || case when :wanted then '{}' else array[:kind] end
            where guild_id = :guild and person_id = :person
            """)
        .bind("guild", session.guild())
        .bind("person", person.value())
        .bind("kind", kind.code())
        .bind("wanted", wanted)
        .execute();
  }

  /**
   * @param own none: the workspace's hold
   */
  public void keepHours(PersonId person, Optional<WorkingHours> own) {
    session
        .handle()
        .createUpdate(
            """
            update notice_person set hours_start = :start::time, hours_end = :end::time,
              hours_days = :days::smallint[]
            where guild_id = :guild and person_id = :person
            """)
        .bind("guild", session.guild())
        .bind("person", person.value())
        .bind("start", own.map(WorkingHours::start))
        .bind("end", own.map(WorkingHours::end))
        .bind("days", own.map(Preferences::days))
        .execute();
  }

  private static String days(WorkingHours hours) {
    return hours.days().stream()
        .map(day -> String.valueOf(day.getValue()))
        .collect(Collectors.joining(",", "{", "}"));
  }

  public NoticeStatus status(PersonId person) {
    return session
        .handle()
        .createQuery(
            """
            select
              (select max(concluded_at) from notice_letter
                where guild_id = :guild and person_id = :person and outcome = 'sent') as last_sent,
              (select barred_at from notice_person
                where guild_id = :guild and person_id = :person) as barred_at,
              (select count(*) from notice where guild_id = :guild and person_id = :person
                and letter_id is null and not dropped) as waiting
            """)
        .bind("guild", session.guild())
        .bind("person", person.value())
        .map((row, _) ->
            new NoticeStatus(
                Rows.instant(row, "last_sent"),
                Rows.instant(row, "barred_at"),
                row.getLong("waiting")))
        .one();
  }

  /**
   * The person may have opened their direct messages meanwhile: the next notice is tried at once.
   */
  public void tryAgain(PersonId person) {
    session
        .handle()
        .execute(
            """
            update notice_person set retry_at = null
            where guild_id = ? and person_id = ? and retry_at is not null
            """,
            session.guild(),
            person.value());
  }

  /** Discord takes direct messages for them, or takes none, as something else has shown. */
  public void reached(PersonId person, boolean reached, Instant at) {
    session
        .handle()
        .createUpdate(
            """
            update notice_person
            set barred_at = case when :reached then null else coalesce(barred_at, :at) end,
              retry_at = case when :reached then null else retry_at end
            where guild_id = :guild and person_id = :person
            """)
        .bind("guild", session.guild())
        .bind("person", person.value())
        .bind("reached", reached)
        .bind("at", at)
        .execute();
  }

  /** From a row with the columns of {@code notice_person}, all null where there is none. */
  static NoticeSettings settings(ResultSet row) throws SQLException {
    return new NoticeSettings(off(row), own(row));
  }

  private static Set<NoticeKind> off(ResultSet row) throws SQLException {
    Array off = row.getArray("off");
    return off == null
        ? Set.of()
        : Stream.of((String[]) off.getArray()).map(NoticeKind::of).collect(Collectors.toSet());
  }

  private static Optional<WorkingHours> own(ResultSet row) throws SQLException {
    Array days = row.getArray("hours_days");
    return days == null
        ? Optional.empty()
        : Optional.of(
            new WorkingHours(
                row.getObject("hours_start", LocalTime.class),
                row.getObject("hours_end", LocalTime.class),
                Stream.of((Short[]) days.getArray())
                    .map(day -> DayOfWeek.of(day))
                    .collect(Collectors.toSet())));
  }
}
