package dev.dealdesk.store.score;

import dev.dealdesk.store.Examples;
import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.Rows;
import dev.dealdesk.store.database.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What predictions of the past were worth: at the beginning of each month all that was then open is
 * scored by what was known then, and compared with how it ended. What is still open is left out.
 *
 * @param snapshots month by month
 */
record BackTest(Map<LocalDate, List<Guess>> snapshots) {

  private static final int BINS = 10;

  /**
   * A prediction and what it came to.
   *
   * @param late its close date is after the range, or -1 where it is before, else 0
   */
  record Guess(double likelihood, boolean won, int late, Score score) {}

  private record End(boolean won, LocalDate day) {}

  static BackTest of(Examples desk, LocalDate first, LocalDate last) {
    Map<Long, End> ends = ends(desk);
    Map<LocalDate, List<Guess>> snapshots = new java.util.TreeMap<>();
    for (LocalDate month = first; !month.isAfter(last); month = month.plusMonths(1)) {
      Instant at = month.atStartOfDay(ZoneOffset.UTC).toInstant();
      Map<OpportunityNumber, Score> scores = desk.read(d -> d.scores(at).open());
      Map<OpportunityNumber, ClosePrediction> closes = desk.read(d -> d.scores(at).closes());
      List<Guess> guesses = new ArrayList<>();
      scores.forEach((number, score) ->
          Optional.ofNullable(ends.get(number.value()))
              .ifPresent(end ->
                  guesses.add(guess(score, Objects.requireNonNull(closes.get(number)), end))));
      snapshots.put(month, guesses);
    }
    return new BackTest(snapshots);
  }

  private static Guess guess(Score score, ClosePrediction close, End end) {
    int late =
        end.day().isAfter(close.latest()) ? 1 : end.day().isBefore(close.earliest()) ? -1 : 0;
    return new Guess(score.likelihood() / 100.0, end.won(), late, score);
  }

  private static Map<Long, End> ends(Examples desk) {
    Map<Long, End> ends = new HashMap<>();
    TestDatabase.sql(handle ->
        handle
            .createQuery(
                """
                select number, status = 'won' as won, stage_since from dealdesk.opportunity_version
                where guild_id = :guild and valid_to = 'infinity' and status <> 'open'
                """)
            .bind("guild", desk.guild().value())
            .map((row, _) ->
                ends.put(
                    row.getLong("number"),
                    new End(
                        row.getBoolean("won"),
                        LocalDate.ofInstant(
                            Rows.knownInstant(row, "stage_since"), ZoneOffset.UTC))))
            .list());
    return ends;
  }

  List<Guess> all() {
    return snapshots.values().stream().flatMap(List::stream).toList();
  }

  /** The mean squared error of the likelihoods (Brier, 1950). */
  static double brier(List<Guess> guesses) {
    return guesses.stream()
        .mapToDouble(g -> Math.pow(g.likelihood() - won(g), 2))
        .average()
        .orElse(0);
  }

  /** What it would be, had everybody been given the share that was won in the end. */
  static double baseBrier(List<Guess> guesses) {
    double share = wonShare(guesses);
    return share * (1 - share);
  }

  static double wonShare(List<Guess> guesses) {
    return guesses.stream().mapToDouble(BackTest::won).average().orElse(0);
  }

  static double meanLikelihood(List<Guess> guesses) {
    return guesses.stream().mapToDouble(Guess::likelihood).average().orElse(0);
  }

  /**
   * The expected calibration error (Naeini et al., 2015): how far, in ten bins of equal width, the
   * mean likelihood is from the share of won ones.
   */
  static double calibrationError(List<Guess> guesses) {
    double error = 0;
    for (int bin = 0; bin < BINS; bin++) {
      int which = bin;
      List<Guess> some =
          guesses.stream()
              .filter(g -> Math.min(BINS - 1, (int) (g.likelihood() * BINS)) == which)
              .toList();
      error += some.size() * Math.abs(meanLikelihood(some) - wonShare(some));
    }
    return guesses.isEmpty() ? 0 : error / guesses.size();
  }

  /** The share of closings within the range that is to have 80 % of them. */
  static double coverage(List<Guess> guesses) {
    return guesses.stream().filter(g -> g.late() == 0).count() / (double) guesses.size();
  }

  private static double won(Guess guess) {
    return guess.won() ? 1 : 0;
  }

  /** The figures, pooled and month by month, as a table in Markdown. */
  String report(String title) {
    StringBuilder text =
        new StringBuilder(
            """

            %s
            | snapshot | open that closed | won | mean likelihood | ECE | Brier | base rate's | in the 80 %% range |
            |---|---|---|---|---|---|---|---|
            """
                .formatted(title));
    snapshots.forEach((month, guesses) -> text.append(line(month.toString(), guesses)));
    return text.append(line("**pooled**", all())).toString();
  }

  private static String line(String name, List<Guess> guesses) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %.1f %% | %.1f %% | %.3f | %.4f | %.4f | %.1f %% |%n",
        name,
        guesses.size(),
        100 * wonShare(guesses),
        100 * meanLikelihood(guesses),
        calibrationError(guesses),
        brier(guesses),
        baseBrier(guesses),
        100 * coverage(guesses));
  }
}
