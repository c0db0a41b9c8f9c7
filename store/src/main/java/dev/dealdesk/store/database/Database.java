package dev.dealdesk.store.database;

import dev.dealdesk.store.GuildId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;

/**
 * The open database. All work is done for one Discord server at a time: the tenant is set for a
 * transaction, and row-level security shows that server's rows alone.
 */
public final class Database implements AutoCloseable {

  private final Server server;
  private final Pool pool;
  private final Jdbi jdbi;
  private final SchemaVersion schema;

  private Database(Server server, Pool pool, SchemaVersion schema) {
    this.server = server;
    this.pool = pool;
    this.jdbi = Mapping.jdbi(pool.dataSource());
    this.schema = schema;
  }

  /**
   * Starts or reaches the server, prepares its roles, migrates the schema and opens a pool.
   *
   * @param progress told, in a few words each, what is being done
   * @throws DatabaseException where the database cannot be used, with a message for the person who
   *     runs the program
   */
  public static Database open(DatabaseSettings settings, Consumer<String> progress) {
    return open(Server.of(settings, progress), Migrations.PRODUCT, progress);
  }

  static Database open(Server server, Migrations migrations, Consumer<String> progress) {
    try {
      Preparation.prepare(server);
      progress.accept("Bringing the database's schema up to date");
      var schema = migrations.migrate(server);
      return new Database(server, Pool.ofBot(server), schema);
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  /**
   * Reads and writes in one transaction that sees and changes this server's rows only. It is rolled
   * back where the work throws.
   */
  public <T, X extends Exception> T inTenant(GuildId guild, HandleCallback<T, X> work) throws X {
    return jdbi.inTransaction(handle -> {
      setTenant(handle, guild);
      return work.withHandle(handle);
    });
  }

  /** As {@link #inTenant}, for work without a result. */
  public <X extends Exception> void useTenant(GuildId guild, HandleConsumer<X> work) throws X {
    inTenant(guild, work.asCallback());
  }

  /**
   * Reads in one transaction that can write nothing and sees one consistent moment of this server's
   * rows, however many queries it makes.
   */
  public <T, X extends Exception> T readTenant(GuildId guild, HandleCallback<T, X> work) throws X {
    return jdbi.inTransaction(handle -> {
      handle.execute("set transaction isolation level repeatable read, read only");
      handle.execute("set local role " + Roles.READER);
      setTenant(handle, guild);
      return work.withHandle(handle);
    });
  }

  private static void setTenant(Handle handle, GuildId guild) {
    handle
        .createQuery("select set_config('dealdesk.guild', :guild, true)")
        .bind("guild", Long.toString(guild.value()))
        .mapTo(String.class)
        .one();
  }

  /** The servers that there are, for background work, which then goes through them one by one. */
  public List<GuildId> guilds() {
    return jdbi.withHandle(
        handle -> handle.createQuery("select all_guilds()").mapTo(GuildId.class).list());
  }

  /**
   * A connection that works for no server, and so sees none of any server's rows: for the
   * scheduler's own tables. Whoever takes it closes it.
   */
  public Connection connection() throws SQLException {
    return pool.dataSource().getConnection();
  }

  /** Whether the database answers now. */
  public boolean isReachable() {
    return pool.isReachable();
  }

  /** How far the schema has been migrated. */
  public SchemaVersion schema() {
    return schema;
  }

  Jdbi jdbi() {
    return jdbi;
  }

  /**
   * Closes this when the JVM is told to end. Not for a program with a shutdown hook of its own that
   * lets work in flight finish first: hooks run all at once.
   */
  public void closeAtExit() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::close, "database-closer"));
  }

  /** Closes the pool, and stops the server where it is our own. */
  @Override
  public void close() {
    try (server) {
      pool.close();
    }
  }
}
