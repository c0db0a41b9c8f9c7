package dev.dealdesk.store.draft;

import dev.dealdesk.store.GuildId;
import dev.dealdesk.store.Rows;
import dev.dealdesk.store.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The drafts of a workspace; each is found by its owner alone, or by everybody where it was kept
 * for all, until it expires.
 */
public final class Drafts {

  /** Instead of a person's Discord id. */
  private static final long EVERYBODY = 0;

  private final Handle handle;
  private final GuildId guild;

  public Drafts(Handle handle, GuildId guild) {
    this.handle = handle;
    this.guild = guild;
  }

  /** Keeps a draft for a person, and sweeps away what has expired. */
  public long keep(UserId user, String kind, String json, byte[] bytes, Instant at, Duration life) {
    return keep(user.value(), kind, json, bytes, at, life);
  }

  /** Keeps a draft that everybody can open. */
  public long keepForAll(String kind, String json, Instant at, Duration life) {
    return keep(EVERYBODY, kind, json, new byte[0], at, life);
  }

  private long keep(long user, String kind, String json, byte[] bytes, Instant at, Duration life) {
    handle.execute("delete from draft where guild_id = ? and expires_at <= ?", guild, at);
    return handle
        .createQuery(
            """
            insert into draft (guild_id, user_id, kind, content, bytes, created_at, expires_at)
            values (:guild, :user, :kind, :json::jsonb, :bytes, :at, :expires)
            returning draft_id
            """)
        .bind("guild", guild)
        .bind("user", user)
        .bind("kind", kind)
        .bind("json", json)
        .bind("bytes", bytes)
        .bind("at", at)
        .bind("expires", at.plus(life))
        .mapTo(Long.class)
        .one();
  }

  /** Writes a draft's content anew; nothing where it has expired or is another person's. */
  public void rewrite(long id, UserId user, String json) {
    handle
        .createUpdate(
            """
            update draft set content = :json::jsonb
            where guild_id = :guild and draft_id = :id and user_id = :user
            """)
        .bind("guild", guild)
        .bind("id", id)
        .bind("user", user)
        .bind("json", json)
        .execute();
  }

  /** A person's draft, unless it has expired. */
  public Optional<Draft> find(long id, UserId user, Instant at) {
    return find(id, user.value(), at);
  }

  /** A draft that was kept for everybody, unless it has expired. */
  public Optional<Draft> findForAll(long id, Instant at) {
    return find(id, EVERYBODY, at);
  }

  private Optional<Draft> find(long id, long user, Instant at) {
    return handle
        .createQuery(
            """
            select draft_id, kind, content, coalesce(bytes, ''::bytea) as bytes, expires_at from draft
            where guild_id = :guild and draft_id = :id and user_id = :user and expires_at > :at
            """)
        .bind("guild", guild)
        .bind("id", id)
        .bind("user", user)
        .bind("at", at)
        .map((row, _) ->
            new Draft(
                row.getLong("draft_id"),
                row.getString("kind"),
                row.getString("content"),
                row.getBytes("bytes"),
                Rows.knownInstant(row, "expires_at")))
        .findOne();
  }

  /** Forgets a draft that was confirmed or given up; false where it was gone already. */
  public boolean drop(long id, UserId user) {
    return handle
            .createUpdate(
                "delete from draft where guild_id = :guild and draft_id = :id and user_id = :user")
            .bind("guild", guild)
            .bind("id", id)
            .bind("user", user)
            .execute()
        == 1;
  }
}
