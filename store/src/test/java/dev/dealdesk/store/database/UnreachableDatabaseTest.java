package dev.dealdesk.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

/** Each way of not reaching a database is one sentence, which never tells the password. */
class UnreachableDatabaseTest {

  private static final String PASSWORD = "correct-horse";

  @Test
  void namesAnUnknownDatabase() {
    assertThat(problemOf(urlOf("nowhere", "postgres")))
        .startsWith("DATABASE_URL: the server at localhost:")
        .endsWith(" has no database \"nowhere\". Create it, or name another.");
  }

  @Test
  void namesALoginThatIsRefused() {
    assertThat(problemOf(urlOf("postgres", "nobody")))
        .startsWith("DATABASE_URL: the server at localhost:")
        .endsWith(" refuses the login \"nobody\". Check its user and password.");
  }

  @Test
  void namesAPasswordThatIsWrong() {
    TestServer.shared()
        .run(
            "postgres",
            "set password_encryption = 'scram-sha-256'; create role guarded login password 'other'");
    assertThat(problemOf(urlOf("postgres", "guarded")))
        .endsWith(" refuses the login \"guarded\". Check its user and password.");
  }

  @Test
  void namesAServerThatDoesNotAnswer() throws IOException {
    int port;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    assertThat(problemOf("jdbc:postgresql://127.0.0.1:%d/sales?user=bot".formatted(port)))
        .isEqualTo(
            "DATABASE_URL: no PostgreSQL server answers at 127.0.0.1:%d. Check host and port, and that it runs."
                .formatted(port));
  }

  @Test
  void namesAHostThatDoesNotExist() {
    assertThat(problemOf("jdbc:postgresql://nohost.invalid/sales?user=bot"))
        .contains("no PostgreSQL server answers at nohost.invalid:5432");
  }

  @Test
  void showsWhatAnAddressMustLookLike() {
    assertThat(problemOf("postgres://bot@localhost/sales?"))
        .isEqualTo(
            "DATABASE_URL cannot be read. It must look like jdbc:postgresql://host:5432/database?user=name&password=secret");
  }

  @Test
  void showsNoPasswordWhenPrinted() {
    assertThat(new DatabaseSettings.External(urlOf("sales", "bot") + "&password=" + PASSWORD))
        .asString()
        .doesNotContain(PASSWORD);
  }

  private static String urlOf(String database, String login) {
    return TestServer.shared().jdbcUrl(login, database);
  }

  private static String problemOf(String url) {
    var settings = new DatabaseSettings.External(url + "&password=" + PASSWORD);
    var problem =
        catchThrowableOfType(DatabaseException.class, () -> Database.open(settings, _ -> {}));
    var trace = new StringWriter();
    problem.printStackTrace(new PrintWriter(trace));
    assertThat(trace.toString()).doesNotContain(PASSWORD);
    return problem.getMessage();
  }
}
