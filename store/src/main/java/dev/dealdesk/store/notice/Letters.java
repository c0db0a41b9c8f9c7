package dev.dealdesk.store.notice;

import dev.dealdesk.store.PersonId;
import dev.dealdesk.store.Session;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The direct messages to people. A letter is written down before it is sent and confirmed
 * afterwards; a person has one at a time, and one process at a time has it.
 */
final class Letters {

  /** How long sending may take before somebody else tries, with the same number. */
  private static final Duration CLAIM = Duration.ofMinutes(1);

  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);

  /** After this, whoever refused direct messages may have changed that. */
  private static final Duration BARRED = Duration.ofDays(1);

  private final Session session;
  private final Correspondents correspondents;
  private final Contents contents;
  private final Gathering gathering;

  Letters(Session session) {
    this.session = session;
    this.correspondents = new Correspondents(session);
    this.contents = new Contents(session);
    this.gathering = new Gathering(session);
  }

  /** What is to be sent to a person now; it is the caller's to send. */
  Optional<Letter> next(PersonId person, Instant now) {
    Correspondent someone = correspondents.locked(person);
    return someone.isDue(session.workspace(), now)
        ? someone.open().map(open -> again(someone, open, now)).orElseGet(() -> fresh(someone, now))
        : Optional.empty();
  }

  private Optional<Letter> again(Correspondent someone, Correspondent.Open open, Instant now) {
    boolean stale = open.day().filter(session.workspace().day(now)::isAfter).isPresent();
    if (stale) {
      // The morning has come and gone; the next one brings what is still true.
      discard(open.id());
      return next(someone.person(), now);
    }
    session
        .handle()
        .execute(
            """
            update notice_letter set claimed_until = ?, attempts = attempts + 1
            where guild_id = ? and letter_id = ?
            """,
            now.plus(CLAIM),
            session.guild(),
            open.id());
    return filled(someone, open.id(), open.day());
  }

  private Optional<Letter> fresh(Correspondent someone, Instant now) {
    return switch (someone.next(session.workspace(), now)) {
      case Timing.Next.Nothing() -> Optional.empty();
      case Timing.Next.Changes() ->
          filled(someone, write(someone, Optional.empty(), now), Optional.empty());
      case Timing.Next.Morning(var day) -> {
        turnTo(someone.person(), day);
        if (someone.settings().wants(NoticeKind.PASSED)) {
          gathering.passed(someone.person(), day, now);
        }
        yield filled(someone, write(someone, Optional.of(day), now), Optional.of(day));
      }
    };
  }

  private void turnTo(PersonId person, LocalDate day) {
    session
        .handle()
        .execute(
            "update notice_person set morning_day = ? where guild_id = ? and person_id = ?",
            day,
            session.guild(),
            person.value());
  }

  /** Begins a letter with all that waits. */
  private long write(Correspondent someone, Optional<LocalDate> day, Instant now) {
    return session
        .handle()
        .createQuery(
            """
            with letter as (
              insert into notice_letter (guild_id, person_id, day, written_at, claimed_until)
              values (:guild, :person, :day::date, :now, :until) returning letter_id),
            told as (
              update notice set letter_id = letter.letter_id from letter
              where guild_id = :guild and person_id = :person
                and notice.letter_id is null and not dropped)
            select letter_id from letter
            """)
        .bind("guild", session.guild())
        .bind("person", someone.person().value())
        .bind("day", day)
        .bind("now", now)
        .bind("until", now.plus(CLAIM))
        .mapTo(Long.class)
        .one();
  }

  private Optional<Letter> filled(Correspondent someone, long id, Optional<LocalDate> day) {
    contents.dropUntrue(id, someone.settings());
    List<Letter.Part> parts = contents.of(id, someone, day);
    if (parts.isEmpty()) {
      discard(id);
      return Optional.empty();
    }
    Locale language = someone.language().orElse(session.workspace().language());
    return Optional.of(new Letter(id, someone.user(), language, day, parts));
  }

  private void discard(long id) {
    release(id);
    session
        .handle()
        .execute(
            "delete from notice_letter where guild_id = ? and letter_id = ?", session.guild(), id);
  }

  /** What was in a letter waits again. */
  private void release(long id) {
    session
        .handle()
        .execute(
            "update notice set letter_id = null where guild_id = ? and letter_id = ?",
            session.guild(),
            id);
  }

  /** It has arrived. */
  void sent(Letter letter, long message, Instant now) {
    session
        .handle()
        .createUpdate(
            """
            with confirmed as (
              update notice_letter set outcome = 'sent', concluded_at = :now, message_id = :message
              where guild_id = :guild and letter_id = :letter and outcome is null
              returning person_id)
            update notice_person n set barred_at = null, retry_at = null from confirmed
            where n.guild_id = :guild and n.person_id = confirmed.person_id
            """)
        .bind("guild", session.guild())
        .bind("letter", letter.id())
        .bind("message", message)
        .bind("now", now)
        .execute();
  }

  /** Discord takes no direct message for the person: what it said waits. */
  void barred(Letter letter, Instant now) {
    int refused =
        session
            .handle()
            .createUpdate(
                """
                with refused as (
                  update notice_letter set outcome = 'barred', concluded_at = :now
                  where guild_id = :guild and letter_id = :letter and outcome is null
                  returning person_id, day)
                update notice_person n
                set barred_at = coalesce(n.barred_at, :now), retry_at = :retry,
                  morning_day = case when refused.day is null then n.morning_day end
                from refused
                where n.guild_id = :guild and n.person_id = refused.person_id
                """)
            .bind("guild", session.guild())
            .bind("letter", letter.id())
            .bind("now", now)
            .bind("retry", now.plus(BARRED))
            .execute();
    if (refused > 0) {
      release(letter.id());
    }
  }

  /** Discord was in trouble: the same letter is tried again, after a pause that grows. */
  void failed(Letter letter, Instant now) {
    session
        .handle()
        .execute(
            """
            update notice_letter
            set claimed_until = ?::timestamptz
              + least(interval '1 minute' * power(2, least(attempts, 10) - 1), ?::interval)
            where guild_id = ? and letter_id = ? and outcome is null
            """,
            now,
            LONGEST_PAUSE.toString(),
            session.guild(),
            letter.id());
  }
}
