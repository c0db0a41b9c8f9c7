package dev.dealdesk.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dealdesk.store.GuildId;
import java.util.List;
import org.junit.jupiter.api.Test;

class MigrationsTest {

  private static final Migrations FUTURE =
      new Migrations(
          List.of("classpath:db/migration", "classpath:dev/dealdesk/store/database/future"));

  @Test
  void changeTheRowsOfEveryServer() {
    var guilds = List.of(TestDatabase.freshGuild(), TestDatabase.freshGuild());
    try (var database = TestDatabase.copy("data_migration")) {
      for (GuildId guild : guilds) {
        database.useTenant(guild, handle -> Rows.workspace(handle, guild));
      }
    }
    try (var database = open("data_migration", FUTURE)) {
      assertThat(database.schema()).isEqualTo(new SchemaVersion("9000", 1));
      for (GuildId guild : guilds) {
        assertThat(name(database, guild)).isEqualTo("Sneakers, Inc.");
      }
    }
  }

  @Test
  void areNotTurnedBackByAnOlderProgram() {
    TestDatabase.copy("newer").close();
    open("newer", FUTURE).close();
    assertThatThrownBy(() -> open("newer", Migrations.PRODUCT))
        .isInstanceOf(DatabaseException.class)
        .hasMessage(
            "The database belongs to a newer Dealdesk: its schema has version 9000, which this one does not know. Start the newer program, or restore a backup from before.");
  }

  private static Database open(String database, Migrations migrations) {
    return Database.open(TestServer.shared().at(database), migrations, _ -> {});
  }

  private static String name(Database database, GuildId guild) {
    return database.readTenant(
        guild,
        handle -> handle.createQuery("select name from workspace").mapTo(String.class).one());
  }
}
