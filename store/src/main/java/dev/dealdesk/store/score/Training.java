package dev.dealdesk.store.score;

import dev.dealdesk.store.Session;
import dev.dealdesk.store.workspace.Stage;
import dev.dealdesk.store.workspace.StageKind;
import dev.dealdesk.store.workspace.Workspaces;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Learns from what had closed by an instant: what was open at the beginnings of past months, as it
 * could be seen then, and how it ended. The same history teaches the same, in whatever process.
 */
final class Training {

  /** Closed opportunities that it takes to learn. */
  static final long NEEDED = 30;

  /** Of these, won ones as well as lost ones. */
  private static final long NEEDED_OF_EACH = 5;

  /** The latest are learned from, so that a long history takes no longer. */
  private static final int MOST_SIGHTS = 6_000;

  private static final int MONTHS = 24;

  /** Before they closed, they were open for long. */
  private static final int MONTHS_OPEN = 12;

  private final Session session;
  private final Sights sights;
  private final Closings closings;

  Training(Session session) {
    this.session = session;
    sights = new Sights(session);
    closings = new Closings(session);
  }

  Model upTo(Instant until) {

    Closings.Counts closed = closings.counts(until);
    return isEnough(closed)
        ? learned(closed, until).orElseGet(() -> unlearned(closed, until))
        : unlearned(closed, until);
  }

  private static boolean isEnough(Closings.Counts closed) {
    return closed.all() >= NEEDED
        && closed.won() >= NEEDED_OF_EACH
        && closed.lost() >= NEEDED_OF_EACH;
  }

  private Model unlearned(Closings.Counts closed, Instant until) {
    return new Model.Unlearned(closed.all(), closings.conversions(until), closed.cycle());
  }

  /** Nothing, where what has closed was never seen while open. */
  private Optional<Model> learned(Closings.Counts closed, Instant until) {
    List<Instant> moments = moments(closed, until);
    Instant since = monthsBefore(until, MONTHS);
    List<Example> examples =
        sights.closed(moments, since, until, MOST_SIGHTS).stream().map(Example::of).toList();
    if (examples.size() < NEEDED || examples.stream().map(Example::won).distinct().count() < 2) {
      return Optional.empty();
    }
    Quiet.please();
    Set<Long> stages = stages();
    double slope = Trial.of(Fold.of(examples), stages).slope();
    Linear linear = slope == 0 ? new Linear(Map.of()) : WinLearner.learn(examples, stages);
    Instant usualSince = usualSince(closed, until);
    double share = usualShare(closed, usualSince, until);
    Instant first = examples.getFirst().end();
    Exposure exposure = new Exposure(sights.counts(moments), first, until);
    return Optional.of(
        new Model.Learned(
            closed.all(),
            Likelihood.of(linear, slope, usual(examples, usualSince), stages, share),
            Timing.of(examples, exposure, stages)));
  }

  /**
   * Whole quarters, of which the share is known that is won of what is open: many are hurried to a
   * close at a quarter's end, and those are won more often.
   */
  private Instant usualSince(Closings.Counts closed, Instant until) {
    for (int months = 12; months > 0; months -= 3) {
      Instant since = monthsBefore(until, months);
      if (!since.isBefore(closed.first())) {
        return since;
      }
    }
    return Instant.EPOCH;
  }

  /** In the first quarter days open say too much: there was nothing yet that was open for long. */
  private double usualShare(Closings.Counts closed, Instant since, Instant until) {
    double share = closings.share(since, until);
    return since.equals(Instant.EPOCH) ? (share + closed.plainShare()) / 2 : share;
  }

  /** What the usual share is true of; all, where that is little. */
  private static List<Example> usual(List<Example> examples, Instant since) {
    List<Example> usual = examples.stream().filter(each -> !each.end().isBefore(since)).toList();
    return usual.size() < NEEDED ? examples : usual;
  }

  private Instant monthsBefore(Instant until, int months) {
    return start(session.workspace().day(until).minusMonths(months));
  }

  private Set<Long> stages() {
    return new Workspaces(session.handle(), session.workspace().guild())
        .process().stages().stream()
            .filter(stage -> stage.kind() == StageKind.OPEN)
            .map(Stage::id)
            .map(id -> (long) id.value())
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The beginnings of past months, and of their weeks where little has closed. */
  private List<Instant> moments(Closings.Counts closed, Instant until) {
    List<Integer> days =
        closed.all() < 300
            ? List.of(1, 8, 16, 24)
            : closed.all() < 1_500 ? List.of(1, 16) : List.of(1);
    LocalDate today = session.workspace().day(until);
    List<Instant> moments = new ArrayList<>();
    for (int back = 0; back <= MONTHS + MONTHS_OPEN; back++) {
      LocalDate month = today.withDayOfMonth(1).minusMonths(back);
      days.forEach(day -> moments.add(start(month.withDayOfMonth(day))));
    }
    moments.removeIf(at -> !at.isBefore(until));
    return moments;
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(session.workspace().zone()).toInstant();
  }
}
