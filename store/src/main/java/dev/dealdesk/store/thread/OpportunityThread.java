package dev.dealdesk.store.thread;

import dev.dealdesk.store.OpportunityNumber;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The thread of an opportunity.
 *
 * @param id Discord's; none while it is being opened
 * @param askedAt when somebody asked for it
 * @param toldTo the last change that is told there; none until the card stands in it
 * @param barredAt since when nothing can be posted there
 */
public record OpportunityThread(
    OpportunityNumber number,
    OptionalLong id,
    Instant askedAt,
    OptionalLong toldTo,
    Optional<Instant> barredAt) {

  /** Whether it is there and can be posted to, as far as is known. */
  public boolean isOpen() {
    return id.isPresent() && barredAt.isEmpty();
  }
}
