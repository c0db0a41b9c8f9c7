package dev.dealdesk.sandbox;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses requests that a foreign web page makes by way of the user's browser: those that call this
 * machine by another name, and those from another origin.
 */
final class Guard {
  private volatile Set<String> hosts = Set.of();

  /** From now on the server listens there. */
  void at(int port) {
    hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
  }

  void check(Context context) {
    if (!hosts.contains(context.header("Host"))) {
      throw new ForbiddenResponse("Not the name of this server");
    }
    @Nullable String origin = context.header("Origin");
    if (origin != null && !hosts.contains(origin.replaceFirst("^https?://", ""))) {
      throw new ForbiddenResponse("Not an origin of this server");
    }
  }
}
