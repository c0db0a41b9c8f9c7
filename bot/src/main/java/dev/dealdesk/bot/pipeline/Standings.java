package dev.dealdesk.bot.pipeline;

import dev.dealdesk.store.Desk;
import dev.dealdesk.store.PersonId;
import dev.dealdesk.store.opportunity.Total;
import dev.dealdesk.store.pipeline.OwnerFigures;
import dev.dealdesk.store.pipeline.Period;
import dev.dealdesk.store.setup.Quota;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who did what in a period, beside what they were to win in it. */
record Standings(Currency currency, Period period, List<Quota> quotas) {

  static Standings in(Desk desk, Period period) {
    return new Standings(desk.workspace().currency(), period, desk.setup().quotas().all());
  }

  List<Standing> of(OwnerFigures figures) {
    Map<PersonId, List<Quota>> each =
        quotas.stream().collect(Collectors.groupingBy(quota -> quota.person().id()));
    return figures.owners().stream()
        .map(of ->
            new Standing(
                of.owner(),
                of.figures(),
                of.owner().flatMap(owner -> quota(each.getOrDefault(owner.id(), List.of())))))
        .filter(Standing::played)
        .toList();
  }

  /** Of all together. */
  Optional<Total> quota() {
    List<Total> known =
        quotas.stream()
            .collect(Collectors.groupingBy(quota -> quota.person().id()))
            .values()
            .stream()
            .flatMap(theirs -> quota(theirs).stream())
            .toList();
    return known.isEmpty()
        ? Optional.empty()
        : Optional.of(total(known.stream().map(Total::amount).toList()));
  }

  /**
   * Somebody's quota of the very period; else the sum of those of its quarters, else of its months.
   */
  private Optional<Total> quota(List<Quota> theirs) {
    for (int months : new int[] {12, 3, 1}) {
      List<BigDecimal> within =
          theirs.stream()
              .filter(quota -> quota.months() == months && isWithin(quota))
              .filter(quota -> quota.amount().currency().equals(currency))
              .map(quota -> quota.amount().amount())
              .toList();
      if (!within.isEmpty()) {
        return Optional.of(total(within));
      }
    }
    return Optional.empty();
  }

  private boolean isWithin(Quota quota) {
    return period.has(quota.startsOn())
        && period.has(quota.startsOn().plusMonths(quota.months()).minusDays(1));
  }

  private Total total(List<BigDecimal> amounts) {
    return new Total(amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add), currency);
  }
}
