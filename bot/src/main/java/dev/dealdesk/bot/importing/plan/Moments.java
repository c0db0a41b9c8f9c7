package dev.dealdesk.bot.importing.plan;

import dev.dealdesk.store.Money;
import dev.dealdesk.store.Probability;
import dev.dealdesk.store.importing.Moment;
import dev.dealdesk.store.importing.StageTarget;
import dev.dealdesk.store.workspace.ForecastCategory;
import dev.dealdesk.store.workspace.StageKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts what a file tells of an opportunity in the order in which it happened. */
record Moments(Stages stages, ZoneId zone, Instant loadedAt) {

  /** What an opportunity was or is like. */
  record State(
      StageTarget stage,
      Optional<Money> amount,
      Optional<LocalDate> closeDate,
      Optional<Probability> probability,
      Optional<ForecastCategory> forecast) {}

  /** A state and since when. */
  record Since(Instant at, State state) {}

  /**
   * @param closed when it was closed, where the file says so beside the close date
   */
  record Dates(Optional<Instant> created, Optional<Instant> modified, Optional<Instant> closed) {}

  /**
   * Where a file has history: created as its first row has it, then each row, then the present
   * where that differs.
   *
   * @param history at least one, the earliest first
   */
  List<Moment> told(State present, Dates dates, List<Since> history) {
    Since first = history.getFirst();
    Since last = history.getLast();
    Instant created = earlier(dates.created().orElse(first.at()), first.at());
    List<Moment> moments = new ArrayList<>();
    moments.add(moment(created, first.state()));
    history.forEach(since -> moments.add(moment(since.at(), since.state())));
    if (differs(present, last.state())) {
      Instant modified = dates.modified().orElse(loadedAt);
      moments.add(moment(later(modified, last.at()), filled(present, last.state())));
    }
    return moments;
  }

  /**
   * Where it has none: an open one is as it is since it was created; a closed one was open until it
   * closed.
   *
   * @param open what it was like until then
   */
  List<Moment> untold(State present, Dates dates, State open) {
    Optional<Instant> created = dates.created();
    if (!stages.kind(present.stage()).isClosed()) {
      return List.of(moment(created.or(dates::modified).orElse(loadedAt), present));
    }
    Instant closed = closed(present, dates);
    if (created.isEmpty()) {
      return List.of(moment(closed, present));
    }
    Instant began = earlier(created.get(), closed);
    return List.of(moment(began, open), moment(later(closed, began), present));
  }

  /** A close date that lies before the creation, or ahead, does not tell when it was closed. */
  private Instant closed(State present, Dates dates) {
    Optional<Instant> day =
        present
            .closeDate()
            .filter(date ->
                dates
                    .created()
                    .map(at -> !date.isBefore(at.atZone(zone).toLocalDate()))
                    .orElse(true))
            .map(date -> date.atStartOfDay(zone).toInstant())
            .map(start -> dates.created().map(created -> later(created, start)).orElse(start))
            .filter(at -> !at.isAfter(loadedAt));
    return dates.closed().or(() -> day).or(dates::modified).or(dates::created).orElse(loadedAt);
  }

  private boolean differs(State present, State last) {
    return !present.stage().equals(last.stage())
        || !present.amount().equals(last.amount())
        || !present.closeDate().equals(last.closeDate())
        || estimatesDiffer(present, last);
  }

  /** What is estimated counts while it is open alone, and where the present says something. */
  private boolean estimatesDiffer(State present, State last) {
    boolean probability =
        present.probability().isPresent() && !present.probability().equals(last.probability());
    boolean forecast =
        present.forecast().isPresent() && !present.forecast().equals(last.forecast());
    return !stages.kind(present.stage()).isClosed() && (probability || forecast);
  }

  /** What the present leaves unsaid still holds where the stage is the same. */
  private static State filled(State present, State last) {
    if (!present.stage().equals(last.stage())) {
      return present;
    }
    return new State(
        present.stage(),
        present.amount(),
        present.closeDate(),
        present.probability().or(last::probability),
        present.forecast().or(last::forecast));
  }

  private Moment moment(Instant at, State state) {
    boolean open = stages.kind(state.stage()) == StageKind.OPEN;
    return new Moment(
        at,
        state.stage(),
        state.amount(),
        state.closeDate(),
        state.probability().filter(_ -> open),
        state.forecast().filter(category -> open && category != ForecastCategory.CLOSED));
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
