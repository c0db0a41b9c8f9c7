package dev.dealdesk.store.opportunity;

import dev.dealdesk.store.workspace.ForecastCategory;
import dev.dealdesk.store.workspace.StageKind;
import java.util.Optional;

/** The forecast category of an opportunity; it has two parts, as {@link Chance} has. */
public record Forecast(ForecastCategory stage, Optional<ForecastCategory> override) {

  /** The category that counts. */
  public ForecastCategory effective(StageKind kind) {
    return switch (kind) {
      case OPEN -> override.orElse(stage);
      case WON -> ForecastCategory.CLOSED;
      case LOST -> ForecastCategory.OMITTED;
    };
  }
}
