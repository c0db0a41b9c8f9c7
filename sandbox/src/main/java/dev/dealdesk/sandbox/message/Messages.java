package dev.dealdesk.sandbox.message;

import dev.dealdesk.sandbox.directory.Guild;
import dev.dealdesk.sandbox.directory.Place;
import dev.dealdesk.sandbox.directory.User;
import dev.dealdesk.sandbox.directory.World;
import dev.dealdesk.sandbox.gateway.Gateway;
import dev.dealdesk.sandbox.gateway.Intent;
import dev.dealdesk.sandbox.json.Json;
import dev.dealdesk.sandbox.rest.Failure;
import dev.dealdesk.sandbox.rest.Upload;
import dev.dealdesk.sandbox.wait.Signal;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** All messages, and what the bot and the page hear of them. */
public final class Messages {
  private static final int KEPT_IN_A_PLACE = 5_000;

  private final World world;
  private final Gateway gateway;
  private final Attachments attachments;
  private final Composer composer;
  private final InstantSource time;
  private final Map<Long, NavigableMap<Long, Message>> byPlace = new ConcurrentHashMap<>();
  private final Map<Long, Signal> signals = new ConcurrentHashMap<>();
  private final Nonces nonces = new Nonces();
  private final List<Consumer<Message>> listeners = new CopyOnWriteArrayList<>();

  /** No messages yet; the time is what their timestamps say. */
  public Messages(World world, Gateway gateway, Attachments attachments, InstantSource time) {
    this.world = world;
    this.gateway = gateway;
    this.attachments = attachments;
    this.composer = new Composer(world, attachments);
    this.time = time;
  }

  /** Calls the listener with every message that is new, changed or deleted. */
  public void listen(Consumer<Message> listener) {
    listeners.add(listener);
  }

  /** What was sent with a nonce. */
  public Nonces nonces() {
    return nonces;
  }

  /** Goes off when something changes in a place. */
  public Signal signal(Place place) {
    return signals.computeIfAbsent(place.id(), id -> new Signal());
  }

  /** The messages of a place, oldest first, with everyone's ephemeral ones. */
  public List<Message> in(Place place) {
    return List.copyOf(of(place).values());
  }

  /** A message as it stands now. */
  public Optional<Message> find(Place place, long id) {
    return Optional.ofNullable(of(place).get(id));
  }

  /** A message that a REST call may name: ephemeral ones do not exist for it. */
  public Message require(Place place, long id) {
    return find(place, id)
        .filter(message -> !message.ephemeral())
        .orElseThrow(() -> Failure.UNKNOWN_MESSAGE.because(id + " in #" + place.name()));
  }

  /** A message's frame before a request fills it. */
  public ObjectNode blank(User author, Place place) {
    ObjectNode json =
        Json.object()
            .put("id", Long.toString(world.ids().next()))
            .put("type", 0)
            .put("channel_id", Long.toString(place.id()))
            .put("content", "")
            .put("timestamp", time.instant().toString())
            .putNull("edited_timestamp")
            .put("tts", false)
            .put("mention_everyone", false)
            .put("pinned", false)
            .put("flags", 0);
    json.set("author", author.json());
    for (String list :
        List.of("mentions", "mention_roles", "attachments", "embeds", "components")) {
      json.putArray(list);
    }
    return json;
  }

  /** Posts a message. */
  public Message post(
      ObjectNode blank, JsonNode request, List<Upload> files, Place place, long visibleTo) {
    composer.apply(blank, request, files, place);
    return add(blank, place, visibleTo);
  }

  /** Adds a message as it is. */
  public Message add(ObjectNode json, Place place, long visibleTo) {
    Message message =
        new Message(
            Json.id(json, "id"), place, Json.id(json.path("author"), "id"), visibleTo, json);
    NavigableMap<Long, Message> here = of(place);
    here.put(message.id(), message);
    if (here.size() > KEPT_IN_A_PLACE) {
      Optional.ofNullable(here.pollFirstEntry())
          .ifPresent(old -> attachments.forget(old.getValue()));
    }
    if (!message.ephemeral()) {
      place.noteMessage(message.id());
      reopen(place);
    }
    announce("MESSAGE_CREATE", message);
    return message;
  }

  /** A message reopens the thread that it is sent to. */
  private void reopen(Place place) {
    Guild guild = place.guild();
    if (place.archived() && guild != null) {
      place.archive(false);
      gateway.dispatch(guild, Intent.GUILDS, "THREAD_UPDATE", place.json());
    }
  }

  /** Changes a message. */
  public Message edit(Message message, JsonNode request, List<Upload> files) {
    Message edited =
        of(message.place())
            .computeIfPresent(message.id(), (id, now) -> edited(now, request, files));
    if (edited == null) {
      throw Failure.UNKNOWN_MESSAGE.because(message.id() + " was deleted");
    }
    announce("MESSAGE_UPDATE", edited);
    return edited;
  }

  private Message edited(Message now, JsonNode request, List<Upload> files) {
    ObjectNode json = now.json().deepCopy();
    json.put("flags", now.flags() & ~Message.LOADING);
    if (!now.loading()) {
      json.put("edited_timestamp", time.instant().toString());
    }
    composer.apply(json, request, files, now.place());
    return now.with(json);
  }

  /** Changes a message by hand, as for reactions and threads. */
  public void amend(Message message, Consumer<ObjectNode> change) {
    of(message.place())
        .computeIfPresent(
            message.id(),
            (id, now) -> {
              ObjectNode json = now.json().deepCopy();
              change.accept(json);
              return now.with(json);
            });
    changed(message);
  }

  /** Deletes a message. */
  public void delete(Message message) {
    if (of(message.place()).remove(message.id()) == null) {
      throw Failure.UNKNOWN_MESSAGE.because(message.id() + " was deleted before");
    }
    if (!message.ephemeral()) {
      Guild guild = message.place().guild();
      ObjectNode gone =
          inPlace(Json.object().put("id", Long.toString(message.id())), message.place());
      gateway.dispatchMessage(guild, "MESSAGE_DELETE", gone, gone);
    }
    changed(message);
  }

  private void announce(String event, Message message) {
    if (!message.ephemeral()) {
      Guild guild = message.place().guild();
      ObjectNode json = inPlace(message.json().deepCopy(), message.place());
      if (guild != null) {
        guild
            .member(message.authorId())
            .ifPresent(member -> json.set("member", member.jsonWithoutUser()));
      }
      gateway.dispatchMessage(guild, event, json, blind(message, json));
    }
    changed(message);
  }

  /** What a bot without the message content intent gets. */
  private static JsonNode blind(Message message, ObjectNode json) {
    boolean mentioned =
        Json.elements(json, "mentions").anyMatch(user -> Json.id(user, "id") == World.BOT_ID);
    if (message.place().guild() == null || message.authorId() == World.BOT_ID || mentioned) {
      return json;
    }
    ObjectNode blind = json.deepCopy().put("content", "");
    for (String list : List.of("attachments", "embeds", "components")) {
      blind.putArray(list);
    }
    return blind;
  }

  private static ObjectNode inPlace(ObjectNode json, Place place) {
    json.put("channel_id", Long.toString(place.id())).put("channel_type", place.kind().number());
    Guild guild = place.guild();
    return guild == null ? json : json.put("guild_id", Long.toString(guild.id()));
  }

  private void changed(Message message) {
    signal(message.place()).changed();
    listeners.forEach(listener -> listener.accept(message));
  }

  private NavigableMap<Long, Message> of(Place place) {
    return byPlace.computeIfAbsent(place.id(), id -> new ConcurrentSkipListMap<>());
  }
}
