package dev.dealdesk.bot;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program's pages on this machine, as a tool uses them. */
final class Http {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final JsonMapper JSON = JsonMapper.shared();

  private final String base;

  Http(String port) {
    this.base = "http://127.0.0.1:" + port;
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return CLIENT.send(to(path).build(), BodyHandlers.ofString());
  }

  /** Types a command into a channel of the sandbox, and waits for what is answered. */
  JsonNode slash(long person, long channel, String line) throws IOException, InterruptedException {
    String body =
        JSON.createObjectNode()
            .put("person", Long.toString(person))
            .put("channel", Long.toString(channel))
            .put("line", line)
            .put("until", "reply")
            .toString();
    HttpRequest request =
        to("/sandbox/slash")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    return JSON.readTree(CLIENT.send(request, BodyHandlers.ofString()).body());
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(30));
  }
}
