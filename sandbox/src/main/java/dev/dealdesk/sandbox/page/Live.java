package dev.dealdesk.sandbox.page;

import dev.dealdesk.sandbox.Sandbox;
import dev.dealdesk.sandbox.json.Json;
import dev.dealdesk.sandbox.log.Call;
import dev.dealdesk.sandbox.log.CallLog;
import dev.dealdesk.sandbox.message.Message;
import dev.dealdesk.sandbox.message.Messages;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** Tells the open pages what changed, without saying what is in it: they ask as their person. */
final class Live {
  private static final Duration IDLE = Duration.ofHours(12);
  private static final String TELLS_OF_PLACES = "GUILD_.*|CHANNEL_.*|THREAD_.*|READY|RESUMED|CLOSE";

  private final Set<WsContext> pages = ConcurrentHashMap.newKeySet();

  Live(Sandbox sandbox, CallLog log, Messages messages) {
    messages.listen(this::message);
    log.listen(this::call);
    sandbox.clock().onMove(() -> tell(Json.object().put("changed", "clock")));
  }

  void serve(WsConfig socket) {
    socket.onConnect(page -> {
      page.session.setIdleTimeout(IDLE);
      pages.add(page);
    });
    socket.onClose(pages::remove);
    socket.onError(pages::remove);
  }

  private void message(Message message) {
    tell(
        Json.object()
            .put("changed", "messages")
            .put("channel", Long.toString(message.place().id())));
  }

  private void call(Call call) {
    if (call.way() != Call.Way.REST && call.route().matches(TELLS_OF_PLACES)) {
      tell(Json.object().put("changed", "state"));
    }
  }

  private void tell(JsonNode what) {
    if (!pages.isEmpty()) {
      String text = what.toString();
      pages.stream().filter(page -> page.session.isOpen()).forEach(page -> page.send(text));
    }
  }
}
