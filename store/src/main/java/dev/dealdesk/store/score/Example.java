package dev.dealdesk.store.score;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * An opportunity as it was seen while open, and how it ended.
 *
 * @param days from when it was seen to its end
 */
record Example(Sight sight, boolean won, double days) {

  static Example of(Sight sight) {
    Sight.Ending ending = sight.ending().orElseThrow();
    return new Example(sight, ending.won(), ending.days());
  }

  long number() {
    return sight.number().value();
  }

  Instant end() {
    return sight.at().plus(Duration.ofMillis(Math.round(days * 86_400_000)));
  }

  List<Trait> ofWinning(Set<Long> stages) {
    return Trait.ofWinning(sight, stages);
  }

  List<Trait> ofClosing(Set<Long> stages) {
    return Trait.ofClosing(sight, stages);
  }
}
