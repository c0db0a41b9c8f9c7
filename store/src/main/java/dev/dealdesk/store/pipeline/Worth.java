package dev.dealdesk.store.pipeline;

import dev.dealdesk.store.opportunity.Total;
import dev.dealdesk.store.opportunity.Totals;
import java.util.Currency;
import java.util.Set;

/**
 * What a set of opportunities comes to: per currency, and converted into the workspace's own at the
 * rates in force at the instant that was asked about, each opportunity rounded by itself
 * (HALF_EVEN).
 *
 * @param totals the count, and a line a currency
 * @param amount the sum of all amounts that there is a rate for, in the workspace's currency
 * @param expected likewise of amount times probability
 * @param apart currencies without a rate: they are in none of the two
 */
public record Worth(Totals totals, Total amount, Total expected, Set<Currency> apart) {

  public Worth {
    apart = Set.copyOf(apart);
  }

  public long count() {
    return totals.count();
  }
}
