package dev.dealdesk.sandbox.interaction;

import dev.dealdesk.sandbox.directory.Place;
import dev.dealdesk.sandbox.directory.User;
import dev.dealdesk.sandbox.json.Json;
import dev.dealdesk.sandbox.message.Message;
import dev.dealdesk.sandbox.wait.Signal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One interaction and what became of it. */
public final class Pending {
  /** The time for the first answer. */
  static final Duration FIRST_ANSWER = Duration.ofSeconds(3);

  /** How long its token lives. */
  static final Duration LIFE = Duration.ofMinutes(15);

  private final long id;
  private final String token;
  private final Kind kind;
  private final User person;
  private final Place place;
  private final @Nullable Message source;
  private final ObjectNode json;
  private final Signal signal = new Signal();
  private final long begun = System.nanoTime();
  private volatile Duration aged = Duration.ZERO;
  private @Nullable Acknowledgement acknowledgement;
  private @Nullable Message original;
  private @Nullable JsonNode answer;
  private boolean sourceEdited;
  private final List<Message> followUps = new ArrayList<>();

  Pending(
      long id,
      String token,
      Kind kind,
      User person,
      Place place,
      @Nullable Message source,
      ObjectNode json) {
    this.id = id;
    this.token = token;
    this.kind = kind;
    this.person = person;
    this.place = place;
    this.source = source;
    this.json = json;
  }

  public long id() {
    return id;
  }

  String token() {
    return token;
  }

  public Kind kind() {
    return kind;
  }

  public User person() {
    return person;
  }

  public Place place() {
    return place;
  }

  /** The message whose button or menu was used; null for commands. */
  public @Nullable Message source() {
    return source;
  }

  /** What was sent to the bot. */
  public JsonNode json() {
    return json;
  }

  /** Goes off when anything about it changes. */
  public Signal signal() {
    return signal;
  }

  /** Lets it be older by this much. */
  public void age(Duration by) {
    aged = aged.plus(by);
  }

  Duration age() {
    return Duration.ofNanos(System.nanoTime() - begun).plus(aged);
  }

  /** How the bot answered first; empty until it does. */
  public synchronized Optional<Acknowledgement> acknowledgement() {
    return Optional.ofNullable(acknowledgement);
  }

  synchronized void acknowledge(
      Acknowledgement how, @Nullable Message first, @Nullable JsonNode data) {
    acknowledgement = how;
    original = first;
    answer = data;
    sourceEdited = how == Acknowledgement.UPDATE;
  }

  /** The choices or the form it was answered with; empty if it was neither. */
  public synchronized Optional<JsonNode> answer() {
    return Optional.ofNullable(answer);
  }

  /** The reply, or the message whose component was used if that was updated; maybe outdated. */
  public synchronized Optional<Message> original() {
    return Optional.ofNullable(original);
  }

  /** Whether the source message was changed by it. */
  public synchronized boolean sourceEdited() {
    return sourceEdited;
  }

  synchronized void noteEdit() {
    sourceEdited = true;
  }

  synchronized void noteFollowUp(Message message) {
    followUps.add(message);
  }

  /** The follow-up messages in order, as they were sent. */
  public synchronized List<Message> followUps() {
    return List.copyOf(followUps);
  }

  synchronized boolean wrote(long messageId) {
    boolean first = original != null && original.id() == messageId;
    return first || followUps.stream().anyMatch(message -> message.id() == messageId);
  }

  @Override
  public String toString() {
    return kind + " " + id + " of " + person.globalName() + " " + Json.text(json, "type");
  }
}
