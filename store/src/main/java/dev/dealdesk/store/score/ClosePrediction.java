package dev.dealdesk.store.score;

import java.time.LocalDate;

/**
 * When an open opportunity closes, won or lost.
 *
 * @param likely the middle of what is to be expected
 * @param earliest with likely as its middle, eight in ten close from this day…
 * @param latest …to this one
 */
public record ClosePrediction(LocalDate likely, LocalDate earliest, LocalDate latest, Basis basis) {

  public ClosePrediction {
    if (likely.isBefore(earliest) || latest.isBefore(likely)) {
      throw new IllegalArgumentException("What is likely is between the earliest and the latest");
    }
  }
}
