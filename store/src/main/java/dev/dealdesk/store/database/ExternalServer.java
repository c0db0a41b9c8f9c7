package dev.dealdesk.store.database;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.Driver;
import org.postgresql.ds.PGSimpleDataSource;

/** A server that somebody else runs, reached by DATABASE_URL. */
record ExternalServer(PGSimpleDataSource source) implements Server {

  static ExternalServer of(DatabaseSettings.External settings) {
    // Never a cause here: the driver's own exceptions repeat the URL, and so the password.
    if (Driver.parseURL(settings.jdbcUrl(), null) == null) {
      throw new DatabaseException(
          "DATABASE_URL cannot be read. It must look like"
              + " jdbc:postgresql://host:5432/database?user=name&password=secret");
    }
    var source = new PGSimpleDataSource();
    source.setUrl(settings.jdbcUrl());
    source.setTcpKeepAlive(true);
    return new ExternalServer(source);
  }

  @Override
  public DataSource login() {
    return source;
  }

  @Override
  public DatabaseException unreachable(SQLException cause) {
    return new DatabaseException("DATABASE_URL: " + reason(cause), cause);
  }

  private String reason(SQLException cause) {
    var state = String.valueOf(cause.getSQLState());
    // The driver's own code for a password that is asked for and not there.
    if (state.startsWith("28") || state.equals("08004")) {
      return "the server at %s refuses the login \"%s\". Check its user and password."
          .formatted(address(), user());
    }
    if (state.equals("3D000")) {
      return "the server at %s has no database \"%s\". Create it, or name another."
          .formatted(address(), source.getDatabaseName());
    }
    if (state.startsWith("08")) {
      return "no PostgreSQL server answers at %s. Check host and port, and that it runs."
          .formatted(address());
    }
    return "the server at %s refuses the connection: %s".formatted(address(), cause.getMessage());
  }

  private String address() {
    return source.getServerNames()[0] + ":" + source.getPortNumbers()[0];
  }

  private String user() {
    var user = source.getUser();
    return user == null ? "" : user;
  }

  @Override
  public void close() {
    // It is not ours to stop.
  }
}
