package dev.dealdesk.store.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Makes sure that the server can hold the sales desk: its version, the roles and their rights. */
final class Preparation {

  private static final int OLDEST_MAJOR_VERSION = 18;

  private Preparation() {}

  static void prepare(Server server) {
    try (Connection login = connect(server)) {
      checkVersion(login);
      var failures = new ArrayList<SQLException>();
      for (String statement : MissingRights.of(login)) {
        attempt(login, statement, failures);
      }
      // Only what is still missing counts: another process may have done the same meanwhile, and
      // a grant that does nothing is a mere warning.
      var missing = MissingRights.of(login);
      if (!missing.isEmpty()) {
        throw lacking(missing, failures);
      }
    } catch (SQLException e) {
      throw new DatabaseException("The database could not be prepared: " + e.getMessage(), e);
    }
  }

  private static Connection connect(Server server) {
    try {
      return server.login().getConnection();
    } catch (SQLException e) {
      throw server.unreachable(e);
    }
  }

  private static void checkVersion(Connection login) throws SQLException {
    var version = login.getMetaData();
    if (version.getDatabaseMajorVersion() < OLDEST_MAJOR_VERSION) {
      throw new DatabaseException(
          "Dealdesk needs PostgreSQL %d or newer, and this server is %s."
              .formatted(OLDEST_MAJOR_VERSION, version.getDatabaseProductVersion()));
    }
  }

  private static void attempt(Connection login, String sql, List<SQLException> failures) {
    try (var statement = login.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      failures.add(e);
    }
  }

  private static DatabaseException lacking(List<String> missing, List<SQLException> failures) {
    var problem =
        new DatabaseException(
            "Dealdesk's login may not prepare this database itself. Let an administrator run the following in it, then start again:\n\n"
                + String.join(";\n", missing)
                + ";\n");
    failures.forEach(problem::addSuppressed);
    return problem;
  }
}
