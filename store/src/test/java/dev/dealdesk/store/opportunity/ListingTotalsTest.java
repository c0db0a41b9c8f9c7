package dev.dealdesk.store.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealdesk.store.workspace.StageKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The totals of a list, over a hundred thousand opportunities, against a reckoning by hand. */
class ListingTotalsTest {

  private static final ManyOpportunities MANY = ManyOpportunities.shared();

  @ParameterizedTest
  @MethodSource("filters")
  void totalsAreThoseOfEveryRow(Wanted wanted) {
    assertThat(told(MANY.desk().read(d -> d.listing().totals(wanted.filter()))))
        .isEqualTo(reckoned(MANY.rows().stream().filter(wanted::fits).toList()));
  }

  @Test
  void thereIsSomethingOfEveryKind() {
    List<ManyOpportunities.Row> rows = MANY.rows();
    assertThat(rows).hasSizeBetween(90_000, ManyOpportunities.COUNT - 1_000);
    assertThat(reckoned(rows).lines()).containsOnlyKeys("EUR", "JPY", "KRW", "KWD", "USD");
    assertThat(reckoned(rows).unknown()).isPositive();
    assertThat(rows).anyMatch(row -> row.amount() != null && row.amount().signum() == 0);
  }

  /** The same as {@link Totals}, in plain values. */
  private record Reckoning(long count, long unknown, Map<String, Line> lines) {}

  private record Line(long count, BigDecimal amount, BigDecimal expected) {}

  private static Reckoning told(Totals totals) {
    return new Reckoning(
        totals.count(),
        totals.unknownAmounts(),
        totals.lines().stream()
            .collect(
                Collectors.toMap(
                    line -> line.amount().currency().getCurrencyCode(),
                    line ->
                        new Line(line.count(), line.amount().amount(), line.expected().amount()))));
  }

  private static Reckoning reckoned(List<ManyOpportunities.Row> rows) {
    Map<String, Line> lines = new TreeMap<>();
    long unknown = 0;
    for (ManyOpportunities.Row row : rows) {
      BigDecimal amount = row.amount();
      if (amount == null) {
        unknown++;
      } else {
        lines.merge(
            row.currency(),
            new Line(1, amount, row.expected()),
            (one, other) ->
                new Line(
                    one.count() + other.count(),
                    one.amount().add(other.amount()),
                    one.expected().add(other.expected())));
      }
    }
    return new Reckoning(rows.size(), unknown, lines);
  }

  // What people ask for

  static List<Wanted> filters() {
    List<Wanted> filters = new ArrayList<>();
    LocalDate spring = LocalDate.of(2026, 4, 1);
    BigDecimal much = new BigDecimal("250000");
    List<Long> stages = MANY.each(ManyOpportunities.Row::stage);
    List<Long> owners = MANY.each(ManyOpportunities.Row::owner);
    List<Long> accounts = MANY.each(ManyOpportunities.Row::account);
    Wanted all = Wanted.ALL;
    filters.add(all);
    stages.forEach(stage -> filters.add(all.stage(stage)));
    owners.stream().limit(4).forEach(owner -> filters.add(all.owner(owner)));
    accounts.stream().limit(4).forEach(account -> filters.add(all.account(account)));
    filters.add(all.owner(-1L));
    for (StageKind status : StageKind.values()) {
      filters.add(all.status(status));
      filters.add(all.status(status).closing(spring, spring.plusMonths(3).minusDays(1)));
      filters.add(all.status(status).owner(owners.get(7)).closing(null, spring));
    }
    filters.add(all.closing(spring, null));
    filters.add(all.closing(spring, spring));
    filters.add(all.amount(much, null));
    filters.add(all.amount(null, BigDecimal.ZERO));
    filters.add(all.amount(much, new BigDecimal("900000.50")).status(StageKind.OPEN));
    filters.add(all.owner(owners.get(3)).account(accounts.get(9)));
    filters.add(
        all.stage(stages.get(2)).owner(owners.get(5)).closing(spring, null).amount(much, null));
    return filters;
  }
}
