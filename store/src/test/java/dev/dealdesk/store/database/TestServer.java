package dev.dealdesk.store.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;

/** A PostgreSQL that is thrown away with the JVM, and so need not save anything for good. */
final class TestServer {

  private static final TestServer SHARED = new TestServer();

  private final EmbeddedPostgres postgres;

  private TestServer() {
    var builder = EmbeddedPostgres.builder();
    Locales.ofThisMachine().forEach(builder::setLocaleConfig);
    Map.of("shared_buffers", "32MB", "synchronous_commit", "off", "full_page_writes", "off")
        .forEach(builder::setServerConfig);
    try {
      postgres = builder.setPGStartupWait(Duration.ofMinutes(1)).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static TestServer shared() {
    return SHARED;
  }

  DataSource superuser(String database) {
    return postgres.getDatabase("postgres", database);
  }

  String jdbcUrl(String login, String database) {
    return postgres.getJdbcUrl(login, database);
  }

  /** The server as a superuser's login to this database sees it. */
  Server at(String database) {
    return new Server() {
      @Override
      public DataSource login() {
        return superuser(database);
      }

      @Override
      public DatabaseException unreachable(SQLException cause) {
        return new DatabaseException("The test's PostgreSQL does not answer.", cause);
      }

      @Override
      public void close() {
        // It serves all tests, until the JVM ends.
      }
    };
  }
}
