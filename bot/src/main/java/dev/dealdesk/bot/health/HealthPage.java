package dev.dealdesk.bot.health;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.util.JavalinBindException;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves {@code /health/live}, {@code /health/ready} and {@code /metrics}. */
public final class HealthPage implements AutoCloseable {

  static final Logger log = LoggerFactory.getLogger(HealthPage.class);

  private final Javalin server;

  private HealthPage(Javalin server) {
    this.server = server;
  }

  /**
   * @param port 0 takes a free one
   * @param checks all of which have to be ready for Dealdesk to be
   * @throws PortTaken when something else listens there
   */
  public static HealthPage start(int port, List<Check> checks, PrometheusMeterRegistry meters) {
    Javalin server =
        Javalin.create(config -> {
          config.startup.showJavalinBanner = false;
          config.routes.get("/health/live", context -> context.json(Map.of("status", "UP")));
          config.routes.get("/health/ready", context -> ready(context, checks));
          config.routes.get("/metrics", context -> context.result(meters.scrape()));
        });
    try {
      return new HealthPage(server.start(port));
    } catch (JavalinBindException taken) {
      throw new PortTaken(port, taken);
    }
  }

  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.stop();
  }

  private static void ready(Context context, List<Check> checks) {
    Map<String, Object> shown = new LinkedHashMap<>();
    boolean all = true;
    for (Check check : checks) {
      Check.Result result = check.result();
      all &= result.ready();
      Map<String, Object> lines = new LinkedHashMap<>();
      lines.put("status", status(result.ready()));
      lines.putAll(result.details());
      shown.put(check.name(), lines);
    }
    context.status(all ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE);
    context.json(Map.of("status", status(all), "checks", shown));
  }

  private static String status(boolean ready) {
    return ready ? "UP" : "DOWN";
  }
}
