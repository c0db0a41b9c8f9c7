package dev.dealdesk.bot.opportunity;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.Rows;
import dev.dealdesk.store.opportunity.Many;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A change of many that a person has seen and not yet confirmed.
 *
 * @param change as {@link ManyEdit#kept} writes it
 * @param targets the versions that were seen
 */
record ManyDraft(Map<String, String> change, List<Many.Target> targets) {

  static final String KIND = "many";
  static final Duration LIFE = Duration.ofHours(1);

  /** Among the inputs of the change, where the rows stand. */
  private static final String ROWS = "rows";

  String json() {
    Map<String, String> kept = new HashMap<>(change);
    kept.put(
        ROWS,
        targets.stream()
            .map(target ->
                target.number().value()
                    + ":"
                    + ChronoUnit.MICROS.between(Instant.EPOCH, target.seen()))
            .collect(Collectors.joining(" ")));
    return Rows.json(kept);
  }

  static ManyDraft of(String json) {
    Map<String, String> kept =
        new HashMap<>(Rows.json(json, new TypeReference<Map<String, String>>() {}));
    String rows = String.valueOf(kept.remove(ROWS));
    return new ManyDraft(kept, Stream.of(rows.split(" ")).map(ManyDraft::target).toList());
  }

  private static Many.Target target(String row) {
    int colon = row.indexOf(':');
    return new Many.Target(
        new OpportunityNumber(Long.parseLong(row.substring(0, colon))),
        Instant.EPOCH.plus(Long.parseLong(row.substring(colon + 1)), ChronoUnit.MICROS));
  }
}
