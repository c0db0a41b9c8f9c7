package dev.dealdesk.store.database;

import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/**
 * The schema's migrations, which the owner role runs.
 *
 * @param locations where their files are on the class path
 */
record Migrations(List<String> locations) {

  static final Migrations PRODUCT = new Migrations(List.of("classpath:db/migration"));

  /** Flyway's own table; the one in the schema that belongs to no server. */
  static final String HISTORY = "schema_history";

  SchemaVersion migrate(Server server) {
    try (var pool = Pool.ofOwner(server)) {
      var flyway = flyway(pool);
      refuseNewer(flyway.info().applied());
      var result = flyway.migrate();
      var current = flyway.info().current();
      return new SchemaVersion(
          current == null ? "0" : String.valueOf(current.getVersion()), result.migrationsExecuted);
    } catch (FlywayException e) {
      throw new DatabaseException(
          "The database's schema could not be brought up to date: " + e.getMessage(), e);
    }
  }

  private Flyway flyway(Pool pool) {
    return Flyway.configure()
        .dataSource(pool.dataSource())
        .locations(locations.toArray(String[]::new))
        .schemas(Roles.SCHEMA)
        .table(HISTORY)
        .loggers("slf4j")
        .load();
  }

  private static void refuseNewer(MigrationInfo[] applied) {
    Arrays.stream(applied)
        .filter(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS)
        .findFirst()
        .ifPresent(migration -> {
          throw new DatabaseException(
              "The database belongs to a newer Dealdesk: its schema has version %s, which this one does not know. Start the newer program, or restore a backup from before."
                  .formatted(migration.getVersion()));
        });
  }
}
