package dev.dealdesk.store.digest;

import dev.dealdesk.store.PersonId;
import dev.dealdesk.store.Rows;
import dev.dealdesk.store.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * The digests that are to be posted. Each passes through these steps, every one a transaction of
 * its own:
 *
 * <ol>
 *   <li>it is <em>intended</em>: a row, one for a workspace (or person) and instant;
 *   <li>it is <em>claimed</em>: one process alone has it, for {@link #CLAIM};
 *   <li>it is <em>prepared</em>: its figures are kept, and the id of the last message that stood in
 *       the channel before it;
 *   <li>it is posted, with a nonce and with its number in a button;
 *   <li>it is <em>confirmed</em>, by the id of its message.
 * </ol>
 *
 * <p>Whoever claims one that somebody has prepared before looks for it behind that last message
 * first, and posts it only where it is not there.
 */
public final class DigestRuns {

  /**
   * How long a process has one to itself: longer than Discord lets anybody wait for an answer, and
   * not so long that Discord has forgotten the nonce.
   */
  static final Duration CLAIM = Duration.ofMinutes(2);

  /** Older than this, one is not posted any more. */
  static final Duration TOO_LATE = Duration.ofHours(24);

  /** From then on it says that it is late. */
  private static final Duration LATE = Duration.ofMinutes(15);

  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);

  private final Session session;
  private final PastDigests past;

  public DigestRuns(Session session) {
    this.session = session;
    this.past = new PastDigests(session);
  }

  /** Writes down one that is to be posted; none where there is one already. */
  Optional<Long> intend(
      DigestKind kind,
      Audience audience,
      OptionalLong channel,
      Instant from,
      Instant to,
      Instant now) {
    return session
        .handle()
        .createQuery(
            """
            insert into digest_run (guild_id, kind, channel_id, person_id, from_at, to_at,
              written_at)
            values (:guild, :kind, :channel::bigint, :person::bigint, :from, :to, :now)
            on conflict (guild_id, kind, person_id, to_at) do nothing
            returning run_id
            """)
        .bind("guild", session.guild())
        .bind("kind", kind.code())
        .bind("channel", channel.isPresent() ? channel.getAsLong() : null)
        .bind("person", Schedules.person(audience))
        .bind("from", from)
        .bind("to", to)
        .bind("now", now)
        .mapTo(Long.class)
        .findOne();
  }

  /** The ones that somebody is to post now. */
  public List<Long> open(Instant now) {
    return session
        .handle()
        .createQuery(
            """
            select run_id from digest_run
            where guild_id = :guild and state = 'intended'
              and (claimed_until is null or claimed_until <= :now)
            order by run_id
            """)
        .bind("guild", session.guild())
        .bind("now", now)
        .mapTo(Long.class)
        .list();
  }

  /** Takes one; none while somebody else has it, or where nothing is left to do. */
  public Optional<Claim> claim(long id, Instant now) {
    UUID token = UUID.randomUUID();
    int claimed =
        session
            .handle()
            .createUpdate(
                """
                update digest_run
                set claimed_by = :token, claimed_until = :until, attempts = attempts + 1
                where guild_id = :guild and run_id = :id and state = 'intended'
                  and (claimed_until is null or claimed_until <= :now)
                """)
            .bind("guild", session.guild())
            .bind("id", id)
            .bind("token", token)
            .bind("now", now)
            .bind("until", now.plus(CLAIM))
            .execute();
    return claimed == 0 ? Optional.empty() : past.read(id, (row, _) -> claim(row, token));
  }

  private Claim claim(ResultSet row, UUID token) throws SQLException {
    return new Claim(
        DigestRows.run(row),
        token,
        Rows.bigint(row, "posted_after"),
        Rows.text(row, "language").map(Locale::of).orElse(session.workspace().language()));
  }

  /** Whether one is too old to be posted. */
  public static boolean isTooLate(DigestRun run, Instant now) {
    return run.to().plus(TOO_LATE).isBefore(now);
  }

  /**
   * Keeps what it says before it is posted. Figures that are kept already stay.
   *
   * @param postedAfter Discord's id of the last message there
   * @return how it reads now; none where the claim was lost to somebody else
   */
  public Optional<DigestRun> prepared(Claim claim, long postedAfter, String facts, Instant now) {
    int kept =
        session
            .handle()
            .createUpdate(
                """
                update digest_run
                set posted_after = coalesce(posted_after, :after),
                  late = to_at < :late,
                  facts = coalesce(facts, :facts::jsonb)
                where guild_id = :guild and run_id = :id and state = 'intended'
                  and claimed_by = :token
                """)
            .bind("guild", session.guild())
            .bind("id", claim.run().id())
            .bind("token", claim.token())
            .bind("after", postedAfter)
            .bind("facts", facts)
            .bind("late", now.minus(LATE))
            .execute();
    return kept == 0 ? Optional.empty() : past.find(claim.run().id());
  }

  /**
   * It is there, whoever has posted it and whatever was thought of it before.
   *
   * @return another message in which it was confirmed before: then this one is one too many
   */
  public OptionalLong posted(DigestRun run, long message, Instant now) {
    int confirmed =
        session
            .handle()
            .createUpdate(
                """
                update digest_run
                set state = 'posted', message_id = :message, concluded_at = :now, reason = null,
                  claimed_until = null
                where guild_id = :guild and run_id = :id and state <> 'posted'
                """)
            .bind("guild", session.guild())
            .bind("id", run.id())
            .bind("message", message)
            .bind("now", now)
            .execute();
    if (confirmed == 1) {
      if (run.kind() == DigestKind.WEEK || run.kind() == DigestKind.OWN) {
        new Schedules(session).untroubled(PastDigests.owner(run));
      }
      return OptionalLong.empty();
    }
    return past.find(run.id())
            .map(DigestRun::state)
            .filter(state -> state instanceof DigestState.Posted(var other, _) && other != message)
            .isPresent()
        ? OptionalLong.of(message)
        : OptionalLong.empty();
  }

  /** Discord was in trouble: it is tried again, after a pause that grows. */
  public void failed(Claim claim, Instant now) {
    session
        .handle()
        .execute(
            """
            update digest_run
            set claimed_until = ?::timestamptz
              + least(interval '30 seconds' * power(2, least(attempts, 10) - 1), ?::interval)
            where guild_id = ? and run_id = ? and state = 'intended' and claimed_by = ?
            """,
            now,
            LONGEST_PAUSE.toString(),
            session.guild(),
            claim.run().id(),
            claim.token());
  }

  /** It is too old, and nobody has posted it. */
  public void tooLate(Claim claim, Instant now) {
    conclude(claim, "skipped", Optional.of("late"), now);
  }

  /**
   * Discord does not let it be posted. Whoever asked for the weekly one is to be told so, where it
   * is news.
   */
  public void barred(Claim claim, Instant now) {
    DigestRun run = claim.run();
    if (conclude(claim, "barred", Optional.empty(), now) && run.kind() == DigestKind.WEEK) {
      Schedules schedules = new Schedules(session);
      if (schedules.troubled(Optional.empty(), now)) {
        schedules
            .of(Optional.empty())
            .map(found -> new Audience.Own(found.schedule().askedBy()))
            .ifPresent(asker ->
                intend(DigestKind.TROUBLE, asker, run.channel(), run.from(), run.to(), now));
      }
    }
  }

  private boolean conclude(Claim claim, String state, Optional<String> reason, Instant now) {
    return session
            .handle()
            .createUpdate(
                """
                update digest_run set state = :state, reason = :reason, concluded_at = :now
                where guild_id = :guild and run_id = :id and state = 'intended'
                  and claimed_by = :token
                """)
            .bind("guild", session.guild())
            .bind("id", claim.run().id())
            .bind("token", claim.token())
            .bind("state", state)
            .bind("reason", reason)
            .bind("now", now)
            .execute()
        == 1;
  }

  /** What was to be posted and is no longer wanted. One that is being posted may still arrive. */
  void dropOpen(Optional<PersonId> person, Instant now) {
    session
        .handle()
        .createUpdate(
            """
            update digest_run set state = 'skipped', reason = 'off', concluded_at = :now
            where guild_id = :guild and state = 'intended' and kind in ('week', 'own')
              and person_id is not distinct from :person::bigint
            """)
        .bind("guild", session.guild())
        .bind("person", person.map(PersonId::value))
        .bind("now", now)
        .execute();
  }

  /** One that nobody posts, since its day has passed. */
  void skipLate(long id, Instant now) {
    session
        .handle()
        .execute(
            """
            update digest_run set state = 'skipped', reason = 'late', concluded_at = ?
            where guild_id = ? and run_id = ?
            """,
            now,
            session.guild(),
            id);
  }
}
