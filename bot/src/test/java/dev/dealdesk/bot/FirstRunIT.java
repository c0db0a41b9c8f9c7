package dev.dealdesk.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.sandbox.Demo;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The life of a Dealdesk that was told nothing but where to live: one home, step after step. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstRunIT {

  private static final String READY = "Dealdesk is ready: open http://127.0.0.1:";
  private static final String ONCE = "Setting up the embedded PostgreSQL";

  private final String sandboxPort = Launched.freePort();
  private final String httpPort = Launched.freePort();
  private final Http page = new Http(sandboxPort);
  private final Http health = new Http(httpPort);

  private final Path home;
  private Launched running;

  FirstRunIT(@TempDir Path home) {
    this.home = home;
    running = launch(sandboxPort, httpPort);
  }

  @AfterAll
  void stop() {
    running.close();
  }

  @Test
  @Order(1)
  void tellsWhereToOpenItsPage() throws Exception {
    assertThat(running.awaitLine(READY)).endsWith(":" + sandboxPort + "/");
    assertThat(running.output()).contains(ONCE).doesNotContain("WARN", "ERROR", "\tat ");
  }

  @Test
  @Order(2)
  void isReadyAndCounts() throws Exception {
    HttpResponse<String> ready = health.get("/health/ready");
    assertThat(ready.statusCode()).isEqualTo(200);
    assertThat(ready.body()).contains("\"database\":{\"status\":\"UP\"", "\"servers\":2");
    assertThat(health.get("/health/live").statusCode()).isEqualTo(200);
    assertThat(health.get("/metrics").body()).contains("jvm_memory_used_bytes");
  }

  @Test
  @Order(3)
  void answersOnItsPage() throws Exception {
    assertThat(page.get("/sandbox/state").body()).contains("Dealdesk Demo");
    assertThat(page.slash(Demo.BEN, Demo.SALES, "/help").path("text").asString()).contains("/help");
    assertThat(page.slash(Demo.MINJI, Demo.SALES, "/도움말").path("text").asString()).contains("/도움말");
  }

  @Test
  @Order(4)
  void aSecondOneOnTheSameHomeSaysSo() throws Exception {
    try (Launched second = launch(Launched.freePort(), Launched.freePort())) {
      assertThat(second.awaitEnd()).isEqualTo(1);
      assertThat(second.output())
          .contains("Another Dealdesk already runs with DEALDESK_HOME " + home)
          .doesNotContain("ERROR", "\tat ");
    }
  }

  @Test
  @Order(5)
  void aSecondOneOnTheSamePortSaysSo() throws Exception {
    try (Launched second = launch(sandboxPort, Launched.freePort())) {
      assertThat(second.awaitEnd()).isEqualTo(1);
      assertThat(second.output())
          .contains("port " + sandboxPort, "set SANDBOX_PORT")
          .doesNotContain("ERROR", "\tat ");
    }
  }

  @Test
  @Order(6)
  void stopsWhenAsked() throws Exception {
    long asked = System.nanoTime();
    running.terminate();
    assertThat(running.awaitEnd()).isZero();
    assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(10));
    assertThat(postmaster()).doesNotExist();
  }

  @Test
  @Order(7)
  void stopsWhenAskedWhileItStarts() throws Exception {
    try (Launched brief = launch(sandboxPort, httpPort)) {
      brief.awaitLine("Starting the embedded PostgreSQL");
      brief.terminate();
      assertThat(brief.awaitEnd()).isZero();
      assertThat(postmaster()).doesNotExist();
    }
  }

  @Test
  @Order(8)
  void knowsWhatItKnewWhenStartedAgain() throws Exception {
    running = launch(sandboxPort, httpPort);
    running.awaitLine(READY);
    assertThat(running.output()).doesNotContain(ONCE);
  }

  @Test
  @Order(9)
  void takesOverTheDatabaseOfAKilledOne() throws Exception {
    ProcessHandle orphan = ProcessHandle.of(postmasterId()).orElseThrow();
    running.kill();
    assertThat(orphan.isAlive()).as("PostgreSQL outlives a killed Dealdesk").isTrue();
    running = launch(sandboxPort, httpPort);
    running.awaitLine(READY);
    assertThat(orphan.isAlive()).isFalse();
    assertThat(health.get("/health/ready").statusCode()).isEqualTo(200);
  }

  private Launched launch(String sandboxPort, String httpPort) {
    return Launched.with(
        home,
        Map.of(
            "DEALDESK_HOME", home.toString(),
            "SANDBOX_PORT", sandboxPort,
            "HTTP_PORT", httpPort));
  }

  private Path postmaster() {
    return home.resolve("postgresql/18/postmaster.pid");
  }

  private long postmasterId() throws IOException {
    return Long.parseLong(Files.readAllLines(postmaster()).getFirst().strip());
  }
}
