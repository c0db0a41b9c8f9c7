package dev.dealdesk.sandbox.message;

import dev.dealdesk.sandbox.directory.Place;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The messages that were sent with a nonce, each of which is sent once. */
public final class Nonces {
  private static final int KEPT = 10_000;

  private final Map<String, Message> sent = new ConcurrentHashMap<>();

  Nonces() {}

  Optional<Message> of(Place place, String nonce) {
    return Optional.ofNullable(sent.get(place.id() + "/" + nonce));
  }

  void keep(Place place, String nonce, Message message) {
    if (sent.size() > KEPT) {
      sent.clear();
    }
    sent.put(place.id() + "/" + nonce, message);
  }

  /** Forgets all of them, as Discord does some minutes after each. */
  public void forget() {
    sent.clear();
  }
}
