package dev.dealdesk.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dealdesk.store.GuildId;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server that somebody else runs and nobody has prepared, with logins that may more or less. */
class ExternalDatabaseTest {

  private TestServer server;

  @BeforeEach
  void start() {
    server = new TestServer();
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  private Database open(String login, String database) {
    return Database.open(new DatabaseSettings.External(server.jdbcUrl(login, database)), _ -> {});
  }

  @Test
  void isPreparedByALoginThatMayCreateRolesAndOwnsTheDatabase() {
    server.run(
        "postgres",
        """
        create role keeper login createrole;
        create database sales owner keeper;
        """);
    try (var database = open("keeper", "sales")) {
      assertThat(worksAsTheBot(database)).isTrue();
    }
  }

  @Test
  void tellsTheAdministratorWhatALimitedLoginLacks() {
    server.run("postgres", "create role \"Sales Bot\" login; create database sales;");
    var problem = catchThrowableOfType(DatabaseException.class, () -> open("Sales%20Bot", "sales"));
    assertThat(problem)
        .hasMessage(
            """
            Dealdesk's login may not prepare this database by itself. Let an administrator run the following in it, then start again:

            create role dealdesk_owner nologin;
            create role dealdesk_bot nologin;
            create role dealdesk_reader nologin;
            create role dealdesk_search nologin;
            grant dealdesk_owner to "Sales Bot" with set true, inherit false;
            grant dealdesk_bot to "Sales Bot" with set true, inherit false;
            grant dealdesk_reader to "Sales Bot" with set true, inherit false;
            grant dealdesk_search to dealdesk_owner with set true, inherit false;
            grant create on database sales to dealdesk_owner;
            """);

    server.run("sales", problem.getMessage().substring(problem.getMessage().indexOf("create")));

    try (var database = open("Sales%20Bot", "sales")) {
      assertThat(worksAsTheBot(database)).isTrue();
    }
  }

  @Test
  void asksForNoMoreThanIsMissing() {
    server.run("postgres", "create role keeper login createrole; create database sales;");
    assertThatThrownBy(() -> open("keeper", "sales"))
        .hasMessageEndingWith(":\n\ngrant create on database sales to dealdesk_owner;\n");
  }

  @Test
  void isPreparedOnceBySeveralThatStartTogether() {
    server.run(
        "postgres", "create role keeper login createrole; create database sales owner keeper;");
    var starts =
        Stream.generate(() -> CompletableFuture.supplyAsync(() -> open("keeper", "sales")))
            .limit(3)
            .toList();
    assertThat(starts.stream().map(CompletableFuture::join).peek(Database::close))
        .extracting(database -> database.schema().version())
        .doesNotContain("0");
  }

  private static boolean worksAsTheBot(Database database) {
    var guild = TestDatabase.freshGuild();
    database.useTenant(guild, handle -> Rows.workspace(handle, guild));
    assertThat(database.guilds()).containsExactly(guild);
    return database.readTenant(
        guild,
        handle ->
            handle
                .createQuery("select guild_id from workspace")
                .mapTo(GuildId.class)
                .one()
                .equals(guild));
  }
}
