package dev.dealdesk.store.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;

/** A running PostgreSQL whose data is one directory. */
record EmbeddedCluster(EmbeddedPostgres postgres, String password) implements AutoCloseable {

  private static final Map<String, String> SETTINGS =
      Map.of(
          // The library is made for tests, and turns off what survives a power cut.
          "fsync", "on",
          "synchronous_commit", "on",
          "full_page_writes", "on",
          "listen_addresses", "127.0.0.1",
          // No socket file that other people on this machine could find.
          "unix_socket_directories", "",
          "log_checkpoints", "off");

  /** Starts on this data, which is made first where there is none. */
  static EmbeddedCluster start(EmbeddedHome home, Path data) throws IOException {
    refuseRoot();
    var password = home.password();
    try {
      return new EmbeddedCluster(builder(home, data, password).start(), password);
    } catch (IllegalStateException | IOException e) {
      Orphan.stopAt(home, data);
      throw new DatabaseException(
          "The embedded PostgreSQL does not start. %s says why.".formatted(home.log()), e);
    }
  }

  private static void refuseRoot() {
    // As root the library starts PostgreSQL, which refuses root, in a user namespace of its own.
    if (System.getProperty("user.name", "").equals("root") && !LinuxUtils.isUnshareAvailable()) {
      throw new DatabaseException(
          "The embedded PostgreSQL cannot run as root here. Start Dealdesk as another user, or set DATABASE_URL.");
    }
  }

  private static EmbeddedPostgres.Builder builder(EmbeddedHome home, Path data, String password) {
    var log = Redirect.appendTo(home.log().toFile());
    var builder = EmbeddedPostgres.builder();
    SETTINGS.forEach(builder::setServerConfig);
    Locales.ofThisMachine().forEach(builder::setLocaleConfig);
    // These, too, become options of initdb.
    builder.setLocaleConfig("auth", "scram-sha-256");
    builder.setLocaleConfig("pwfile", home.passwordFile().toString());
    return builder
        .setConnectConfig("password", password)
        .setOverrideWorkingDirectory(home.programs().toFile())
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .setOutputRedirector(log)
        .setErrorRedirector(log)
        .setPGStartupWait(Duration.ofMinutes(1));
  }

  /** Makes the database and its login, which is no superuser. */
  void createDatabase() {
    var superuser = postgres.getPostgresDatabase(Map.of("password", password));
    try (var connection = superuser.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create role dealdesk login createrole password '" + password + "'");
      statement.execute("create database dealdesk owner dealdesk");
    } catch (SQLException e) {
      throw new DatabaseException(
          "The embedded database could not be created: " + e.getMessage(), e);
    }
  }

  DataSource login() {
    return postgres.getDatabase("dealdesk", "dealdesk", Map.of("password", password));
  }

  @Override
  public void close() throws IOException {
    postgres.close();
  }
}
