package dev.dealdesk.sandbox.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** The page's own files. Nothing comes from elsewhere, and the browser is told so. */
final class StaticFiles {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " media-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml");

  void register(RoutesConfig routes) {
    routes.get("/", context -> send(context, "index.html"));
    routes.get("/page/{file}", context -> send(context, context.pathParam("file")));
  }

  private static void send(Context context, String file) throws IOException {
    String type = TYPES.get(file.substring(file.lastIndexOf('.') + 1));
    if (type == null || !file.matches("[a-z-]+\\.[a-z]+")) {
      context.status(404);
      return;
    }
    try (InputStream content = StaticFiles.class.getResourceAsStream(file)) {
      if (content == null) {
        context.status(404);
        return;
      }
      context
          .contentType(type)
          .header("Content-Security-Policy", POLICY)
          .header("X-Content-Type-Options", "nosniff")
          .header("Referrer-Policy", "no-referrer")
          .header("Cache-Control", "no-cache")
          .result(content.readAllBytes());
    }
  }
}
