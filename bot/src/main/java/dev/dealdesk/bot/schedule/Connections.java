package dev.dealdesk.bot.schedule;

import dev.dealdesk.store.database.Database;
import java.sql.Connection;
import java.sql.SQLException;
import org.quartz.utils.ConnectionProvider;

/** Lends Quartz the store's connections, which outlive it. */
record Connections(Database database) implements ConnectionProvider {

  @Override
  public Connection getConnection() throws SQLException {
    return database.connection();
  }

  @Override
  public void initialize() {}

  @Override
  public void shutdown() {}
}
