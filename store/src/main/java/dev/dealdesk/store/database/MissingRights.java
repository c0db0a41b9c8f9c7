package dev.dealdesk.store.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Says, as the SQL that would give them, which roles and rights a database still lacks. */
final class MissingRights {

  private MissingRights() {}

  /** The statements to run, in their order; none where all is there. */
  static List<String> of(Connection login) throws SQLException {
    var missing = new ArrayList<String>();
    for (String role : Roles.ALL) {
      missing.addAll(select(login, ROLE, role));
    }
    for (String role : Roles.TAKEN_ON) {
      missing.addAll(select(login, MEMBERSHIP, role));
    }
    missing.addAll(select(login, SEARCH_MEMBERSHIP));
    missing.addAll(select(login, CREATION));
    return missing;
  }

  private static final String ROLE =
      """
      select format('create role %I nologin', wanted)
        from cast(? as text) wanted
       where not exists (select from pg_roles where rolname = wanted)
      """;

  // A role that does not exist has no members, so that the first reading lists everything.
  private static final String MEMBERSHIP =
      """
      select format('grant %I to %I with set true, inherit false', wanted, session_user)
        from cast(? as text) wanted
       where not coalesce(
         (select pg_has_role(session_user, oid, 'set') from pg_roles where rolname = wanted), false)
      """;

  // The owner hands the search functions over to the search role.
  private static final String SEARCH_MEMBERSHIP =
      """
      select 'grant dealdesk_search to dealdesk_owner with set true, inherit false'
       where not coalesce(
         (select pg_has_role(owner.oid, search.oid, 'set')
            from pg_roles owner, pg_roles search
           where owner.rolname = 'dealdesk_owner' and search.rolname = 'dealdesk_search'), false)
      """;

  // The owner creates the schema and the trusted extensions.
  private static final String CREATION =
      """
      select format('grant create on database %I to dealdesk_owner', current_database())
       where not coalesce(
         (select has_database_privilege(oid, current_database(), 'create')
            from pg_roles where rolname = 'dealdesk_owner'), false)
      """;

  private static List<String> select(Connection login, String sql, String... parameters)
      throws SQLException {
    try (var statement = login.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setString(i + 1, parameters[i]);
      }
      var found = new ArrayList<String>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
      return found;
    }
  }
}
