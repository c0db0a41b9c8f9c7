package dev.dealdesk.store.importing;

import dev.dealdesk.store.Bilingual;
import java.util.Optional;

/**
 * A field that a row changes.
 *
 * @param field its code, or a column that Dealdesk has no field for
 * @param known whether it is a field's code
 * @param before as people read it; none: unknown
 * @param after likewise
 */
public record Difference(
    String field, boolean known, Optional<Bilingual> before, Optional<Bilingual> after) {

  static Difference of(String field, Optional<String> before, Optional<String> after) {
    return new Difference(field, true, before.map(Bilingual::same), after.map(Bilingual::same));
  }

  static Difference ofExtra(String column, Optional<String> before, Optional<String> after) {
    return new Difference(column, false, before.map(Bilingual::same), after.map(Bilingual::same));
  }
}
