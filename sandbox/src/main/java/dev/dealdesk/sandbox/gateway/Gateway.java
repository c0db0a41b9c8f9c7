package dev.dealdesk.sandbox.gateway;

import dev.dealdesk.sandbox.directory.Guild;
import dev.dealdesk.sandbox.directory.World;
import dev.dealdesk.sandbox.json.Json;
import dev.dealdesk.sandbox.log.Call;
import dev.dealdesk.sandbox.log.CallLog;
import dev.dealdesk.sandbox.wait.Signal;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The gateway: identifies and resumes bots, and sends them events. */
public final class Gateway {
  private static final long HEARTBEAT_MILLIS = 41_250;

  /** The server's own limit is shorter than a heartbeat. */
  private static final Duration SILENCE = Duration.ofMillis(2 * HEARTBEAT_MILLIS);

  private final World world;
  private final CallLog log;
  private final String token;
  private final Signal changed;
  private final Map<WsContext, Connection> connections = new ConcurrentHashMap<>();
  private final Map<Connection, Session> bySocket = new ConcurrentHashMap<>();
  private final List<Session> sessions = new CopyOnWriteArrayList<>();
  private final ReadWriteLock identifying = new ReentrantReadWriteLock();
  private volatile String url = "";

  /** A gateway for whoever has the token; the signal goes off when bots come and go. */
  public Gateway(World world, CallLog log, String token, Signal changed) {
    this.world = world;
    this.log = log;
    this.token = token;
    this.changed = changed;
  }

  /** Tells where the gateway listens. */
  public void at(String address) {
    url = address;
  }

  /** The gateway's address. */
  public String url() {
    return url;
  }

  /** Whether a bot is connected. */
  public boolean connected() {
    return sessions.stream().anyMatch(Session::connected);
  }

  /** Serves the websocket. */
  public void serve(WsConfig socket) {
    socket.onConnect(this::open);
    socket.onMessage(context -> receive(context, context.message()));
    socket.onClose(this::close);
    socket.onError(this::close);
  }

  /** Sends an event of a server to the sessions that serve it. */
  public void dispatch(Guild guild, String event, JsonNode data) {
    send(event, data, session -> session.serves(guild.id()));
  }

  /** Sends a server's event to those who subscribed to it. */
  public void dispatch(Guild guild, Intent intent, String event, JsonNode data) {
    send(event, data, session -> session.serves(guild.id()) && session.wants(intent));
  }

  /** Sends an event of a direct conversation. */
  public void dispatchDirect(String event, JsonNode data) {
    send(event, data, session -> session.serves(0));
  }

  /** Sends a new server, with the members a session may see. */
  public void dispatchCreated(Guild guild) {
    each(session -> session.serves(guild.id()), session -> created(session, guild));
  }

  /** Sends a message's event, to those without the message content intent as they may see it. */
  public void dispatchMessage(
      @Nullable Guild guild, String event, JsonNode data, JsonNode withoutContent) {
    Intent needed = guild == null ? Intent.DIRECT_MESSAGES : Intent.GUILD_MESSAGES;
    long guildId = guild == null ? 0 : guild.id();
    each(
        session -> session.serves(guildId) && session.wants(needed),
        session -> {
          boolean reads = session.wants(Intent.MESSAGE_CONTENT);
          session.dispatch(event, (reads ? data : withoutContent).toString());
        });
  }

  /** Breaks every connection; the sessions can be resumed. */
  public void drop() {
    connections.values().forEach(connection -> connection.close(4000, "Unknown error"));
  }

  /** Forgets every session, so that none can be resumed. */
  public void forget() {
    sessions.clear();
  }

  private void send(String event, JsonNode data, Predicate<Session> to) {
    String text = data.toString();
    each(to, session -> session.dispatch(event, text));
  }

  /** Not while a session begins: it hears of everything in READY or after it. */
  private void each(Predicate<Session> which, Consumer<Session> action) {
    identifying.readLock().lock();
    try {
      sessions.stream().filter(which).forEach(action);
    } finally {
      identifying.readLock().unlock();
    }
  }

  private void open(WsContext context) {
    context.session.setIdleTimeout(SILENCE);
    Connection connection = new Connection(context, log);
    connections.put(context, connection);
    ObjectNode hello = Json.object().put("op", 10).putNull("t").putNull("s");
    hello.putObject("d").put("heartbeat_interval", HEARTBEAT_MILLIS).putArray("_trace");
    connection.send("HELLO", hello.toString());
  }

