package dev.dealdesk.store.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;

/** A PostgreSQL that is thrown away with the JVM, and so need not save anything for good. */
final class TestServer implements AutoCloseable {

  private static final TestServer SHARED = new TestServer();

  private final EmbeddedPostgres postgres;

  TestServer() {
    var builder = EmbeddedPostgres.builder();
    Locales.ofThisMachine().forEach(builder::setLocaleConfig);
    Map.of("shared_buffers", "32MB", "synchronous_commit", "off", "full_page_writes", "off")
        .forEach(builder::setServerConfig);
    builder.setDataDirectoryCustomizer(TestServer::askGuardedForAPassword);
    try {
      postgres = builder.setPGStartupWait(Duration.ofMinutes(1)).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // Everybody else is trusted, since the server listens on this machine only.
  private static void askGuardedForAPassword(File data) {
    try {
      var rules = data.toPath().resolve("pg_hba.conf");
      Files.writeString(rules, "host all guarded all scram-sha-256\n" + Files.readString(rules));
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

  /** Runs statements as a superuser. */
  void run(String database, String sql) {
    Mapping.jdbi(superuser(database))
        .useHandle(handle -> handle.createScript(sql).executeAsSeparateStatements());
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

  @Override
  public void close() throws IOException {
    postgres.close();
  }
}
