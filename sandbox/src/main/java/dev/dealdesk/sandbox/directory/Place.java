package dev.dealdesk.sandbox.directory;

import dev.dealdesk.sandbox.json.Json;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Where messages stand: a server's text channel, a thread in one, or a direct conversation. */
public final class Place {
  /** Which of the three it is, with Discord's number for it. */
  public enum Kind {
    TEXT(0),
    DIRECT(1),
    PUBLIC_THREAD(11),
    PRIVATE_THREAD(12);

    private final int number;

    Kind(int number) {
      this.number = number;
    }

    /** Discord's channel type. */
    public int number() {
      return number;
    }
  }

  private final long id;
  private final Kind kind;
  private final @Nullable Guild guild;
  private final @Nullable Place parent;
  private final @Nullable User recipient;
  private final int position;
  private final Map<Long, Overwrite> overwrites = new ConcurrentHashMap<>();
  private volatile String name;
  private volatile boolean archived;
  private volatile boolean locked;
  private volatile long lastMessageId;

  private Place(
      long id,
      Kind kind,
      String name,
      int position,
      @Nullable Guild guild,
      @Nullable Place parent,
      @Nullable User recipient) {
    this.id = id;
    this.kind = kind;
    this.name = name;
    this.position = position;
    this.guild = guild;
    this.parent = parent;
    this.recipient = recipient;
  }

  static Place text(long id, Guild guild, String name, int position) {
    return new Place(id, Kind.TEXT, name, position, guild, null, null);
  }

  static Place thread(long id, Kind kind, Place parent, String name) {
    return new Place(id, kind, name, 0, parent.guild, parent, null);
  }

  static Place direct(long id, User recipient) {
    return new Place(id, Kind.DIRECT, recipient.globalName(), 0, null, null, recipient);
  }

  public long id() {
    return id;
  }

  public Kind kind() {
    return kind;
  }

  public String name() {
    return name;
  }

  /** The server it belongs to; null for a direct conversation. */
  public @Nullable Guild guild() {
    return guild;
  }

  /** The channel a thread hangs on; null for the others. */
  public @Nullable Place parent() {
    return parent;
  }

  /** Whom the bot talks with; null for a server's places. */
  public @Nullable User recipient() {
    return recipient;
  }

  public boolean isThread() {
    return parent != null;
  }

  public boolean archived() {
    return archived;
  }

  /** Renames it. */
  public void rename(String other) {
    name = other;
  }

  /** Closes or reopens a thread. */
  public void archive(boolean closed) {
    archived = closed;
  }

  public boolean locked() {
    return locked;
  }

  /** Lets only those who manage threads reopen a thread, or everybody. */
  public void lock(boolean shut) {
    locked = shut;
  }

  /** Remembers the newest message. */
  public void noteMessage(long messageId) {
    lastMessageId = Math.max(lastMessageId, messageId);
  }

  /** Sets what the place allows and denies a role or member. */
  public void set(Overwrite overwrite) {
    overwrites.put(overwrite.id(), overwrite);
  }

  /** Drops an overwrite. */
  public void dropOverwrite(long of) {
    overwrites.remove(of);
  }

  /** The overwrites in force: a thread has its parent's. */
  Map<Long, Overwrite> overwrites() {
    return parent == null ? overwrites : parent.overwrites();
  }

  /** Discord's channel object. */
  public ObjectNode json() {
    ObjectNode json =
        Json.object().put("id", Long.toString(id)).put("type", kind.number()).put("flags", 0);
    if (lastMessageId == 0) {
      json.putNull("last_message_id");
    } else {
      json.put("last_message_id", Long.toString(lastMessageId));
    }
    return switch (kind) {
      case TEXT -> text(json);
      case DIRECT -> direct(json);
      case PUBLIC_THREAD, PRIVATE_THREAD -> thread(json);
    };
  }

  private ObjectNode text(ObjectNode json) {
    ArrayNode grants = json.putArray("permission_overwrites");
    overwrites.values().forEach(overwrite -> grants.add(overwrite.json()));
    return inGuild(json)
        .put("position", position)
        .putNull("parent_id")
        .putNull("topic")
        .put("nsfw", false)
        .put("rate_limit_per_user", 0);
  }

  private ObjectNode direct(ObjectNode json) {
    if (recipient != null) {
      json.putArray("recipients").add(recipient.json());
    }
    return json;
  }

  private ObjectNode thread(ObjectNode json) {
    String since = Snowflakes.instant(id).toString();
    json.putObject("thread_metadata")
        .put("archived", archived)
        .put("auto_archive_duration", 1440)
        .put("archive_timestamp", since)
        .put("locked", locked)
        .put("create_timestamp", since);
    if (parent != null) {
      json.put("parent_id", Long.toString(parent.id)).put("owner_id", Long.toString(World.BOT_ID));
    }
    return inGuild(json)
        .put("message_count", 0)
        .put("total_message_sent", 0)
        .put("member_count", 1)
        .put("rate_limit_per_user", 0);
  }

  private ObjectNode inGuild(ObjectNode json) {
    if (guild != null) {
      json.put("guild_id", Long.toString(guild.id()));
    }
    return json.put("name", name);
  }
}
