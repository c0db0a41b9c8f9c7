package dev.dealdesk.store.database;

import dev.dealdesk.store.GuildId;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Writes one row of a server into every table, whatever tables there are: it fills in what must not
 * be null by its type, and puts checks and references aside, which have no part in tenancy.
 */
final class SampleRows {

  private SampleRows() {}

  /** Only for a superuser, and a database to be thrown away. */
  static void write(Handle handle, GuildId guild) {
    handle.execute("set search_path = dealdesk");
    handle.execute("set session_replication_role = replica");
    Catalog.texts(handle, DROP_CHECKS).forEach(handle::execute);
    for (String insert : inserts(handle)) {
      handle.createUpdate(insert).bind("guild", guild).execute();
    }
  }

  private static List<String> inserts(Handle handle) {
    return Catalog.tables(handle).stream()
        .map(table -> handle.createQuery(INSERT).bind("table", table).mapTo(String.class).one())
        .toList();
  }

  private static final String DROP_CHECKS =
      """
      select format('alter table %s drop constraint %I', conrelid::regclass, conname)
        from pg_constraint
       where connamespace = 'dealdesk'::regnamespace and contype = 'c'
      """;

  // A type that is not listed has no value here, so that the insert fails and says so.
  private static final String INSERT =
      """
      select format('insert into %I (guild_id%s) values (:guild%s)', cast(:table as text),
          coalesce(string_agg(format(', %I', attname), '' order by attnum), ''),
          coalesce(string_agg(format(', %L', sample), '' order by attnum), ''))
        from pg_attribute
        left join (values
          ('bigint', '1'), ('integer', '1'), ('smallint', '1'), ('numeric', '1'), ('text', 'x'),
          ('boolean', 'false'), ('date', '2026-01-01'), ('time without time zone', '09:00'), ('timestamp with time zone', '2026-01-01Z'),
          ('jsonb', '{}'), ('bytea', ''), ('uuid', '00000000-0000-0000-0000-000000000000')
        ) samples (type, sample) on type = format_type(atttypid, null)
       where attrelid = to_regclass(cast(:table as text)) and attnum > 0 and not attisdropped
         and attnotnull and not atthasdef and attidentity = '' and attname <> 'guild_id'
      """;
}
