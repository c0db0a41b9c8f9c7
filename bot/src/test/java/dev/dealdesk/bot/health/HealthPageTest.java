package dev.dealdesk.bot.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HealthPageTest {

  private final AtomicReference<Supplier<Check.Result>> gateway =
      new AtomicReference<>(() -> Check.NOT_YET);
  private final PrometheusMeterRegistry meters = Meters.create();
  private final HealthPage page =
      HealthPage.start(
          0,
          List.of(
              new Check("database", () -> new Check.Result(true, Map.of("schema", "2"))),
              new Check("gateway", () -> gateway.get().get())),
          meters);

  @AfterEach
  void close() {
    page.close();
  }

  @Test
  void livesFromTheStart() throws Exception {
    assertThat(get("/health/live").statusCode()).isEqualTo(200);
  }

  @Test
  void isReadyWhenAllIs() throws Exception {
    assertThat(get("/health/ready").statusCode()).isEqualTo(503);
    gateway.set(() -> new Check.Result(true, Map.of()));
    HttpResponse<String> ready = get("/health/ready");
    assertThat(ready.statusCode()).isEqualTo(200);
    assertThat(ready.body())
        .contains("\"status\":\"UP\"", "\"database\":{\"status\":\"UP\",\"schema\":\"2\"}");
  }

  @Test
  void aCheckThatBreaksIsDownAndKeepsItsReasonToItself() throws Exception {
    gateway.set(() -> {
      throw new IllegalStateException("a secret host");
    });
    HttpResponse<String> ready = get("/health/ready");
    assertThat(ready.statusCode()).isEqualTo(503);
    assertThat(ready.body()).contains("\"gateway\":{\"status\":\"DOWN\"}").doesNotContain("secret");
  }

  @Test
  void showsTheNumbers() throws Exception {
    meters.counter("dealdesk.trial").increment();
    HttpResponse<String> numbers = get("/metrics");
    assertThat(numbers.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
    assertThat(numbers.body()).contains("dealdesk_trial_total 1.0", "jvm_memory_used_bytes");
  }

  @Test
  void aTakenPortIsNamed() {
    PortTaken taken =
        catchThrowableOfType(
            PortTaken.class, () -> HealthPage.start(page.port(), List.of(), meters));
    assertThat(taken.port()).isEqualTo(page.port());
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + page.port() + path);
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }
  }
}
