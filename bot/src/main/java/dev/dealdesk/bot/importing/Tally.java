package dev.dealdesk.bot.importing;

import dev.dealdesk.bot.importing.plan.Kind;
import dev.dealdesk.bot.importing.plan.Plan;
import dev.dealdesk.bot.importing.plan.Problem;
import dev.dealdesk.bot.importing.plan.Refused;
import dev.dealdesk.bot.importing.plan.Sheet;
import dev.dealdesk.store.importing.Fate;
import dev.dealdesk.store.importing.Report;
import dev.dealdesk.store.importing.RowId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What becomes of every row of the files, counted by kind. */
final class Tally {

  /** What became of a row. */
  enum Outcome {
    TAKEN,
    HERE,
    CHANGED,
    REFUSED
  }

  /** A row that is not taken: for what is wrong with it, or for what is here already. */
  record Rejected(RowId row, List<Problem> problems, Optional<Fate> fate) {}

  private final Map<Kind, Map<Outcome, Long>> counts = new EnumMap<>(Kind.class);
  private final List<Rejected> rejected = new ArrayList<>();

  static Tally of(Plan plan, Report report) {
    Tally tally = new Tally();
    Map<RowId, List<Problem>> problems = new HashMap<>();
    for (Refused refused : plan.refused()) {
      problems.put(refused.row(), refused.problems());
    }
    for (Sheet sheet : plan.sheets()) {
      if (sheet.kind() != Kind.UNKNOWN) {
        for (int row = 0; row < sheet.table().rows().size(); row++) {
          RowId id = new RowId(sheet.file(), row);
          // A row of history goes the way of its opportunity.
          Fate fate = report.fates().get(plan.history().getOrDefault(id, id));
          tally.count(sheet.kind(), id, problems.getOrDefault(id, List.of()), fate);
        }
      }
    }
    return tally;
  }

  private void count(Kind kind, RowId row, List<Problem> problems, @Nullable Fate fate) {
    Outcome outcome = problems.isEmpty() && fate != null ? outcome(fate) : Outcome.REFUSED;
    counts.computeIfAbsent(kind, _ -> new EnumMap<>(Outcome.class)).merge(outcome, 1L, Long::sum);
    if (outcome == Outcome.REFUSED || outcome == Outcome.CHANGED) {
      rejected.add(
          new Rejected(
              row, problems, problems.isEmpty() ? Optional.ofNullable(fate) : Optional.empty()));
    }
  }

  private static Outcome outcome(Fate fate) {
    return switch (fate) {
      case TAKEN -> Outcome.TAKEN;
      case UNCHANGED -> Outcome.HERE;
      case CHANGED_SINCE -> Outcome.CHANGED;
      case NAME_IS_HERE, SAME_ID, NO_SUCH_OPPORTUNITY, NO_SUCH_CONTACT, NO_SUCH_ROLE ->
          Outcome.REFUSED;
    };
  }

  /** The kinds that the files hold. */
  List<Kind> kinds() {
    return List.copyOf(counts.keySet());
  }

  long count(Kind kind, Outcome outcome) {
    return counts.getOrDefault(kind, Map.of()).getOrDefault(outcome, 0L);
  }

  long count(Outcome outcome) {
    return counts.keySet().stream().mapToLong(kind -> count(kind, outcome)).sum();
  }

  /** The rows that are not taken, in the order of the files. */
  List<Rejected> rejected() {
    return rejected;
  }
}
