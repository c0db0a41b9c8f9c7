package dev.dealdesk.bot.importing.plan;

import dev.dealdesk.store.workspace.StageKind;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the rows of all files say of their stages. */
final class StageSurvey {

  private static final Set<String> WON =
      Set.of("won", "closedwon", "win", "수주", "성사", "성사됨", "성공", "계약완료", "완료됨수주");

  private static final Set<String> LOST =
      Set.of("lost", "closedlost", "loss", "실주", "실패", "실패됨", "무산", "완료됨실패");

  private final Map<String, Said> said = new LinkedHashMap<>();

  /** Of one label. */
  static final class Said {
    final String label;
    private final Map<Integer, Integer> probabilities = new HashMap<>();
    private final Map<StageKind, Integer> kinds = new HashMap<>();
    private long rows;

    /** Whether all that is said of it stands in Dealdesk's own files. */
    boolean own = true;

    private Said(String label) {
      this.label = label;
    }

    long rows() {
      return rows;
    }

    /** The probability that most rows in it have, in percent. */
    Optional<Integer> probability() {
      return most(probabilities);
    }

    /** What most rows in it are, by columns that tell. */
    Optional<StageKind> kind() {
      return most(kinds);
    }

    private void is(StageKind kind) {
      kinds.merge(kind, 1, Integer::sum);
    }

    private static <T> Optional<T> most(Map<T, Integer> counts) {
      return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }
  }

  void opportunity(RowReading row) {
    Said stage = stage(label(row));
    stage.rows++;
    stage.own &= row.own();
    note(stage, row);
    if (row.own()) {
      closedStatus(row).flatMap(StageSurvey::closing).ifPresent(stage::is);
      return;
    }
    boolean closed = row.yes(Meaning.IS_CLOSED);
    boolean won = row.yes(Meaning.IS_WON);
    if (closed || won) {
      stage.kinds.merge(won ? StageKind.WON : StageKind.LOST, 1, Integer::sum);
    }
    // A closed row's stage is where it was before, and has to be known too.
    if (closedStatus(row).isPresent()) {
      row.text(Meaning.STAGE).map(this::stage).ifPresent(before -> before.own &= row.own());
    }
  }

  void past(RowReading row) {
    row.text(Meaning.STAGE)
        .map(this::stage)
        .ifPresent(stage -> {
          stage.own = false;
          note(stage, row);
        });
  }

  private static void note(Said stage, RowReading row) {
    row.probability().ifPresent(p -> stage.probabilities.merge(p.percent(), 1, Integer::sum));
  }

  private Said stage(String label) {
    return said.computeIfAbsent(Labels.key(label), _ -> new Said(label));
  }

  Map<String, Said> all() {
    return said;
  }

  /** Where an opportunity is: won or lost where its status says so, else its stage. */
  static String label(RowReading row) {
    // Dealdesk's own files have both in every row.
    return closedStatus(row).filter(_ -> !row.own()).or(() -> row.text(Meaning.STAGE)).orElse("");
  }

  static Optional<String> closedStatus(RowReading row) {
    return row.text(Meaning.STATUS).filter(status -> closing(status).isPresent());
  }

  /** Whether a word means won or lost, wherever it comes from. */
  static Optional<StageKind> closing(String label) {
    String key = Headers.key(label.replaceFirst("\\s*[(（].*", ""));
    if (WON.contains(key)) {
      return Optional.of(StageKind.WON);
    }
    return LOST.contains(key) ? Optional.of(StageKind.LOST) : Optional.empty();
  }
}
