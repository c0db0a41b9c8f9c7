package dev.dealdesk.sandbox;

import dev.dealdesk.sandbox.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;

/** Requests that no library would make. */
final class Raw implements AutoCloseable {
  private final HttpClient http = HttpClient.newHttpClient();
  private final Sandbox sandbox;

  Raw(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  /** What came back. */
  record Answer(int status, String text) {
    JsonNode json() {
      return Json.read(text);
    }

    int code() {
      return json().path("code").asInt(-1);
    }
  }

  Answer post(String path, String body) {
    return call("POST", path, body);
  }

  Answer call(String method, String path, String body) {
    return send(
        HttpRequest.newBuilder(URI.create(sandbox.apiUrl() + path))
            .header("Authorization", "Bot " + sandbox.token())
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  Answer send(HttpRequest request) {
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
