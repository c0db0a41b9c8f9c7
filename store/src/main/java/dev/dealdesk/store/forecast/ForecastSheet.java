package dev.dealdesk.store.forecast;

import dev.dealdesk.store.person.Person;
import dev.dealdesk.store.pipeline.Period;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The forecast of a period, by owner.
 *
 * @param owners who has anything in it, or a quota: the largest forecast first
 * @param total of all of them
 * @param withoutQuota how many owners have no quota, and so count in the total but not in its quota
 * @param unknownAmounts open opportunities of the period without an amount: they are in no figure
 * @param undated open opportunities without a close date: they are in no period
 * @param apart currencies without a rate: they are in no figure
 */
public record ForecastSheet(
    Period period,
    List<OfOwner> owners,
    ForecastLine total,
    long withoutQuota,
    long unknownAmounts,
    long undated,
    Set<Currency> apart) {

  public ForecastSheet {
    owners = List.copyOf(owners);
    apart = Set.copyOf(apart);
  }

  /**
   * @param owner none: what nobody owns
   * @param adjustment the manager's word that counts
   */
  public record OfOwner(
      Optional<Person> owner, ForecastLine line, Optional<Adjustment> adjustment) {}
}
