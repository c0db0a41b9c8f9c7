package dev.dealdesk.store.pipeline;

import dev.dealdesk.store.opportunity.Total;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How one figure became another: opening plus all lines is closing, to the minor unit.
 *
 * @param lines those in which something happened, in the order of {@link MovementLine}
 */
public record Bridge(Step opening, Map<MovementLine, Step> lines, Step closing) {

  public Bridge {
    EnumMap<MovementLine, Step> ordered = new EnumMap<>(MovementLine.class);
    ordered.putAll(lines);
    lines = Collections.unmodifiableMap(ordered);
    BigDecimal sum =
        lines.values().stream()
            .map(step -> step.amount().amount())
            .reduce(opening.amount().amount(), BigDecimal::add);
    if (sum.compareTo(closing.amount().amount()) != 0) {
      throw new IllegalStateException(
          "The lines lead to " + sum + " and the closing is " + closing.amount());
    }
  }

  /** What a line comes to; nothing where nothing happened in it. */
  public Step line(MovementLine line) {
    return Optional.ofNullable(lines.get(line))
        .orElseGet(() ->
            new Step(
                0,
                new Total(
                    BigDecimal.ZERO.setScale(opening.amount().amount().scale()),
                    opening.amount().currency())));
  }

  /** Closing less opening. */
  public Total net() {
    return new Total(
        closing.amount().amount().subtract(opening.amount().amount()), closing.amount().currency());
  }
}
