package dev.dealdesk.store.forecast;

import dev.dealdesk.store.Money;
import dev.dealdesk.store.PersonId;
import dev.dealdesk.store.Rows;
import dev.dealdesk.store.Session;
import dev.dealdesk.store.UserId;
import dev.dealdesk.store.opportunity.Total;
import dev.dealdesk.store.person.People;
import dev.dealdesk.store.person.Person;
import dev.dealdesk.store.pipeline.AsOf;
import dev.dealdesk.store.pipeline.Moment;
import dev.dealdesk.store.pipeline.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;

/** Reads what a sheet is made of. */
final class SheetRows {

  private static final String AMOUNTS =
      """
      select v.owner_id, case v.status when 'won' then 'closed' else v.forecast end as category,
        coalesce(sum(CONVERTED), 0) as amount,
        count(*) filter (where v.amount is null and v.status = 'open') as unknown,
        array_agg(distinct v.currency) filter (where v.amount <> 0 and CONVERTED is null) as apart
      from VERSIONS v.status in ('open', 'won') and v.close_date between :first and :last
        and (:everybody or v.owner_id = any(:owners))
      group by 1, 2
      """;

  private static final String UNDATED =
      """
      select count(*) from VERSIONS v.status = 'open' and v.close_date is null
        and (:everybody or v.owner_id = any(:owners))
      """;

  /** The coarsest quotas of a person that make up the whole period. */
  private static final String QUOTAS =
      """
      , whole as (
        select q.person_id, q.months, count(*) as parts,
          sum(case when q.currency = :base then q.amount
            else round_half_even(q.amount * r.rate, minor_units(:base)) end) as amount,
          bool_and(q.currency = :base or r.rate is not null) as rated
        from quota q left join rate r on r.currency = q.currency
        where q.guild_id = :guild and q.starts_on >= :first
          and (q.starts_on + make_interval(months => q.months))::date <= :after
          and (:everybody or q.person_id = any(:owners))
        group by q.person_id, q.months)
      select distinct on (person_id) person_id, amount from whole
      where parts * months = :months and rated
      order by person_id, months desc
      """;

  private static final String ADJUSTMENTS =
      """
      , last as (
        select distinct on (person_id) * from forecast_adjustment
        where guild_id = :guild and starts_on = :first and months = :months and at <= :at
          and (:everybody or person_id = any(:owners))
        order by person_id, at desc, adjustment_id desc)
      select a.person_id, a.note, a.at, p.person_id as by_id, p.user_id as by_user,
        p.name as by_name,
        case when a.currency = :base then a.amount
          else round_half_even(a.amount * r.rate, minor_units(:base)) end as amount
      from last a
      join person p on p.guild_id = :guild and p.person_id = a.actor_id
      left join rate r on r.currency = a.currency
      where a.amount is not null and (a.currency = :base or r.rate is not null)
      """;

  private final Session session;
  private final Period period;
  private final Set<PersonId> owners;
  private final Moment moment;
  private final Currency base;
  private final Map<Optional<PersonId>, Map<String, BigDecimal>> amounts = new LinkedHashMap<>();
  private final Set<Currency> apart = new LinkedHashSet<>();
  private long unknown;

  SheetRows(Session session, Period period, Set<PersonId> owners, Moment moment) {
    this.session = session;
    this.period = period;
    this.owners = owners;
    this.moment = moment;
    this.base = session.workspace().currency();
  }

