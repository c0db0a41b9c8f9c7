package dev.dealdesk.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database of a first run, and what it must survive. */
class EmbeddedDatabaseTest {

  @TempDir static Path directory;

  private static EmbeddedHome home;

  @BeforeAll
  static void setUpOnce() throws IOException {
    home = EmbeddedHome.at(directory.resolve("dealdesk's home"));
  }

  private static Database open() {
    return Database.open(new DatabaseSettings.Embedded(home.directory()), _ -> {});
  }

  @Test
  void outlivesItsProcess() throws Exception {
    var guild = TestDatabase.freshGuild();
    try (var database = open()) {
      database.useTenant(guild, handle -> Rows.workspace(handle, guild));
    }
    try (var database = open()) {
      assertThat(database.guilds()).contains(guild);
      assertThat(database.schema().applied()).isZero();
    }
  }

  @Test
  void isTakenOverFromAKilledProcess() throws Exception {
    var program = EmbeddedProgram.start(home.directory());
    assertThat(EmbeddedProgram.firstLine(program)).isEqualTo("open");
    var orphan = server();

    program.destroyForcibly().waitFor();
    assertThat(orphan.isAlive()).isTrue();

    try (var database = open()) {
      assertThat(orphan.isAlive()).isFalse();
      assertThat(database.isReachable()).isTrue();
    }
  }

  @Test
  void stopsWithAProcessThatIsToldToEnd() throws Exception {
    var program = EmbeddedProgram.start(home.directory());
    assertThat(EmbeddedProgram.firstLine(program)).isEqualTo("open");
    var server = server();

    program.destroy();
    program.waitFor();

    // It takes its file away a moment before it ends.
    assertThat(server.onExit()).succeedsWithin(Duration.ofMinutes(1));
    assertThat(home.data().resolve("postmaster.pid")).doesNotExist();
  }

  @Test
  void belongsToOneProcessAtATime() throws Exception {
    try (var database = open()) {
      var second = EmbeddedProgram.start(home.directory());
      assertThat(EmbeddedProgram.firstLine(second))
          .isEqualTo(
              "Another Dealdesk already runs with DEALDESK_HOME %s. Stop it, or set DEALDESK_HOME to another directory."
                  .formatted(home.directory()));
      assertThatThrownBy(EmbeddedDatabaseTest::open).hasMessageContaining("Another Dealdesk");
      assertThat(database.isReachable()).isTrue();
    }
  }

  @Test
  void startsOverAStaleFileWhoseNumberNowBelongsToAnotherProgram() throws Exception {
    open().close();
    var ourselves = ProcessHandle.current().pid();
    Files.writeString(home.data().resolve("postmaster.pid"), ourselves + "\n" + home.data() + "\n");
    try (var database = open()) {
      assertThat(database.isReachable()).isTrue();
    }
  }

  @Test
  void startsOverWhatAKilledSetUpLeft(@TempDir Path elsewhere) throws Exception {
    var half = EmbeddedHome.at(elsewhere);
    Files.createDirectories(half.unfinishedData());
    Files.writeString(half.unfinishedData().resolve("postgresql.conf"), "port =");
    try (var database = Database.open(new DatabaseSettings.Embedded(elsewhere), _ -> {})) {
      assertThat(database.isReachable()).isTrue();
      assertThat(half.unfinishedData()).doesNotExist();
    }
  }

  @Test
  void savesForGood() {
    try (var database = open()) {
      for (String safety : List.of("fsync", "full_page_writes", "synchronous_commit")) {
        assertThat(one(database, "select current_setting('" + safety + "')")).isEqualTo("on");
      }
    }
  }

  @Test
  void letsNobodyInWithoutItsPassword() throws Exception {
    try (var _ = open()) {
      var server = Files.readAllLines(home.data().resolve("postmaster.pid"));
      var port = server.get(3);
      assertThat(server.get(4)).as("directory of the socket").isEmpty();
      assertThat(server.get(5)).as("address").isEqualTo("127.0.0.1");
      for (String login : new String[] {"postgres", "dealdesk"}) {
        assertThatThrownBy(() -> DriverManager.getConnection(url(port, login)))
            .isInstanceOfSatisfying(
                SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("08004"));
      }
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.passwordFile())))
        .isEqualTo("rw-------");
  }

  @Test
  void knowsHangulAndCase() {
    try (var database = open()) {
      assertThat(one(database, "select lower('ÄÖÉ')")).isEqualTo("äöé");
      assertThat(one(database, "select '갤럭시 상사' % '갤럭시상사'")).isEqualTo("t");
    }
  }

  private static ProcessHandle server() throws IOException {
    var pid = Files.readAllLines(home.data().resolve("postmaster.pid")).getFirst();
    return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
  }

  private static String url(String port, String login) {
    return "jdbc:postgresql://127.0.0.1:%s/dealdesk?user=%s".formatted(port, login);
  }

  private static String one(Database database, String query) {
    return database
        .jdbi()
        .withHandle(handle -> handle.createQuery(query).mapTo(String.class).one());
  }
}
