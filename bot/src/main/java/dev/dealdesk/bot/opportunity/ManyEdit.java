package dev.dealdesk.bot.opportunity;

import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.PersonId;
import dev.dealdesk.store.StageId;
import dev.dealdesk.store.UserId;
import dev.dealdesk.store.opportunity.Edit;
import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.person.Person;
import dev.dealdesk.store.workspace.Requirement;
import dev.dealdesk.store.workspace.Stage;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is changed alike about many opportunities. */
sealed interface ManyEdit {

  record ToOwner(Optional<Person> owner) implements ManyEdit {}

  record CloseOn(Optional<LocalDate> date) implements ManyEdit {}

  /**
   * @param days later, or earlier where it is negative
   */
  record Shift(int days) implements ManyEdit {}

  record ToStage(Stage stage, Optional<String> lostReason) implements ManyEdit {}

  /** Why the change is not meant for an opportunity. */
  enum Skip {
    /** Its stage and its close date are what was achieved. */
    CLOSED,
    /** What is unknown cannot be moved. */
    NO_DATE
  }

  default Optional<Skip> skips(Opportunity opportunity) {
    boolean closed = opportunity.isClosed();
    return switch (this) {
      case ToOwner _ -> Optional.empty();
      case CloseOn _, ToStage _ -> Optional.of(Skip.CLOSED).filter(_ -> closed);
      case Shift _ ->
          closed
              ? Optional.of(Skip.CLOSED)
              : Optional.of(Skip.NO_DATE).filter(_ -> opportunity.closeDate().isEmpty());
    };
  }

  default List<Edit> of(Opportunity opportunity) {
    return switch (this) {
      case ToOwner(var owner) -> List.of(new Edit.Assign(owner));
      case CloseOn(var date) -> List.of(new Edit.CloseOn(date));
      case Shift(var days) ->
          List.of(new Edit.CloseOn(opportunity.closeDate().map(date -> date.plusDays(days))));
      case ToStage(var stage, var reason) ->
          reason.isPresent()
              ? List.of(new Edit.Move(stage), new Edit.LostBecause(reason))
              : List.of(new Edit.Move(stage));
    };
  }

  /** What an opportunity has to have for it. */
  default Set<Requirement> needs() {
    return switch (this) {
      case ToStage(var stage, var _) -> stage.required();
      case ToOwner _, CloseOn _, Shift _ -> Set.of();
    };
  }

  /** In Discord Markdown. */
  default String said(Texts texts) {
    return switch (this) {
      case ToOwner(var owner) ->
          texts.say(
              "opportunity.many.owner",
              "name",
              owner.map(Person::name).orElseGet(() -> texts.label("card.nobody")));
      case CloseOn(var date) ->
          date.map(day -> texts.say("opportunity.many.date", "date", day))
              .orElseGet(() -> texts.say("opportunity.many.no_date"));
      case Shift(var days) ->
          texts.say("opportunity.many.shift", "days", Math.abs(days), "later", days > 0);
      case ToStage(var stage, var _) ->
          texts.say("opportunity.many.stage", "stage", stage.name().in(texts.locale()));
    };
  }

  /** As a draft keeps it. */
  default Map<String, String> kept() {
    Map<String, String> kept = new HashMap<>();
    switch (this) {
      case ToOwner(var owner) -> {
        kept.put("owner", owner.map(Person::name).orElse(""));
        owner.ifPresent(person -> kept.put("person", String.valueOf(person.id().value())));
        owner
            .flatMap(Person::user)
            .ifPresent(user -> kept.put("user", String.valueOf(user.value())));
      }
      case CloseOn(var date) -> kept.put("date", date.map(LocalDate::toString).orElse(""));
      case Shift(var days) -> kept.put("days", String.valueOf(days));
      case ToStage(var stage, var reason) -> {
        kept.put("stage", String.valueOf(stage.id().value()));
        reason.ifPresent(why -> kept.put("reason", why));
      }
    }
    return kept;
  }

  /** From {@link #kept}; none where the stage or the owner is gone. */
  static Optional<ManyEdit> of(Map<String, String> kept, Desk desk) {
    if (kept.containsKey("days")) {
      return Optional.of(new Shift(Integer.parseInt(kept.getOrDefault("days", "0"))));
    }
    if (kept.containsKey("date")) {
      return Optional.of(
          new CloseOn(
              Optional.of(kept.getOrDefault("date", ""))
                  .filter(date -> !date.isEmpty())
                  .map(LocalDate::parse)));
    }
    if (kept.containsKey("stage")) {
      return desk.process()
          .find(new StageId(Integer.parseInt(kept.getOrDefault("stage", "0"))))
          .map(stage -> new ToStage(stage, Optional.ofNullable(kept.get("reason"))));
    }
    String owner = kept.getOrDefault("owner", "");
    return owner.isEmpty()
        ? Optional.of(new ToOwner(Optional.empty()))
        : owner(kept, owner, desk).map(person -> new ToOwner(Optional.of(person)));
  }

  /** A member becomes known by being named, for the first time only when it is confirmed. */
  private static Optional<Person> owner(Map<String, String> kept, String name, Desk desk) {
    return Optional.ofNullable(kept.get("user"))
        .flatMap(UserId::read)
        .map(user -> desk.people().member(user, name))
        .or(() ->
            desk.people().find(new PersonId(Long.parseLong(kept.getOrDefault("person", "0")))));
  }
}
