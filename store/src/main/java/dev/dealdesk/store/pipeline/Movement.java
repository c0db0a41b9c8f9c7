package dev.dealdesk.store.pipeline;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Set;

/**
 * What became of the open pipeline of a scope between two instants, each as it was known then.
 *
 * @param converted everything that there is a rate for, in the workspace's currency: the opening at
 *     the rates of its instant, all else at those of the closing's
 * @param currencies each by itself, by its code; what an opportunity was worth in the currency that
 *     it had before is decreased there, and increased in its new one
 * @param apart currencies that lacked a rate at either instant: no amount in them is in {@code
 *     converted}
 */
public record Movement(
    Instant from, Instant to, Bridge converted, List<Bridge> currencies, Set<Currency> apart) {

  public Movement {
    currencies = List.copyOf(currencies);
    apart = Set.copyOf(apart);
  }
}
