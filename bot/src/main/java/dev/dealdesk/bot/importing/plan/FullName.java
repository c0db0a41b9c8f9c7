package dev.dealdesk.bot.importing.plan;

import java.util.Optional;

/** A person's name in one, in the order of their language. */
final class FullName {

  private FullName() {}

  static Optional<String> of(RowReading row) {
    return row.text(Meaning.NAME)
        .or(() -> joined(row.text(Meaning.FIRST_NAME), row.text(Meaning.LAST_NAME)));
  }

  private static Optional<String> joined(Optional<String> first, Optional<String> last) {
    if (first.isEmpty() || last.isEmpty()) {
      return first.or(() -> last);
    }
    boolean korean = (first.get() + last.get()).matches("\\p{IsHangul}+");
    return Optional.of(korean ? last.get() + first.get() : first.get() + " " + last.get());
  }
}
