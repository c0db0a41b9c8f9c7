package dev.dealdesk.store.database;

import dev.dealdesk.store.GuildId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.concurrent.atomic.AtomicLong;

/** A real PostgreSQL for tests: one server per JVM, migrated once. */
public final class TestDatabase {

  private static final AtomicLong GUILDS = new AtomicLong(1_000_000_000_000_000_000L);

  private TestDatabase() {}

  private static final class Shared {
    static final Database DATABASE = open();

    private static Database open() {
      try {
        return Database.open(
            new DatabaseSettings.Embedded(Files.createTempDirectory("dealdesk")), _ -> {});
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The database that all tests of this JVM share; each keeps to servers of its own. */
  public static Database shared() {
    return Shared.DATABASE;
  }

  /** A server that no other test uses. */
  public static GuildId freshGuild() {
    return new GuildId(GUILDS.incrementAndGet());
  }
}
