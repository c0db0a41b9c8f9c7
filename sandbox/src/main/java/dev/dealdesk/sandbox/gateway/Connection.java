package dev.dealdesk.sandbox.gateway;

import dev.dealdesk.sandbox.log.Call;
import dev.dealdesk.sandbox.log.CallLog;
import io.javalin.websocket.WsContext;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/** One websocket, compressed as one zlib stream if the bot asked for that. */
final class Connection {
  private final WsContext socket;
  private final CallLog log;
  private final @Nullable Deflater deflater;

  Connection(WsContext socket, CallLog log) {
    this.socket = socket;
    this.log = log;
    this.deflater = "zlib-stream".equals(socket.queryParam("compress")) ? new Deflater() : null;
  }

  /** Sends one message; messages of several threads do not mix. */
  synchronized void send(String event, String frame) {
    if (!socket.session.isOpen()) {
      return;
    }
    log.gateway(Call.Way.TO_BOT, event, frame);
    if (deflater == null) {
      socket.send(frame);
    } else {
      socket.send(ByteBuffer.wrap(deflate(deflater, frame)));
    }
  }

  private static byte[] deflate(Deflater deflater, String frame) {
    deflater.setInput(frame.getBytes(StandardCharsets.UTF_8));
    ByteArrayOutputStream out = new ByteArrayOutputStream(frame.length());
    byte[] buffer = new byte[8192];
    int length;
    do {
      length = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
      out.write(buffer, 0, length);
    } while (length == buffer.length);
    return out.toByteArray();
  }

  void close(int code, String reason) {
    socket.session.close(code, reason, org.eclipse.jetty.websocket.api.Callback.NOOP);
  }

  synchronized void closed() {
    if (deflater != null) {
      deflater.end();
    }
  }
}
