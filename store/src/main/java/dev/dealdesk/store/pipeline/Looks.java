package dev.dealdesk.store.pipeline;

import dev.dealdesk.store.Rows;
import dev.dealdesk.store.Session;
import dev.dealdesk.store.UserId;
import java.time.Instant;
import java.util.Optional;

/** When members last looked at what changed in the pipeline. Nobody needs a right for it. */
public final class Looks {

  private final Session session;

  public Looks(Session session) {
    this.session = session;
  }

  /** None where a member has never looked. */
  public Optional<Instant> last(UserId member) {
    return session
        .handle()
        .createQuery(
            """
            select looked_at from pipeline_look where guild_id = :guild and user_id = :user
            """)
        .bind("guild", session.guild())
        .bind("user", member.value())
        .map((row, _) -> Rows.knownInstant(row, "looked_at"))
        .findOne();
  }

  /**
   * Remembers a look. One that comes within a quarter of an hour is the same look: whoever asks
   * again, or asks for something else, has not yet read the first answer.
   */
  public void look(UserId member, Instant at) {
    session
        .handle()
        .createUpdate(
            """
            insert into pipeline_look (guild_id, user_id, looked_at) values (:guild, :user, :at)
            on conflict (guild_id, user_id) do update set looked_at = excluded.looked_at
              where pipeline_look.looked_at <= excluded.looked_at - interval '15 minutes'
            """)
        .bind("guild", session.guild())
        .bind("user", member.value())
        .bind("at", Where.kept(at))
        .execute();
  }
}