  private void close(WsContext context) {
    Connection connection = connections.remove(context);
    if (connection != null) {
      Session session = bySocket.remove(connection);
      if (session != null) {
        session.lost(connection);
        log.gateway(Call.Way.FROM_BOT, "CLOSE", "");
      }
      connection.closed();
      changed.changed();
    }
  }

  private void receive(WsContext context, String text) {
    Connection connection = connections.get(context);
    if (connection == null) {
      return;
    }
    JsonNode message;
    try {
      message = Json.read(text);
    } catch (JacksonException notJson) {
      refuse(connection, 4002, "Decode error");
      return;
    }
    int op = message.path("op").asInt(-1);
    log.gateway(Call.Way.FROM_BOT, "op " + op, text.replace(token, "…"));
    receive(connection, op, message.path("d"));
  }

  private void receive(Connection connection, int op, JsonNode data) {
    switch (op) {
      case 1 -> connection.send("HEARTBEAT_ACK", "{\"op\":11,\"d\":null,\"s\":null,\"t\":null}");
      case 2 -> identify(connection, data);
      case 6 -> resume(connection, data);
      case 8 -> members(connection, data);
      case 3, 4 -> {}
      default -> refuse(connection, 4001, "Unknown opcode " + op);
    }
  }

  private void refuse(Connection connection, int code, String reason) {
    log.violation(code, "gateway", reason);
    connection.close(code, reason);
  }

  private void identify(Connection connection, JsonNode data) {
    if (!Json.text(data, "token").equals(token)) {
      refuse(connection, 4004, "Authentication failed.");
      return;
    }
    if (bySocket.containsKey(connection)) {
      refuse(connection, 4005, "Already authenticated.");
      return;
    }
    JsonNode shard = data.path("shard");
    Session session =
        new Session(
            UUID.randomUUID().toString().replace("-", ""),
            Json.number(data, "intents"),
            shard.path(0).asInt(0),
            shard.path(1).asInt(1),
            connection);
    identifying.writeLock().lock();
    try {
      begin(connection, session);
    } finally {
      identifying.writeLock().unlock();
    }
    changed.changed();
  }

  private void begin(Connection connection, Session session) {
    sessions.removeIf(old -> old.sameShard(session) && !old.connected());
    bySocket.put(connection, session);
    session.dispatch("READY", ready(session).toString());
    world.guilds().stream()
        .filter(guild -> session.serves(guild.id()) && !guild.unavailable())
        .forEach(guild -> created(session, guild));
    sessions.add(session);
  }

  private ObjectNode ready(Session session) {
    ObjectNode ready =
        Json.object()
            .put("v", 10)
            .put("session_id", session.id())
            .put("session_type", "normal")
            .put("resume_gateway_url", url);
    ready.set("user", world.bot().json().put("verified", true).put("mfa_enabled", false));
    ready.set("shard", session.shardJson());
    ready.putArray("private_channels");
    ready.putObject("application").put("id", Long.toString(World.BOT_ID)).put("flags", 0);
    ready.set(
        "guilds",
        Json.array(
            world.guilds().stream()
                .filter(guild -> session.serves(guild.id()))
                .map(guild ->
                    Json.object().put("id", Long.toString(guild.id())).put("unavailable", true))));
    return ready;
  }

  private static void created(Session session, Guild guild) {
    boolean all = session.wants(Intent.GUILD_MEMBERS) && session.wants(Intent.GUILD_PRESENCES);
    session.dispatch("GUILD_CREATE", guild.created(all, World.BOT_ID).toString());
  }

  private void resume(Connection connection, JsonNode data) {
    String id = Json.text(data, "session_id");
    Session session =
        sessions.stream().filter(known -> known.id().equals(id)).findFirst().orElse(null);
    if (session == null || !Json.text(data, "token").equals(token)) {
      connection.send("INVALID_SESSION", "{\"op\":9,\"d\":false,\"s\":null,\"t\":null}");
      return;
    }
    bySocket.put(connection, session);
    if (!session.resume(connection, Json.number(data, "seq"))) {
      sessions.remove(session);
      bySocket.remove(connection);
      connection.send("INVALID_SESSION", "{\"op\":9,\"d\":false,\"s\":null,\"t\":null}");
    }
    changed.changed();
  }

  private void members(Connection connection, JsonNode data) {
    Session session = bySocket.get(connection);
    Guild guild = world.guild(Json.id(data, "guild_id")).orElse(null);
    if (session != null && guild != null) {
      MemberChunk.of(guild, data).forEach(chunk -> session.dispatch("GUILD_MEMBERS_CHUNK", chunk));
    }
  }
}
