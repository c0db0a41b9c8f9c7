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
    UPDATED,
    HERE,
    /** Somebody has changed it here since the row was last imported. */
    STAYS,
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
          Fate fate = fate(plan, report, id);
          tally.count(sheet.kind(), id, problems.getOrDefault(id, List.of()), fate);
        }
      }
    }
    return tally;
  }

  /**
   * A row of history goes the way of its opportunity; of one that was here already its past is too.
   */
  private static @Nullable Fate fate(Plan plan, Report report, RowId row) {
    RowId opportunity = plan.history().getOrDefault(row, row);
    Fate fate = report.fates().get(opportunity);
    boolean past = !opportunity.equals(row);
    return past && (fate == Fate.UPDATED || fate == Fate.CHANGED_HERE) ? Fate.UNCHANGED : fate;
  }

  private void count(Kind kind, RowId row, List<Problem> problems, @Nullable Fate fate) {
    Outcome outcome = problems.isEmpty() && fate != null ? outcome(fate) : Outcome.REFUSED;
    counts.computeIfAbsent(kind, _ -> new EnumMap<>(Outcome.class)).merge(outcome, 1L, Long::sum);
    if (outcome == Outcome.REFUSED) {
      rejected.add(
          new Rejected(
              row, problems, problems.isEmpty() ? Optional.ofNullable(fate) : Optional.empty()));
    }
  }

  private static Outcome outcome(Fate fate) {
    return switch (fate) {
      case TAKEN -> Outcome.TAKEN;
      case UPDATED -> Outcome.UPDATED;
      case UNCHANGED -> Outcome.HERE;
      case CHANGED_HERE -> Outcome.STAYS;
      case DELETED_HERE, NOT_POSSIBLE, NAME_IS_HERE, SAME_ID -> Outcome.REFUSED;
      case NO_SUCH_OPPORTUNITY, NO_SUCH_CONTACT, NO_SUCH_ROLE -> Outcome.REFUSED;
    };
  }

  /** How many rows have changed something. */
  long changes() {
    return count(Outcome.TAKEN) + count(Outcome.UPDATED);
  }

  /** Whether any row describes something that is here already. */
  boolean knows() {
    return count(Outcome.UPDATED) + count(Outcome.HERE) + count(Outcome.STAYS) > 0;
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
