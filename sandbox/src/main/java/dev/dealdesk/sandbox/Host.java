package dev.dealdesk.sandbox;

import dev.dealdesk.sandbox.command.CommandRoutes;
import dev.dealdesk.sandbox.guild.ChannelRoutes;
import dev.dealdesk.sandbox.guild.GuildRoutes;
import dev.dealdesk.sandbox.guild.UserRoutes;
import dev.dealdesk.sandbox.interaction.CallbackRoute;
import dev.dealdesk.sandbox.interaction.WebhookRoutes;
import dev.dealdesk.sandbox.json.Json;
import dev.dealdesk.sandbox.message.Access;
import dev.dealdesk.sandbox.message.MessageRoutes;
import dev.dealdesk.sandbox.rest.Endpoints;
import dev.dealdesk.sandbox.rest.RestServer;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.util.JavalinBindException;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The HTTP server on 127.0.0.1: REST, gateway and files. */
final class Host implements AutoCloseable {
  private static final String LOOPBACK = "127.0.0.1";
  private static final int LARGEST_REQUEST_MB = 110;

  private final Parts parts;
  private final RestServer rest;
  private final Guard guard = new Guard();
  private @Nullable Javalin server;

  Host(Parts parts, String token) {
    this.parts = parts;
    this.rest = new RestServer(endpoints(parts), parts.log(), parts.faults(), token);
  }

  /** Listens on a port, or on a free one for 0. */
  void start(int port, Consumer<JavalinConfig> more) {
    Javalin started =
        Javalin.create(config -> {
          configure(config);
          more.accept(config);
        });
    try {
      started.start(LOOPBACK, port);
    } catch (JavalinBindException taken) {
      throw new PortTakenException(port, taken);
    }
    server = started;
    guard.at(started.port());
    parts.gateway().at(address().replace("http", "ws") + "/gateway");
    parts.attachments().at(address());
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.concurrency.useVirtualThreads = true;
    config.http.maxRequestSize = LARGEST_REQUEST_MB * 1024L * 1024L;
    config.jetty.multipartConfig.maxFileSize(LARGEST_REQUEST_MB, SizeUnit.MB);
    config.jetty.multipartConfig.maxTotalRequestSize(LARGEST_REQUEST_MB, SizeUnit.MB);
    config.jetty.multipartConfig.maxInMemoryFileSize(LARGEST_REQUEST_MB, SizeUnit.MB);
    for (HandlerType method :
        List.of(
            HandlerType.GET,
            HandlerType.POST,
            HandlerType.PUT,
            HandlerType.PATCH,
            HandlerType.DELETE)) {
      config.routes.addHttpHandler(method, RestServer.PREFIX + "/*", rest::serve);
    }
    config.routes.before(guard::check);
    config.routes.wsBeforeUpgrade(guard::check);
    config.routes.ws("/gateway", parts.gateway()::serve);
    config.routes.get("/attachments/{place}/{file}/{name}", context -> file(parts, context));
  }

  private static Endpoints endpoints(Parts parts) {
    Endpoints endpoints = new Endpoints();
    Access access = new Access(parts.world());
    new UserRoutes(parts.world(), parts.gateway()).register(endpoints);
    new GuildRoutes(parts.world(), parts.gateway()).register(endpoints);
    new ChannelRoutes(parts.world(), parts.gateway(), parts.messages(), access).register(endpoints);
    new MessageRoutes(parts.world(), parts.messages(), access).register(endpoints);
    new CommandRoutes(parts.world(), parts.commands()).register(endpoints);
    new CallbackRoute(parts.world(), parts.interactions(), parts.messages()).register(endpoints);
    new WebhookRoutes(parts.world(), parts.interactions(), parts.messages()).register(endpoints);
    return endpoints;
  }

  private static void file(Parts parts, Context context) {
    parts
        .attachments()
        .find(Json.id(context.pathParam("file")))
        .ifPresentOrElse(
            file ->
                context
                    .contentType(file.contentType())
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Content-Security-Policy", "sandbox; default-src 'none'")
                    .result(file.bytes()),
            () -> context.status(404));
  }

  String address() {
    return "http://" + LOOPBACK + ":" + Objects.requireNonNull(server).port();
  }

  @Override
  public void close() {
    if (server != null) {
      server.stop();
    }
  }
}
