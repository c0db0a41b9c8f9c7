package dev.dealdesk.store.database;

import dev.dealdesk.store.GuildId;
import org.jdbi.v3.core.Handle;

/** The few rows that these tests need, written without the domain's code. */
final class Rows {

  private Rows() {}

  static void workspace(Handle handle, GuildId guild) {
    handle
        .createUpdate(
            """
            insert into workspace (guild_id, name, language, currency, zone, created_at)
            values (:guild, 'Sneakers', 'en', 'USD', 'UTC', '2026-01-01T00:00:00Z')
            """)
        .bind("guild", guild)
        .execute();
  }
}
