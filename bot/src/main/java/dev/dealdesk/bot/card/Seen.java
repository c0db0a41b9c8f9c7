package dev.dealdesk.bot.card;

import dev.dealdesk.bot.command.Inputs;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.store.opportunity.Opportunity;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/**
 * Which version of an opportunity a person had before their eyes when they pressed something, so
 * that nobody overwrites what they have not seen.
 */
public final class Seen {

  /** The input that says so. */
  public static final String INPUT = "seen";

  /**
   * An input of presses on messages that are about more than one opportunity: what comes of them is
   * told beside that message, not in its place.
   */
  public static final String BESIDE = "beside";

  private Seen() {}

  /** A press about an opportunity as it is shown: inputs {@code opportunity} and {@code seen}. */
  public static Press press(String route, Opportunity opportunity) {
    return new Press(
        route, Map.of("opportunity", opportunity.number().toString(), INPUT, version(opportunity)));
  }

  /** The present version, as a press carries it. */
  public static String version(Opportunity opportunity) {
    return String.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, opportunity.since()));
  }

  /** The {@link Opportunity#since} of the version that was seen; none where none was shown. */
  public static Optional<Instant> in(Inputs inputs) {
    return inputs.number(INPUT).map(micros -> Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
  }

  /** Whether something was pressed on a card, which can then be shown anew in its place. */
  public static boolean onCard(Inputs inputs) {
    return inputs.has(INPUT) && !inputs.has(BESIDE);
  }
}
