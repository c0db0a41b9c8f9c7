package dev.dealdesk.store.setup;

import dev.dealdesk.store.Bilingual;
import dev.dealdesk.store.Probability;
import dev.dealdesk.store.workspace.ForecastCategory;
import dev.dealdesk.store.workspace.ProcessTemplate;
import dev.dealdesk.store.workspace.StageKind;
import java.util.OptionalInt;

/**
 * A stage to be made. What is won is certain and what is lost is gone, whatever else is said.
 *
 * @param stalledAfterDays days in it after which an opportunity counts as stalled; none: never
 */
public record NewStage(
    StageKind kind,
    Bilingual name,
    Probability probability,
    ForecastCategory forecast,
    OptionalInt stalledAfterDays) {

  ProcessTemplate.Step step() {
    return switch (kind) {
      case OPEN -> new ProcessTemplate.Step(kind, name, probability.percent(), forecast);
      case WON -> new ProcessTemplate.Step(kind, name, 100, ForecastCategory.CLOSED);
      case LOST -> new ProcessTemplate.Step(kind, name, 0, ForecastCategory.OMITTED);
    };
  }

  OptionalInt stalledWhileOpen() {
    return kind == StageKind.OPEN ? stalledAfterDays : OptionalInt.empty();
  }
}
