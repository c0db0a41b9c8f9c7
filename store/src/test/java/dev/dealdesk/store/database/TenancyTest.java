package dev.dealdesk.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dealdesk.store.GuildId;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No table shows, changes or takes a row of a server that the transaction does not work for. */
class TenancyTest {

  private static final String NAME = "tenancy_test";
  private static final GuildId OURS = TestDatabase.freshGuild();
  private static final GuildId THEIRS = TestDatabase.freshGuild();

  private static Database database;
  private static Jdbi superuser;

  @BeforeAll
  static void giveEachServerARowInEveryTable() {
    database = TestDatabase.copy(NAME);
    superuser = Mapping.jdbi(TestServer.shared().superuser(NAME));
    superuser.useHandle(handle -> {
      SampleRows.write(handle, OURS);
      SampleRows.write(handle, THEIRS);
    });
  }

  @AfterAll
  static void close() {
    database.close();
  }

  static List<String> tables() {
    return TestDatabase.sql(Catalog::tables);
  }

  @ParameterizedTest
  @MethodSource("tables")
  void showsNothingWithoutAServer(String table) {
    var guilds = "select guild_id from dealdesk." + table;
    assertThat(withoutTenant(guilds)).isEmpty();
    assertThat(superuser.<List<String>, RuntimeException>withHandle(h -> Catalog.texts(h, guilds)))
        .as("what is really there")
        .containsExactlyInAnyOrder(text(OURS), text(THEIRS));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void showsOneServer(String table) {
    var guilds = "select guild_id from " + table;
    assertThat(ours(guilds)).containsExactly(text(OURS));
    assertThat(read(guilds)).containsExactly(text(OURS));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void changesOneServer(String table) {
    var theirs = " where guild_id = %s returning guild_id".formatted(text(THEIRS));
    assertThat(ours("update " + table + " set guild_id = guild_id" + theirs)).isEmpty();
    assertThat(ours("delete from " + table + theirs)).isEmpty();
    assertThat(withoutTenant("delete from " + table + " returning guild_id")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void takesNoRowOfAnotherServer(String table) {
    for (String statement :
        List.of("insert into %s (guild_id) values (%s)", "update %s set guild_id = %s")) {
      assertThatThrownBy(
              () -> ours((statement + " returning guild_id").formatted(table, text(THEIRS))))
          .hasMessageContaining("violates row-level security policy for table \"" + table + "\"");
    }
  }

  @Test
  void readsWithoutWriting() {
    assertThatThrownBy(() -> read("delete from workspace returning guild_id"))
        .hasMessageContaining("cannot execute DELETE in a read-only transaction");
    assertThat(read("select current_user")).containsExactly(Roles.READER);
  }

  @Test
  void forgetsTheServerWithTheTransaction() {
    var tenant = "select coalesce(tenant(), 0)";
    assertThat(ours(tenant)).containsExactly(text(OURS));
    assertThat(read(tenant)).containsExactly(text(OURS));
    // The pool hands out the connection that was given back last.
    assertThat(withoutTenant(tenant)).containsExactly("0");
    assertThat(withoutTenant("select current_user")).containsExactly(Roles.BOT);
  }

  @Test
  void listsTheServersToTheBotAlone() {
    assertThat(database.guilds()).containsExactlyInAnyOrder(OURS, THEIRS);
    assertThatThrownBy(() -> read("select all_guilds()"))
        .hasMessageContaining("permission denied for function all_guilds");
  }

  private static List<String> ours(String sql) {
    return database.inTenant(OURS, handle -> Catalog.texts(handle, sql));
  }

  private static List<String> read(String sql) {
    return database.readTenant(OURS, handle -> Catalog.texts(handle, sql));
  }

  private static List<String> withoutTenant(String sql) {
    return database.jdbi().withHandle(handle -> Catalog.texts(handle, sql));
  }

  private static String text(GuildId guild) {
    return Long.toString(guild.value());
  }
}
