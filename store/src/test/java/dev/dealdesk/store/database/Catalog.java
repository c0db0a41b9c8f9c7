package dev.dealdesk.store.database;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** What the database itself says about the tables that belong to Discord servers. */
final class Catalog {

  private Catalog() {}

  /** Every table of the schema but Flyway's history, by name. */
  static List<String> tables(Handle handle) {
    return handle
        .createQuery(
            """
            select relname from pg_class
             where relnamespace = 'dealdesk'::regnamespace and relkind in ('r', 'p', 'f')
               and relname <> :history
             order by relname
            """)
        .bind("history", Migrations.HISTORY)
        .mapTo(String.class)
        .list();
  }

  static List<String> texts(Handle handle, String query) {
    return handle.createQuery(query).mapTo(String.class).list();
  }
}
