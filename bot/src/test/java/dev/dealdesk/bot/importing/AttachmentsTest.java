package dev.dealdesk.bot.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.dealdesk.bot.command.Upload;
import dev.dealdesk.bot.importing.Attachments.Fetched;
import dev.dealdesk.bot.importing.Attachments.Why;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AttachmentsTest {

  private final CountDownLatch over = new CountDownLatch(1);
  private HttpServer host;

  @BeforeEach
  void serve() throws IOException {
    host = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    host.createContext(
        "/file",
        exchange -> {
          byte[] body = "Name\nA\n".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    host.createContext(
        "/elsewhere",
        exchange -> {
          exchange.getResponseHeaders().add("Location", address("/file"));
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
    host.createContext(
        "/endless",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] some = new byte[1 << 20];
          for (int i = 0; i < 40; i++) {
            exchange.getResponseBody().write(some);
          }
          exchange.close();
        });
    host.createContext(
        "/stalled",
        exchange -> {
          exchange.sendResponseHeaders(200, 100);
          exchange.getResponseBody().write(1);
          exchange.getResponseBody().flush();
          try {
            over.await();
          } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
          }
          exchange.close();
        });
    host.start();
  }

  @AfterEach
  void stop() {
    over.countDown();
    host.stop(0);
  }

  @Test
  void readsFromTheServerThatStandsInForDiscord() throws Exception {
    Fetched fetched = fetch(address("/file"), 7);
    assertThat(fetched).isInstanceOf(Fetched.Got.class);
    assertThat(((Fetched.Got) fetched).file().bytes()).hasSize(7);
  }

  @Test
  void readsFromNowhereElse() throws Exception {
    for (String url :
        new String[] {
          "http://10.0.0.1/file",
          "http://cdn.discordapp.com/file",
          "https://cdn.discordapp.com.evil.example/file",
          "https://cdn.discordapp.com@evil.example/file",
          "file:///etc/passwd"
        }) {
      assertThat(fetch(url, 7)).as(url).isEqualTo(new Fetched.Failed(Why.ELSEWHERE));
    }
    Attachments withoutApi = Attachments.of(Optional.empty(), Duration.ofSeconds(5));
    assertThat(withoutApi.fetch(new Upload("a.csv", 7, address("/file"))))
        .isEqualTo(new Fetched.Failed(Why.ELSEWHERE));
  }

  @Test
  void followsNoRedirect() throws Exception {
    assertThat(fetch(address("/elsewhere"), 7)).isEqualTo(new Fetched.Failed(Why.UNREACHABLE));
  }

  @Test
  void takesNoMoreThanItCanHold() throws Exception {
    assertThat(fetch(address("/file"), 26 << 20)).isEqualTo(new Fetched.Failed(Why.TOO_LARGE));
    assertThat(fetch(address("/endless"), 7)).isEqualTo(new Fetched.Failed(Why.UNREACHABLE));
  }

  @Test
  void waitsNoLongerThanAPersonWould() throws Exception {
    Attachments hasty =
        Attachments.of(Optional.of(URI.create(address("/"))), Duration.ofMillis(300));
    assertThat(hasty.fetch(new Upload("a.csv", 7, address("/stalled"))))
        .isEqualTo(new Fetched.Failed(Why.UNREACHABLE));
  }

  private Fetched fetch(String url, long size) throws InterruptedException {
    return Attachments.of(Optional.of(URI.create(address("/"))), Duration.ofSeconds(20))
        .fetch(new Upload("a.csv", size, url));
  }

  private String address(String path) {
    return "http://127.0.0.1:" + host.getAddress().getPort() + path;
  }
}
