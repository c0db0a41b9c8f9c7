package dev.dealdesk.store.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** PostgreSQL 18 of our own, which listens on this machine only. */
final class EmbeddedServer implements Server {

  private static final String DATABASE = "dealdesk";
  private static final String SUPERUSER = "postgres";

  private final EmbeddedPostgres postgres;

  private EmbeddedServer(EmbeddedPostgres postgres) {
    this.postgres = postgres;
  }

  static EmbeddedServer start(Path home, Consumer<String> progress) {
    progress.accept("Starting the embedded PostgreSQL");
    try {
      var postgres =
          EmbeddedPostgres.builder()
              .setOverrideWorkingDirectory(home.resolve("postgresql").toFile())
              .setDataDirectory(home.resolve("postgresql").resolve("18"))
              .setCleanDataDirectory(false)
              .setServerConfig("fsync", "on")
              .setPGStartupWait(Duration.ofMinutes(1))
              .start();
      createDatabase(postgres);
      return new EmbeddedServer(postgres);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void createDatabase(EmbeddedPostgres postgres) {
    try (var connection = postgres.getPostgresDatabase().getConnection();
        var statement = connection.createStatement();
        var found =
            statement.executeQuery("select from pg_database where datname = '" + DATABASE + "'")) {
      if (!found.next()) {
        statement.execute("create database " + DATABASE);
      }
    } catch (SQLException e) {
      throw new DatabaseException("The embedded PostgreSQL could not be prepared.", e);
    }
  }

  @Override
  public DataSource login() {
    return postgres.getDatabase(SUPERUSER, DATABASE);
  }

  @Override
  public DatabaseException unreachable(SQLException cause) {
    return new DatabaseException("The embedded PostgreSQL does not answer.", cause);
  }

  @Override
  public void close() {
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
