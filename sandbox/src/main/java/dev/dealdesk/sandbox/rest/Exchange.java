package dev.dealdesk.sandbox.rest;

import dev.dealdesk.sandbox.fault.Effect;
import dev.dealdesk.sandbox.json.Json;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** One HTTP request and its answer. */
final class Exchange {
  /** The status in the log where the bot got none. */
  private static final int BROKEN = 599;

  private final Context context;
  private final long begun = System.nanoTime();
  private final String path;
  private String route;
  private String payload = "";

  Exchange(Context context) {
    this.context = context;
    this.path = context.req().getRequestURI().substring(RestServer.PREFIX.length());
    this.route = method() + " " + path;
  }

  String method() {
    return context.method().name();
  }

  String path() {
    return path;
  }

  /** The path's segments, decoded. */
  List<String> segments() {
    return Operation.segments(path).stream()
        .map(segment -> URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8))
        .toList();
  }

  Map<String, String> query() {
    Map<String, String> query = new HashMap<>();
    context.queryParamMap().forEach((name, values) -> query.put(name, values.getFirst()));
    return query;
  }

  @Nullable String authorization() {
    return context.header("Authorization");
  }

  /** From now on the route is known. */
  void found(Operation operation) {
    route = operation.route();
  }

  String route() {
    return route;
  }

  /** The JSON body as it came. */
  String payload() {
    return payload;
  }

  Duration took() {
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  JsonNode body() {
    payload = isForm() ? formPayload() : context.body();
    if (payload.isEmpty()) {
      return Json.object();
    }
    try {
      return Json.read(payload);
    } catch (JacksonException notJson) {
      throw Failure.invalid("", "The body is not JSON: " + notJson.getOriginalMessage());
    }
  }

  private boolean isForm() {
    String type = context.contentType();
    return type != null && type.startsWith("multipart/form-data");
  }

  private String formPayload() {
    String json = context.formParam("payload_json");
    return json == null ? "" : json;
  }

  List<Upload> files() {
    if (!isForm()) {
      return List.of();
    }
    List<Upload> files = new ArrayList<>();
    context
        .uploadedFileMap()
        .forEach((part, uploads) -> uploads.forEach(file -> files.add(upload(part, file))));
    files.sort(Comparator.comparing(Upload::part));
    return files;
  }

  private static Upload upload(String part, UploadedFile file) {
    try (InputStream content = file.content()) {
      String type = file.contentType();
      return new Upload(
          part,
          file.filename(),
          type == null ? "application/octet-stream" : type,
          content.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Applies a fault that comes before the call; true if the call is over with it. */
  boolean interrupted(Effect effect) {
    return switch (effect) {
      case Effect.Fail(int status) -> {
        send(new ApiReply(status, Json.object().put("message", "injected").put("code", 0)));
        yield true;
      }
      case Effect.RateLimit(Duration retryAfter) -> {
        rateLimit(retryAfter);
        yield true;
      }
      case Effect.Refuse() -> {
        breakConnection();
        yield true;
      }
      case Effect.Delay _, Effect.LoseAnswer _ -> false;
    };
  }

  /** Applies a fault that comes after the call; true if its answer is lost with it. */
  boolean lost(Effect effect) {
    return switch (effect) {
      case Effect.Delay(Duration by) -> {
        CompletableFuture.runAsync(
                () -> {}, CompletableFuture.delayedExecutor(by.toNanos(), TimeUnit.NANOSECONDS))
            .join();
        yield false;
      }
      case Effect.LoseAnswer() -> {
        breakConnection();
        yield true;
      }
      case Effect.Fail _, Effect.RateLimit _, Effect.Refuse _ -> false;
    };
  }

  void send(ApiReply reply) {
    context
        .header("Via", "1.1 google")
        .header("X-RateLimit-Limit", "50")
        .header("X-RateLimit-Remaining", "49")
        .header("X-RateLimit-Reset-After", "1.000")
        .header("X-RateLimit-Reset", Long.toString(InstantSource.system().millis() / 1000 + 1))
        .header("X-RateLimit-Bucket", Integer.toHexString(route.hashCode()));
    context.status(reply.status());
    JsonNode body = reply.body();
    if (body != null) {
      context.contentType("application/json").result(body.toString());
    }
  }

  private void rateLimit(Duration retryAfter) {
    double seconds = retryAfter.toMillis() / 1000.0;
    send(
        new ApiReply(
            429,
            Json.object()
                .put("message", "You are being rate limited.")
                .put("retry_after", seconds)
                .put("global", false)));
    context
        .header("Retry-After", Long.toString((long) Math.ceil(seconds)))
        .header("X-RateLimit-Remaining", "0")
        .header("X-RateLimit-Reset-After", Double.toString(seconds))
        .header("X-RateLimit-Scope", "user");
  }

  private void breakConnection() {
    context.status(BROKEN);
    ServletContextRequest.getServletContextRequest(context.req())
        .getConnectionMetaData()
        .getConnection()
        .getEndPoint()
        .close();
  }
}
