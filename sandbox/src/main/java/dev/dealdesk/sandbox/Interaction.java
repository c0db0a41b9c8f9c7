package dev.dealdesk.sandbox;

import dev.dealdesk.sandbox.command.Command;
import dev.dealdesk.sandbox.interaction.Acknowledgement;
import dev.dealdesk.sandbox.interaction.Pending;
import dev.dealdesk.sandbox.json.Json;
import dev.dealdesk.sandbox.message.Message;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Something a person did that the bot is to answer. */
public final class Interaction {
  private final Parts parts;
  private final Pending pending;

  Interaction(Parts parts, Pending pending) {
    this.parts = parts;
    this.pending = pending;
  }

  /** Its id, which is a real-time snowflake. */
  public long id() {
    return pending.id();
  }

  /**
   * Waits for what the person sees as the answer: the reply, once the bot is no longer thinking;
   * the message they clicked on, once it is edited; else the first follow-up.
   *
   * @throws AssertionError if nothing comes within ten seconds; it shows the last calls
   */
  public MessageView reply() {
    return reply(any -> true);
  }

  /** Waits for an answer that fits, where it changes on the way. */
  public MessageView reply(Predicate<MessageView> wanted) {
    return await("an answer", () -> visible().map(MessageView::of).filter(wanted));
  }

  private Optional<Message> visible() {
    boolean updates =
        pending.acknowledgement().filter(how -> how == Acknowledgement.DEFER_UPDATE).isPresent();
    Stream<Message> original =
        updates && !pending.sourceEdited() ? Stream.empty() : pending.original().stream();
    return Stream.concat(original, pending.followUps().stream())
        .flatMap(message -> now(message).stream())
        .filter(message -> !message.loading())
        .findFirst();
  }

  private Optional<Message> now(Message message) {
    return parts.messages().find(message.place(), message.id());
  }

  /** Waits for a form. */
  public FormView form() {
    return await(
        "a form",
        () ->
            pending
                .acknowledgement()
                .filter(how -> how == Acknowledgement.FORM)
                .flatMap(how -> pending.answer())
                .map(form -> new FormView(pending, form)));
  }

  /** The follow-up messages so far, as they stand now. */
  public List<MessageView> followUps() {
    return pending.followUps().stream()
        .flatMap(message -> now(message).stream())
        .map(MessageView::of)
        .toList();
  }

  /** Waits for a follow-up message that fits. */
  public MessageView followUp(Predicate<MessageView> wanted) {
    return await("a follow-up", () -> followUps().stream().filter(wanted).findFirst());
  }

  /** Waits for how the bot answered first. */
  public Acknowledgement acknowledgement() {
    return await("a first answer", pending::acknowledgement);
  }

  /** How the bot answered first; empty if it has not within this time. */
  public Optional<Acknowledgement> acknowledged(Duration patience) {
    return pending.signal().poll(pending::acknowledgement, patience);
  }

  /** Lets it be older by this much, so that its deadlines pass. */
  public void age(Duration by) {
    pending.age(by);
  }

  List<Choice> choices() {
    return choices(await("choices", pending::answer));
  }

  /** What is suggested; empty if nothing came within this time. */
  Optional<List<Choice>> choices(Duration patience) {
    return pending.signal().poll(pending::answer, patience).map(this::choices);
  }

  private List<Choice> choices(JsonNode data) {
    return Json.elements(data, "choices")
        .map(choice ->
            new Choice(
                Command.localized(choice, "name", pending.person().locale()),
                Json.text(choice, "value")))
        .toList();
  }

  private <T> T await(String what, Supplier<Optional<T>> wanted) {
    return pending
        .signal()
        .await(
            wanted,
            () ->
                "No %s to %s in time; first answered with %s.%n  %s"
                    .formatted(what, pending, pending.acknowledgement(), parts.log().tail()));
  }
}
