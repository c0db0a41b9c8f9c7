package dev.dealdesk.sandbox.gateway;

import dev.dealdesk.sandbox.json.Json;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One identified session: what it subscribed to, what it was sent, and its connection, if any. */
final class Session {
  private static final int EVENTS_KEPT = 5_000;

  private record Sent(long sequence, String event, String frame) {}

  private final String id;
  private final long intents;
  private final int shard;
  private final int shards;
  private final Deque<Sent> backlog = new ArrayDeque<>();
  private long sequence;
  private @Nullable Connection connection;

  Session(String id, long intents, int shard, int shards, Connection connection) {
    this.id = id;
    this.intents = intents;
    this.shard = shard;
    this.shards = shards;
    this.connection = connection;
  }

  String id() {
    return id;
  }

  long intents() {
    return intents;
  }

  boolean wants(Intent intent) {
    return (intents & intent.mask()) != 0;
  }

  /** Whether a server's events come to this shard. */
  boolean serves(long guildId) {
    return Long.remainderUnsigned(guildId >>> 22, shards) == shard;
  }

  boolean sameShard(Session other) {
    return shard == other.shard && shards == other.shards;
  }

  JsonNode shardJson() {
    return Json.array().add(shard).add(shards);
  }

  synchronized boolean connected() {
    return connection != null;
  }

  synchronized @Nullable Connection connection() {
    return connection;
  }

  /** Sends an event, or keeps it for a resume. */
  synchronized void dispatch(String event, String data) {
    sequence++;
    String frame = "{\"op\":0,\"t\":\"" + event + "\",\"s\":" + sequence + ",\"d\":" + data + "}";
    if (backlog.size() == EVENTS_KEPT) {
      backlog.removeFirst();
    }
    backlog.addLast(new Sent(sequence, event, frame));
    if (connection != null) {
      connection.send(event, frame);
    }
  }

  synchronized void lost(Connection closed) {
    if (connection == closed) {
      connection = null;
    }
  }

  /** Goes on over another connection, after what was missed; false if that is no longer known. */
  synchronized boolean resume(Connection next, long seen) {
    if (seen > sequence || (!backlog.isEmpty() && backlog.getFirst().sequence() > seen + 1)) {
      return false;
    }
    connection = next;
    for (Sent sent : backlog) {
      if (sent.sequence() > seen) {
        next.send(sent.event(), sent.frame());
      }
    }
    dispatch("RESUMED", "{}");
    return true;
  }
}
