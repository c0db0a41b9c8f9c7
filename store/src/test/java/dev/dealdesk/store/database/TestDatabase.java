package dev.dealdesk.store.database;

import dev.dealdesk.store.GuildId;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.HandleCallback;

/**
 * A real PostgreSQL for tests: one server per JVM, migrated once. Tests share its database and keep
 * apart by working for Discord servers of their own.
 */
public final class TestDatabase {

  private static final String TEMPLATE = "template_of_tests";
  private static final String SHARED = "shared_by_tests";
  private static final AtomicLong NEXT = new AtomicLong(1_000_000_000_000_000_000L);

  private TestDatabase() {}

  // Started by the first test that asks for it.
  private static final class Migrated {
    static {
      create(TEMPLATE, "template1");
      open(TEMPLATE).close();
    }

    static void copyTo(String database) {
      create(database, TEMPLATE);
    }
  }

  private static final class Shared {
    static final Database DATABASE = copy(SHARED);
  }

  /** The database that all tests of this JVM share. */
  public static Database shared() {
    return Shared.DATABASE;
  }

  /** A Discord server that no other test works for. */
  public static GuildId freshGuild() {
    return new GuildId(NEXT.incrementAndGet());
  }

  /** A database of one's own, migrated and empty, for a test that looks at all of it. */
  public static Database fresh() {
    return copy("test_" + NEXT.incrementAndGet());
  }

  /**
   * The JDBC URL of a database as of {@link #fresh}, for a program that opens it by itself, such as
   * one in another process.
   */
  public static String freshUrl() {
    var database = "test_" + NEXT.incrementAndGet();
    Migrated.copyTo(database);
    return TestServer.shared().jdbcUrl("postgres", database);
  }

  /**
   * Does something in the shared database as a superuser, whom row-level security does not bind: to
   * see what is really there, past the code that is tested.
   */
  public static <T, X extends Exception> T sql(HandleCallback<T, X> work) throws X {
    shared();
    return Mapping.jdbi(TestServer.shared().superuser(SHARED)).withHandle(work);
  }

  static Database open(String database) {
    return Database.open(TestServer.shared().at(database), Migrations.PRODUCT, _ -> {});
  }

  static void create(String database, String template) {
    Mapping.jdbi(TestServer.shared().superuser("postgres"))
        .useHandle(handle ->
            handle.execute("create database %s template %s".formatted(database, template)));
  }

  static Database copy(String database) {
    Migrated.copyTo(database);
    return open(database);
  }
}
