package dev.dealdesk.bot.importing.plan;

import dev.dealdesk.store.Probability;
import dev.dealdesk.store.importing.RowId;
import dev.dealdesk.store.workspace.ForecastCategory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of history, by the opportunity that they tell of. */
final class Pasts {

  /**
   * What an opportunity was like from an instant on. What a file has no column for is unsaid, which
   * is not the same as unknown.
   */
  record Past(
      RowReading row,
      Instant at,
      String stage,
      Optional<RowReading.Figure> amount,
      boolean saysAmount,
      Optional<LocalDate> closeDate,
      boolean saysCloseDate,
      Optional<Probability> probability,
      Optional<ForecastCategory> forecast) {}

  private final Map<String, List<Past>> byId = new HashMap<>();
  private final Map<String, List<Past>> byName = new HashMap<>();
  private final Map<RowId, Past> unclaimed = new LinkedHashMap<>();

  Pasts(List<SheetReading> sheets, List<Refused> refused) {
    sheets.forEach(sheet ->
        sheet
            .rows()
            .forEach(row ->
                read(sheet, row)
                    .ifPresentOrElse(
                        past -> unclaimed.put(row.id(), past),
                        () -> refused.add(new Refused(row.id(), row.problems())))));
  }

  private Optional<Past> read(SheetReading sheet, RowReading row) {
    Optional<String> id = row.key(Meaning.OPPORTUNITY_ID);
    Optional<String> name = row.text(Meaning.OPPORTUNITY);
    Optional<Instant> at = row.instant(Meaning.CREATED);
    Optional<String> stage = row.text(Meaning.STAGE);
    if (id.isEmpty() && name.isEmpty()) {
      row.problem(Problem.Reason.NO_OPPORTUNITY);
    }
    if (stage.isEmpty()) {
      row.problem(Problem.Reason.NO_STAGE);
    }
    if (at.isEmpty() && row.problems().isEmpty()) {
      row.problem(Problem.Reason.NO_DATE);
    }
    Optional<RowReading.Figure> figure = row.figure();
    Optional<LocalDate> closeDate = row.day(Meaning.CLOSE_DATE);
    Optional<Probability> probability = row.probability();
    if (!row.problems().isEmpty()) {
      return Optional.empty();
    }
    Past past =
        new Past(
            row,
            at.orElseThrow(),
            stage.orElseThrow(),
            figure,
            sheet.column(Meaning.AMOUNT).isPresent(),
            closeDate,
            sheet.column(Meaning.CLOSE_DATE).isPresent(),
            probability,
            row.forecast());
    id.ifPresentOrElse(
        known -> byId.computeIfAbsent(known, _ -> new ArrayList<>()).add(past),
        () ->
            byName
                .computeIfAbsent(Labels.key(name.orElseThrow()), _ -> new ArrayList<>())
                .add(past));
    return Optional.of(past);
  }

  /** What is told of an opportunity, the earliest first; of the same instant, as in the file. */
  List<Past> of(Optional<String> externalId, Optional<String> uniqueName) {
    List<Past> all = new ArrayList<>();
    externalId.ifPresent(id -> all.addAll(byId.getOrDefault(id, List.of())));
    uniqueName.ifPresent(name -> all.addAll(byName.getOrDefault(Labels.key(name), List.of())));
    all.sort(Comparator.comparing(Past::at));
    return all;
  }

  void claim(List<Past> told) {
    told.forEach(past -> unclaimed.remove(past.row().id()));
  }

  /** Rows that tell of no opportunity that is taken. */
  List<Refused> unclaimed() {
    return unclaimed.keySet().stream()
        .map(row -> new Refused(row, List.of(Problem.of(Problem.Reason.NOT_IN_FILES))))
        .toList();
  }
}
