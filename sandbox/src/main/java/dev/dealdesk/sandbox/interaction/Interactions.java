package dev.dealdesk.sandbox.interaction;

import dev.dealdesk.sandbox.directory.Guild;
import dev.dealdesk.sandbox.directory.Place;
import dev.dealdesk.sandbox.directory.User;
import dev.dealdesk.sandbox.directory.World;
import dev.dealdesk.sandbox.fault.Faults;
import dev.dealdesk.sandbox.gateway.Gateway;
import dev.dealdesk.sandbox.json.Json;
import dev.dealdesk.sandbox.message.Message;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Delivers interactions to the bot and keeps them while their tokens live. */
public final class Interactions {
  private final World world;
  private final Gateway gateway;
  private final Faults faults;
  private final Map<Long, Pending> byId = new ConcurrentHashMap<>();
  private final Map<String, Pending> byToken = new ConcurrentHashMap<>();
  private final ConcurrentLinkedDeque<Pending> inOrder = new ConcurrentLinkedDeque<>();

  /** No interactions yet. */
  public Interactions(World world, Gateway gateway, Faults faults) {
    this.world = world;
    this.gateway = gateway;
    this.faults = faults;
  }

  /** Sends an interaction of a person to the bot. */
  public Pending start(
      Kind kind, User person, Place place, @Nullable Message source, JsonNode data) {
    long id = world.ids().next();
    String token = UUID.randomUUID().toString().replace("-", "") + Long.toHexString(id);
    ObjectNode json = Payload.of(world, id, token, kind, person, place, source, data);
    Pending pending = new Pending(id, token, kind, person, place, source, json);
    forgetOld();
    byId.put(id, pending);
    byToken.put(token, pending);
    inOrder.add(pending);
    deliver(place, json);
    if (faults.takeTwice()) {
      deliver(place, json);
    }
    return pending;
  }

  private void deliver(Place place, JsonNode json) {
    Guild guild = place.guild();
    if (guild == null) {
      gateway.dispatchDirect("INTERACTION_CREATE", json);
    } else {
      gateway.dispatch(guild, "INTERACTION_CREATE", json);
    }
  }

  /** One interaction by id. */
  public Optional<Pending> find(long id) {
    return Optional.ofNullable(byId.get(id));
  }

  Optional<Pending> find(long id, String token) {
    return find(id).filter(pending -> pending.token().equals(token));
  }

  /** One whose token still lives. */
  Optional<Pending> living(String token) {
    return Optional.ofNullable(byToken.get(token))
        .filter(pending -> pending.age().compareTo(Pending.LIFE) <= 0);
  }

  private void forgetOld() {
    Iterator<Pending> oldest = inOrder.iterator();
    while (oldest.hasNext()) {
      Pending pending = oldest.next();
      if (pending.age().compareTo(Pending.LIFE.multipliedBy(2)) < 0) {
        return;
      }
      oldest.remove();
      byId.remove(pending.id());
      byToken.remove(pending.token());
    }
  }

  /** The name a log shows for an interaction's data. */
  static String title(JsonNode data) {
    String name = Json.text(data, "name");
    return name.isEmpty() ? Json.text(data, "custom_id") : name;
  }
}
