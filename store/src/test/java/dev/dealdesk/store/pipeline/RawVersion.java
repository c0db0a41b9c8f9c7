package dev.dealdesk.store.pipeline;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One row of an opportunity's history, as the table holds it, but for what the database derives:
 * that is derived here once more.
 *
 * @param from instants are microseconds since 1970
 * @param loaded whether an import brought the opportunity
 */
record RawVersion(
    long number,
    long from,
    long until,
    long known,
    long stageSince,
    int stage,
    String status,
    @Nullable Long owner,
    @Nullable Long account,
    int stagePercent,
    @Nullable Integer percentOverride,
    String stageCategory,
    @Nullable String categoryOverride,
    String currency,
    @Nullable BigDecimal amount,
    @Nullable LocalDate closes,
    boolean deleted,
    boolean loaded) {

  boolean isOpen() {
    return !deleted && status.equals("open");
  }

  boolean isClosed() {
    return !deleted && !status.equals("open");
  }

  /** Closing forces 100 or 0; else a person's word counts for more than the stage's. */
  int percent() {
    return switch (status) {
      case "won" -> 100;
      case "lost" -> 0;
      default -> percentOverride == null ? stagePercent : percentOverride;
    };
  }

  String category() {
    return switch (status) {
      case "won" -> "closed";
      case "lost" -> "omitted";
      default -> categoryWhileOpen();
    };
  }

  String categoryWhileOpen() {
    return categoryOverride == null ? stageCategory : categoryOverride;
  }

  /** What counts in a sum: an unknown amount adds nothing. */
  BigDecimal worth() {
    return amount == null ? BigDecimal.ZERO : amount;
  }

  BigDecimal exactlyExpected() {
    return worth().multiply(BigDecimal.valueOf(percent(), 2));
  }
}
