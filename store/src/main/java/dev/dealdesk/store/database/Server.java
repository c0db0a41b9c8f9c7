package dev.dealdesk.store.database;

import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** A PostgreSQL server that runs, and the login that the program has there. */
interface Server extends AutoCloseable {

  static Server of(DatabaseSettings settings, Consumer<String> progress) {
    return switch (settings) {
      case DatabaseSettings.External external -> ExternalServer.of(external);
      case DatabaseSettings.Embedded embedded -> EmbeddedServer.start(embedded.home(), progress);
    };
  }

  /** Opens unpooled connections as the login. */
  DataSource login();

  /** Why a connection could not be opened, for the person who runs the program. */
  DatabaseException unreachable(SQLException cause);

  @Override
  void close();
}