  ForecastSheet sheet() {
    versions(AMOUNTS)
        .bind("first", period.from())
        .bind("last", period.to())
        .map((row, _) -> take(row))
        .list();
    Map<PersonId, Total> quotas = quotas();
    Map<PersonId, Adjustment> adjustments = adjustments();
    quotas.keySet().forEach(id -> amounts.putIfAbsent(Optional.of(id), Map.of()));
    adjustments.keySet().forEach(id -> amounts.putIfAbsent(Optional.of(id), Map.of()));
    Map<PersonId, Person> people =
        new People(session).all(amounts.keySet().stream().flatMap(Optional::stream).toList());
    List<ForecastSheet.OfOwner> lines =
        amounts.entrySet().stream()
            .map(each -> {
              Optional<PersonId> id = each.getKey();
              Optional<Adjustment> adjustment =
                  id.flatMap(known -> Optional.ofNullable(adjustments.get(known)));
              return new ForecastSheet.OfOwner(
                  id.map(people::get),
                  line(
                      each.getValue(),
                      id.flatMap(known -> Optional.ofNullable(quotas.get(known))),
                      adjustment),
                  adjustment);
            })
            .sorted(LARGEST)
            .toList();
    return new ForecastSheet(
        period,
        lines,
        lines.stream()
            .map(ForecastSheet.OfOwner::line)
            .reduce(line(Map.of(), Optional.empty(), Optional.empty()), ForecastLine::plus),
        lines.stream().filter(of -> of.line().quota().isEmpty()).count(),
        unknown,
        versions(UNDATED).mapTo(Long.class).one(),
        apart);
  }

  private static final Comparator<ForecastSheet.OfOwner> LARGEST =
      Comparator.comparing((ForecastSheet.OfOwner of) -> of.line().forecast().amount())
          .reversed()
          .thenComparing(of -> of.owner().map(Person::name).orElse("\uffff"));

  private long take(ResultSet row) throws SQLException {
    Optional<PersonId> owner =
        Rows.bigint(row, "owner_id").stream().mapToObj(PersonId::new).findFirst();
    amounts
        .computeIfAbsent(owner, _ -> new HashMap<>())
        .put(row.getString("category"), row.getBigDecimal("amount"));
    if (row.getArray("apart") != null) {
      for (String code : (String[]) row.getArray("apart").getArray()) {
        apart.add(Currency.getInstance(code));
      }
    }
    unknown += row.getLong("unknown");
    return unknown;
  }

  private ForecastLine line(
      Map<String, BigDecimal> categories, Optional<Total> quota, Optional<Adjustment> adjustment) {
    Total closed = total(categories.getOrDefault("closed", BigDecimal.ZERO));
    Total commit = total(categories.getOrDefault("commit", BigDecimal.ZERO));
    BigDecimal computed = closed.amount().add(commit.amount());
    return new ForecastLine(
        closed,
        commit,
        total(categories.getOrDefault("best_case", BigDecimal.ZERO)),
        total(categories.getOrDefault("pipeline", BigDecimal.ZERO)),
        quota,
        total(
            adjustment
                .map(said -> said.amount().amount().subtract(computed))
                .orElse(BigDecimal.ZERO)));
  }

  private Total total(BigDecimal amount) {
    return new Total(amount.setScale(Money.minorUnits(base), RoundingMode.UNNECESSARY), base);
  }

  private Map<PersonId, Total> quotas() {
    return query(QUOTAS)
        .bind("first", period.from())
        .bind("after", period.to().plusDays(1))
        .bind("months", period.months())
        .map((row, _) ->
            Map.entry(new PersonId(row.getLong("person_id")), total(row.getBigDecimal("amount"))))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private Map<PersonId, Adjustment> adjustments() {
    return query(ADJUSTMENTS)
        .bind("first", period.from())
        .bind("months", period.months())
        .map((row, _) ->
            Map.entry(
                new PersonId(row.getLong("person_id")),
                new Adjustment(
                    total(row.getBigDecimal("amount")),
                    row.getString("note"),
                    new Person(
                        new PersonId(row.getLong("by_id")),
                        Rows.bigint(row, "by_user").stream().mapToObj(UserId::new).findFirst(),
                        row.getString("by_name")),
                    Rows.knownInstant(row, "at"))))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private Query versions(String sql) {
    return query(AsOf.spelled(sql)).bind("known", moment.known().truncatedTo(ChronoUnit.MICROS));
  }

  private Query query(String sql) {
    AsOf.plan(session);
    return session
        .handle()
        .createQuery(AsOf.RATES + sql)
        .bind("guild", session.guild())
        .bind("base", base.getCurrencyCode())
        .bind("at", moment.at().truncatedTo(ChronoUnit.MICROS))
        .bind("everybody", owners.isEmpty())
        .bindArray("owners", Long.class, owners.stream().map(PersonId::value).toList());
  }
}
