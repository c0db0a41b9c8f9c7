package dev.dealdesk.store.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** Connections of which each has taken on one role for good. */
record Pool(HikariDataSource dataSource) implements AutoCloseable {

  private static final int CONNECTIONS = 10;

  /**
   * The bot's connections: a query that runs away is stopped, and so is a forgotten transaction.
   */
  static Pool ofBot(Server server) {
    return open(
        server,
        Roles.BOT,
        CONNECTIONS,
        "set statement_timeout = '60s'; set idle_in_transaction_session_timeout = '5min'");
  }

  /** The owner's connections, for migrations, which may take as long as they need. */
  static Pool ofOwner(Server server) {
    // One for the history and one for the migration itself.
    return open(server, Roles.OWNER, 2, "set statement_timeout = 0");
  }

  private static Pool open(Server server, String role, int connections, String limits) {
    var config = new HikariConfig();
    config.setPoolName(role);
    config.setDataSource(server.login());
    config.setMaximumPoolSize(connections);
    config.setMinimumIdle(1);
    // Nobody in Discord waits longer than this.
    config.setConnectionTimeout(Duration.ofSeconds(10).toMillis());
    config.setConnectionInitSql(
        "set role %s; set search_path = %s; set time zone 'UTC'; set application_name = 'dealdesk'; %s"
            .formatted(role, Roles.SCHEMA, limits));
    return new Pool(new HikariDataSource(config));
  }

  boolean isReachable() {
    try (Connection connection = dataSource.getConnection()) {
      return connection.isValid(2);
    } catch (SQLException e) {
      return false;
    }
  }

  @Override
  public void close() {
    dataSource.close();
  }
}
