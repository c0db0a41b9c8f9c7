package dev.dealdesk.store.workspace;

import dev.dealdesk.store.Bilingual;
import dev.dealdesk.store.Probability;
import dev.dealdesk.store.StageId;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A step of a sales process.
 *
 * @param position its place in the process, from 1
 * @param probability what an opportunity that enters it is given
 * @param forecast the forecast category that an opportunity that enters it is given
 * @param stalledAfterDays days in it after which an opportunity counts as stalled
 * @param required what an opportunity has to have before it enters
 * @param retired no longer to be chosen; opportunities that are in it stay
 */
public record Stage(
    StageId id,
    int position,
    StageKind kind,
    Bilingual name,
    Probability probability,
    ForecastCategory forecast,
    OptionalInt stalledAfterDays,
    Set<Requirement> required,
    boolean retired) {

  public Stage {
    required = Set.copyOf(required);
  }

  /** The same as it was while it was to be chosen. */
  public Stage inUse() {
    return new Stage(
        id, position, kind, name, probability, forecast, stalledAfterDays, required, false);
  }
}
