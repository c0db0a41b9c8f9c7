package dev.dealdesk.store.pipeline;

import dev.dealdesk.store.pipeline.PastDesk.Life;
import dev.dealdesk.store.pipeline.PastDesk.State;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What comes of events that happen one an hour. */
final class History {

  static final int LENGTH = 50;
  static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
  static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  private static final int WON = 5;
  private static final int LOST = 6;
  private static final List<String> CURRENCIES = List.of("USD", "EUR", "KRW");

  private final Map<Integer, List<State>> states = new TreeMap<>();
  private final Map<Integer, Instant> loaded = new TreeMap<>();

  private History() {}

  static Instant at(int hour) {
    return START.plus(Duration.ofHours(hour));
  }

  static List<Life> of(List<Event> events) {
    History history = new History();
    for (int hour = 0; hour < events.size(); hour++) {
      history.happen(events.get(hour), at(hour));
    }
    return history.states.entrySet().stream()
        .map(each ->
            new Life(
                each.getKey() + 1,
                Optional.ofNullable(history.loaded.get(each.getKey())),
                each.getValue()))
        .toList();
  }

  private void happen(Event event, Instant at) {
    List<State> past = states.computeIfAbsent(event.opportunity(), _ -> new ArrayList<>());
    if (past.isEmpty()) {
      begin(event, at, past);
    } else {
      next(event, past.getLast(), at).ifPresent(past::add);
    }
    if (past.isEmpty()) {
      states.remove(event.opportunity());
    }
  }

  private void begin(Event event, Instant at, List<State> past) {
    int value = event.value();
    if (event.kind() == Event.Kind.CREATE) {
      past.add(first(at, value));
    } else if (event.kind() == Event.Kind.IMPORT) {
      loaded.put(event.opportunity(), at);
      State first = first(at.minus(Duration.ofHours(2 + value % 40)), value);
      past.add(first);
      if (value % 3 == 0) {
        past.add(closed(first, at.minus(Duration.ofHours(1)), value % 2 == 0 ? WON : LOST));
      }
    }
  }

  private static State first(Instant since, int value) {
    return new State(
        since, value % 2, value % 5, currency(value), amount(value, value), day(value), false);
  }

  private static Optional<State> next(Event event, State was, Instant at) {
    int value = event.value();
    boolean closed = was.stage() >= WON;
    State now = with(was, at);
    if (was.deleted()) {
      return event.kind() == Event.Kind.RESTORE
          ? Optional.of(deleted(now, false))
          : Optional.empty();
    }
    return switch (event.kind()) {
      case CREATE, IMPORT, RESTORE -> Optional.empty();
      case AMOUNT, AMOUNT_AGAIN ->
          Optional.of(paid(now, now.currency(), amount(CURRENCIES.indexOf(now.currency()), value)));
      case CURRENCY -> Optional.of(paid(now, currency(value), amount(value, value)));
      case OWNER ->
          Optional.of(
              new State(
                  at, value % 2, now.stage(), now.currency(), now.amount(), now.closes(), false));
      case CLOSE_DATE, CLOSE_DATE_AGAIN ->
          Optional.of(
              new State(
                  at, now.owner(), now.stage(), now.currency(), now.amount(), day(value), false));
      case STAGE -> closed ? Optional.empty() : Optional.of(staged(now, value % 5, now.closes()));
      case WIN -> was.stage() == WON ? Optional.empty() : Optional.of(closed(now, at, WON));
      case LOSE -> was.stage() == LOST ? Optional.empty() : Optional.of(closed(now, at, LOST));
      case REOPEN -> closed ? Optional.of(staged(now, value % 5, day(value))) : Optional.empty();
      case DELETE -> Optional.of(deleted(now, true));
    };
  }

  private static State with(State was, Instant since) {
    return new State(
        since, was.owner(), was.stage(), was.currency(), was.amount(), was.closes(), was.deleted());
  }

  private static State closed(State was, Instant at, int stage) {
    return staged(with(was, at), stage, TODAY);
  }

  private static State staged(State was, int stage, @Nullable LocalDate closes) {
    return new State(
        was.since(), was.owner(), stage, was.currency(), was.amount(), closes, was.deleted());
  }

  private static State paid(State was, String currency, @Nullable BigDecimal amount) {
    return new State(
        was.since(), was.owner(), was.stage(), currency, amount, was.closes(), was.deleted());
  }

  private static State deleted(State was, boolean deleted) {
    return new State(
        was.since(), was.owner(), was.stage(), was.currency(), was.amount(), was.closes(), deleted);
  }

  private static String currency(int value) {
    return CURRENCIES.get(value % 3);
  }

  /** In the minor unit of the currency; sometimes unknown or zero. */
  private static @Nullable BigDecimal amount(int currency, int value) {
    if (value % 11 == 0) {
      return null;
    }
    return value % 7 == 0
        ? BigDecimal.ZERO
        : BigDecimal.valueOf(value * 12_345L, currency % 3 == 2 ? 0 : 2);
  }

  private static @Nullable LocalDate day(int value) {
    return value % 6 == 0 ? null : TODAY.plusDays(value % 90 - 20);
  }
}
