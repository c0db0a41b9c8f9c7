package dev.dealdesk.sandbox.page;

import dev.dealdesk.sandbox.Sandbox;
import dev.dealdesk.sandbox.json.Json;
import dev.dealdesk.sandbox.log.CallLog;
import dev.dealdesk.sandbox.message.Messages;
import dev.dealdesk.sandbox.rest.ApiException;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.UnsupportedMediaTypeResponse;
import tools.jackson.core.JacksonException;

/** Adds the page and the API for tools to a sandbox. */
public final class Page {
  private final Directory directory;
  private final Acts acts;
  private final Controls controls;
  private final Live live;

  /** A page of this sandbox. */
  public Page(Sandbox sandbox, CallLog log, Messages messages) {
    this.directory = new Directory(sandbox);
    this.acts = new Acts(sandbox, directory);
    this.controls = new Controls(sandbox);
    this.live = new Live(sandbox, log, messages);
  }

  /** Adds the routes. */
  public void register(JavalinConfig config) {
    config.routes.before("/sandbox/*", Page::requireJson);
    config.routes.exception(IllegalArgumentException.class, (e, context) -> refuse(context, e));
    config.routes.exception(ApiException.class, (e, context) -> refuse(context, e));
    config.routes.exception(JacksonException.class, (e, context) -> refuse(context, e));
    config.routes.exception(java.time.DateTimeException.class, (e, context) -> refuse(context, e));
    directory.register(config.routes);
    acts.register(config.routes);
    controls.register(config.routes);
    config.routes.ws("/sandbox/live", live::serve);
    new StaticFiles().register(config.routes);
  }

  /** A form of a foreign page can post anything but JSON without being asked for its origin. */
  private static void requireJson(Context context) {
    String type = context.contentType();
    if (context.method().name().equals("POST")
        && (type == null || !type.startsWith("application/json"))) {
      throw new UnsupportedMediaTypeResponse("application/json only");
    }
  }

  private static void refuse(Context context, Exception refused) {
    String message = String.valueOf(refused.getMessage());
    context.status(422).json(Json.object().put("error", message).toString());
  }
}
