package dev.dealdesk.store.pipeline;

import dev.dealdesk.store.Desk;
import dev.dealdesk.store.GuildId;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.database.Database;
import dev.dealdesk.store.database.DatabaseSettings;
import dev.dealdesk.store.database.TestDatabase;
import dev.dealdesk.store.workspace.ProcessTemplate;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * A workspace with a hundred thousand opportunities and a year of history, beside a small one, in a
 * database of their own. All tests share it, and leave it as it is.
 *
 * @param large the server with many opportunities
 * @param small the server with few
 * @param history what the large one's tables hold, read without the store
 */
public record AuditDesk(Store store, GuildId large, GuildId small, RawHistory history) {

  public static final int COUNT = 100_000;
  public static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  private static final class Shared {
    static final AuditDesk FILLED = filled();
  }

  public static AuditDesk shared() {
    return Shared.FILLED;
  }

  private static AuditDesk filled() {
    String url = TestDatabase.freshUrl();
    Store store = new Store(Database.open(new DatabaseSettings.External(url), _ -> {}));
    GuildId large = TestDatabase.freshGuild();
    GuildId small = TestDatabase.freshGuild();
    for (GuildId guild : List.of(large, small)) {
      store.open(guild, "Sneakers Inc", Locale.ENGLISH, ProcessTemplate.DEFAULT, NOW);
    }
    try (Connection superuser = DriverManager.getConnection(url)) {
      AuditFill.fill(
          superuser, List.of(new AuditFill.Part(large, COUNT), new AuditFill.Part(small, 2_000)));
      return new AuditDesk(store, large, small, RawHistory.read(superuser, large));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public <T> T read(Function<Desk, T> work) {
    return store.read(large, work);
  }
}
