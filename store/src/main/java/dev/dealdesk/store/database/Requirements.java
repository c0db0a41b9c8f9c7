package dev.dealdesk.store.database;

import java.sql.Connection;
import java.sql.SQLException;

/** What a server and a database must be like, whoever runs them. */
final class Requirements {

  /** The first to have {@code without overlaps}, which the schema relies on. */
  private static final int OLDEST_VERSION = 18;

  private Requirements() {}

  static void check(Connection login) throws SQLException {
    checkVersion(login);
    checkText(login);
    checkExtensions(login);
  }

  private static void checkVersion(Connection login) throws SQLException {
    var server = login.getMetaData();
    if (server.getDatabaseMajorVersion() < OLDEST_VERSION) {
      throw new DatabaseException(
          "Dealdesk needs PostgreSQL %d or newer, and this server is %s."
              .formatted(OLDEST_VERSION, server.getDatabaseProductVersion()));
    }
  }

  private static void checkText(Connection login) throws SQLException {
    // In the character type "C" the name search takes no Hangul syllable for a letter.
    try (var statement = login.createStatement();
        var rows =
            statement.executeQuery(
                """
                select datname, pg_encoding_to_char(encoding) as encoding, datctype
                  from pg_database
                 where datname = current_database()
                   and (pg_encoding_to_char(encoding) <> 'UTF8' or datctype in ('C', 'POSIX'))
                """)) {
      if (rows.next()) {
        throw new DatabaseException(
            "The database \"%s\" keeps text as %s with the character type %s, in which Korean names cannot be found. Dealdesk needs one made like this: create database dealdesk encoding 'UTF8' locale 'C.UTF-8' template template0;"
                .formatted(
                    rows.getString("datname"),
                    rows.getString("encoding"),
                    rows.getString("datctype")));
      }
    }
  }

  private static void checkExtensions(Connection login) throws SQLException {
    try (var statement = login.createStatement();
        var rows =
            statement.executeQuery(
                """
                select extname, nspname
                  from pg_extension join pg_namespace on pg_namespace.oid = extnamespace
                 where extname in ('pg_trgm', 'btree_gin', 'btree_gist', 'unaccent')
                   and nspname <> 'dealdesk'
                """)) {
      if (rows.next()) {
        throw new DatabaseException(
            "This database already has the extension %s, in the schema %s. Dealdesk keeps its own in the schema dealdesk: give it a database of its own."
                .formatted(rows.getString("extname"), rows.getString("nspname")));
      }
    }
  }
}
