package dev.dealdesk.sandbox.rest;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The routes the sandbox plays, by method and template of the published description. */
public final class Endpoints {
  /** Plays one route. */
  @FunctionalInterface
  public interface Endpoint {
    /**
     * Answers a request.
     *
     * @throws ApiException if Discord would refuse it
     */
    ApiReply handle(ApiRequest request);
  }

  private final Map<String, Endpoint> byRoute = new HashMap<>();

  /** Adds a route, such as {@code GET /users/@me}. */
  public Endpoints on(String route, Endpoint endpoint) {
    if (byRoute.put(route, endpoint) != null) {
      throw new IllegalStateException("Two endpoints for " + route);
    }
    return this;
  }

  @Nullable Endpoint find(String route) {
    return byRoute.get(route);
  }
}
