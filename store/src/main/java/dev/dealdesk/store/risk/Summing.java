package dev.dealdesk.store.risk;

import dev.dealdesk.store.Money;
import dev.dealdesk.store.PersonId;
import dev.dealdesk.store.Rows;
import dev.dealdesk.store.Session;
import dev.dealdesk.store.opportunity.Total;
import dev.dealdesk.store.opportunity.Totals;
import dev.dealdesk.store.person.People;
import dev.dealdesk.store.person.Person;
import dev.dealdesk.store.pipeline.Scope;
import dev.dealdesk.store.pipeline.Worth;
import dev.dealdesk.store.workspace.RiskFlag;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Sums up what was judged: in all and by owner, for each flag, by currency. */
record Summing(Session session, Judging judging) {

  /** What an opportunity counts for beside its flags. */
  private static final String OPEN = "open";

  private static final String AT_RISK = "at_risk";
  private static final String PAUSED = "paused";

  private static final String SUMS =
      """
      , counted as (
        select j.owner_id, j.currency, j.amount, j.expected, j.rated, j.converted,
          j.converted_expected, heading
        from judged j
        cross join lateral unnest(j.flags || array_remove(array['open',
          case when cardinality(j.flags) > 0 then 'at_risk' end,
          case when j.stall_paused then 'paused' end], null)) heading)
      select heading, grouping(owner_id) = 0 as by_owner, owner_id, currency, count(*) as count,
        count(amount) as known, coalesce(sum(amount), 0) as amount,
        coalesce(sum(expected), 0) as expected, bool_and(rated) as rated,
        coalesce(sum(converted), 0) as converted,
        coalesce(sum(converted_expected), 0) as converted_expected
      from counted
      group by grouping sets ((heading, currency), (heading, owner_id, currency))
      order by currency
      """;

  /**
   * Of one heading and currency.
   *
   * @param rated whether there is a rate for the currency
   */
  private record Line(
      String heading,
      boolean byOwner,
      Optional<PersonId> owner,
      Currency currency,
      long count,
      long known,
      BigDecimal amount,
      BigDecimal expected,
      boolean rated,
      BigDecimal converted,
      BigDecimal convertedExpected) {

    static Line read(ResultSet row) throws SQLException {
      return new Line(
          row.getString("heading"),
          row.getBoolean("by_owner"),
          Rows.bigint(row, "owner_id").stream().mapToObj(PersonId::new).findFirst(),
          Currency.getInstance(row.getString("currency")),
          row.getLong("count"),
          row.getLong("known"),
          row.getBigDecimal("amount"),
          row.getBigDecimal("expected"),
          row.getBoolean("rated"),
          row.getBigDecimal("converted"),
          row.getBigDecimal("converted_expected"));
    }

    Totals.Line total() {
      return new Totals.Line(known, exact(amount, currency), exact(expected, currency));
    }
  }

  RiskSummary of(Scope scope, Instant at) {
    List<Line> lines = judging.query(scope, at, SUMS).map((row, _) -> Line.read(row)).list();
    List<Line> all = lines.stream().filter(line -> !line.byOwner()).toList();
    return new RiskSummary(
        worth(all, OPEN),
        worth(all, AT_RISK),
        flags(all),
        worth(all, PAUSED).count(),
        owners(lines.stream().filter(Line::byOwner).toList()));
  }

  private List<RiskSummary.OfOwner> owners(List<Line> lines) {
    Map<Optional<PersonId>, List<Line>> byOwner =
        lines.stream().collect(Collectors.groupingBy(Line::owner));
    Map<PersonId, Person> people =
        people(byOwner.keySet().stream().flatMap(Optional::stream).toList());
    return byOwner.entrySet().stream()
        .map(entry ->
            new RiskSummary.OfOwner(
                entry.getKey().map(people::get),
                worth(entry.getValue(), AT_RISK),
                flags(entry.getValue())))
        .filter(owner -> owner.atRisk().count() > 0)
        .sorted(LARGEST)
        .toList();
  }

  private static final Comparator<RiskSummary.OfOwner> LARGEST =
      Comparator.<RiskSummary.OfOwner, BigDecimal>comparing(
              owner -> owner.atRisk().amount().amount())
          .thenComparingLong(owner -> owner.atRisk().count())
          .reversed()
          .thenComparing(
              owner -> owner.owner().map(person -> person.id().value()).orElse(Long.MAX_VALUE));

  private Map<PersonId, Person> people(List<PersonId> ids) {
    return session
        .handle()
        .createQuery(
            """
            select person_id, user_id, name from person
            where guild_id = :guild and person_id = any(:people)
            """)
        .bind("guild", session.guild())
        .bindArray("people", Long.class, ids.stream().map(PersonId::value).toList())
        .map((row, _) -> People.person(row))
        .stream()
        .collect(Collectors.toMap(Person::id, Function.identity()));
  }

  private Map<RiskFlag, Worth> flags(List<Line> lines) {
    Map<RiskFlag, Worth> flags = new EnumMap<>(RiskFlag.class);
    for (RiskFlag flag : RiskFlag.values()) {
      Worth worth = worth(lines, flag.code());
      if (worth.count() > 0) {
        flags.put(flag, worth);
      }
    }
    return flags;
  }

  private Worth worth(List<Line> lines, String heading) {
    List<Line> own = lines.stream().filter(line -> line.heading().equals(heading)).toList();
    long count = own.stream().mapToLong(Line::count).sum();
    List<Line> known = own.stream().filter(line -> line.known() > 0).toList();
    return new Worth(
        new Totals(
            count,
            count - known.stream().mapToLong(Line::known).sum(),
            known.stream().map(Line::total).toList()),
        converted(known, Line::converted),
        converted(known, Line::convertedExpected),
        known.stream()
            .filter(Predicate.not(Line::rated))
            .map(Line::currency)
            .collect(Collectors.toSet()));
  }

  private Total converted(List<Line> lines, Function<Line, BigDecimal> sum) {
    return exact(
        lines.stream().filter(Line::rated).map(sum).reduce(BigDecimal.ZERO, BigDecimal::add),
        session.workspace().currency());
  }

  private static Total exact(BigDecimal sum, Currency currency) {
    return new Total(sum.setScale(Money.minorUnits(currency), RoundingMode.UNNECESSARY), currency);
  }
}
