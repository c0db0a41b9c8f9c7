package dev.dealdesk.bot.importing.plan;

import dev.dealdesk.store.importing.StageTarget;
import java.util.Optional;

/**
 * What closed opportunities were like before, as far as their file lets one think.
 *
 * @param stage where they were
 * @param amounts whether amounts were known: where no open row has one, they are at closing
 * @param closeDates likewise
 */
record Before(Stages stages, StageTarget stage, boolean amounts, boolean closeDates) {

  static Before of(SheetReading sheet, Stages stages) {
    StageTarget stage =
        sheet
            .column(Meaning.CREATED)
            .flatMap(column -> stages.enteredOn(column.header()))
            .orElseGet(stages::firstOpen);
    boolean[] seen = new boolean[3];
    sheet
        .rows()
        .filter(row -> !stages.kind(stages.target(StageSurvey.label(row))).isClosed())
        .forEach(row -> {
          seen[0] = true;
          seen[1] |= row.text(Meaning.AMOUNT).isPresent();
          seen[2] |= row.text(Meaning.CLOSE_DATE).isPresent();
        });
    return new Before(stages, stage, !seen[0] || seen[1], !seen[0] || seen[2]);
  }

  Moments.State of(RowReading row, Moments.State present) {
    // A status that closes leaves the stage where it was.
    Optional<StageTarget> told =
        StageSurvey.closedStatus(row)
            .flatMap(_ -> row.text(Meaning.STAGE))
            .map(stages::target)
            .filter(target -> !stages.kind(target).isClosed());
    return new Moments.State(
        told.orElse(stage),
        present.amount().filter(_ -> amounts),
        present.closeDate().filter(_ -> closeDates),
        Optional.empty(),
        Optional.empty());
  }
}
