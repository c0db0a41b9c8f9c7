package dev.dealdesk.store.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Makes sure that the roles are there and have their rights, as far as the login may. */
final class Preparation {

  private Preparation() {}

  static void prepare(Server server) {
    try (Connection login = connect(server)) {
      Requirements.check(login);
      var refusals = attempt(login, MissingRights.of(login));
      // What counts is what is missing still: another process may have done the same meanwhile, and
      // a grant that changes nothing is no error.
      var missing = MissingRights.of(login);
      if (!missing.isEmpty()) {
        throw lacking(missing, refusals);
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

  private static List<SQLException> attempt(Connection login, List<String> statements) {
    var refusals = new ArrayList<SQLException>();
    for (String sql : statements) {
      try (var statement = login.createStatement()) {
        statement.execute(sql);
      } catch (SQLException e) {
        refusals.add(e);
      }
    }
    return refusals;
  }

  private static DatabaseException lacking(List<String> missing, List<SQLException> refusals) {
    var problem =
        new DatabaseException(
            "Dealdesk's login may not prepare this database by itself. Let an administrator run the following in it, then start again:\n\n"
                + String.join(";\n", missing)
                + ";\n");
    refusals.forEach(problem::addSuppressed);
    return problem;
  }
}
