package dev.dealdesk.store.opportunity;

import dev.dealdesk.store.AccountId;
import dev.dealdesk.store.Money;
import dev.dealdesk.store.PersonId;
import dev.dealdesk.store.Rows;
import dev.dealdesk.store.Session;
import dev.dealdesk.store.StageId;
import dev.dealdesk.store.person.People;
import dev.dealdesk.store.person.Person;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.statement.Query;

/** Lists opportunities a page at a time, with the totals of all of them. */
public final class Listing {

  /** Rows that travel at once where all are read. */
  private static final int FETCHED = 1000;

  private final Session session;

  public Listing(Session session) {
    this.session = session;
  }

  /** Some of the opportunities of a filter, in order. */
  public List<Opportunity> page(Filter filter, Order order, int offset, int size) {
    Where where = Where.of(filter);
    return where
        .bind(
            session
                .handle()
                .createQuery(
                    OpportunityRow.SELECT
                        + where.sql()
                        + " order by "
                        + order.sql()
                        + " offset :offset limit :size"),
            session)
        .bind("offset", offset)
        .bind("size", size)
        .map((row, _) -> OpportunityRow.read(row))
        .list();
  }

  /**
   * An opportunity and how the system that it came from calls it.
   *
   * @param accountExternalId how that system calls its account
   */
  public record Named(
      Opportunity opportunity, Optional<String> externalId, Optional<String> accountExternalId) {}

  /**
   * Hands out all opportunities of a filter one by one, so that no list of them has to fit into
   * memory.
   *
   * @param order none: by number
   */
  public void each(Filter filter, Optional<Order> order, Consumer<Named> taker) {
    Where where = Where.of(filter);
    where
        .bind(
            session
                .handle()
                .createQuery(
                    OpportunityRow.SELECT
                        + where.sql()
                        + " order by "
                        + order.map(Order::sql).orElse("v.number")),
            session)
        .setFetchSize(FETCHED)
        .map((row, _) ->
            new Named(
                OpportunityRow.read(row),
                Rows.text(row, "external_id"),
                Rows.text(row, "account_external_id")))
        .forEach(taker);
  }

  /** What an import knew of these opportunities beyond their fields: the columns. */
  public List<String> extras(Filter filter) {
    Where where = Where.of(filter);
    return where
        .bind(
            session
                .handle()
                .createQuery(
                    "select distinct jsonb_object_keys(v.extra) as extra from opportunity_version v "
                        + where.sql()
                        + " order by extra"),
            session)
        .mapTo(String.class)
        .list();
  }

  /** Who owns the most open opportunities, those first. */
  public List<Person> owners(int most) {
    return session
        .handle()
        .createQuery(
            """
            with owner as (
              select owner_id, count(*) as owned from opportunity_version
              where guild_id = :guild and valid_to = 'infinity' and not deleted
                and owner_id is not null and status = 'open'
              group by owner_id order by owned desc, owner_id limit :most)
            select p.person_id, p.user_id, p.name
            from owner join person p on p.guild_id = :guild and p.person_id = owner.owner_id
            order by owned desc, p.person_id
            """)
        .bind("guild", session.guild())
        .bind("most", most)
        .map((row, _) -> People.person(row))
        .list();
  }

  /** What all opportunities of a filter come to. */
  public Totals totals(Filter filter) {
    Where where = Where.of(filter);
    List<Sum> sums =
        where
            .bind(
                session
                    .handle()
                    .createQuery(
                        """
                        select v.currency, count(*) as count, count(v.amount) as known,
                          coalesce(sum(v.amount), 0) as amount, coalesce(sum(v.expected), 0) as expected
                        from opportunity_version v
                        """
                            + where.sql()
                            + " group by v.currency order by v.currency"),
                session)
            .map((row, _) ->
                new Sum(
                    row.getLong("count"),
                    row.getLong("known"),
                    Currency.getInstance(row.getString("currency")),
                    row.getBigDecimal("amount"),
                    row.getBigDecimal("expected")))
            .list();
    long count = sums.stream().mapToLong(Sum::count).sum();
    long known = sums.stream().mapToLong(Sum::known).sum();
    return new Totals(
        count, count - known, sums.stream().filter(sum -> sum.known() > 0).map(Sum::line).toList());
  }

  private record Sum(
      long count, long known, Currency currency, BigDecimal amount, BigDecimal expected) {
    Totals.Line line() {
      return new Totals.Line(known, exact(amount), exact(expected));
    }

    private Total exact(BigDecimal sum) {
      return new Total(
          sum.setScale(Money.minorUnits(currency), RoundingMode.UNNECESSARY), currency);
    }
  }

  /** Conditions that the filter asks for, each a fixed text, with their values bound. */
  private record Where(List<String> conditions, Map<String, Object> values) {

    static Where of(Filter filter) {
      Where where = new Where(new ArrayList<>(), new LinkedHashMap<>());
      filter
          .owner()
          .map(PersonId::value)
          .ifPresent(v -> where.and("v.owner_id = :owner", "owner", v));
      filter
          .stage()
          .map(StageId::value)
          .ifPresent(v -> where.and("v.stage_id = :stage", "stage", v));
      filter
          .account()
          .map(AccountId::value)
          .ifPresent(v -> where.and("v.account_id = :account", "account", v));
      filter
          .status()
          .map(kind -> kind.code())
          .ifPresent(v -> where.and("v.status = :status", "status", v));
      filter
          .closingFrom()
          .ifPresent(v -> where.and("v.close_date >= :closingFrom", "closingFrom", v));
      filter.closingTo().ifPresent(v -> where.and("v.close_date <= :closingTo", "closingTo", v));
      filter.atLeast().ifPresent(v -> where.and("v.amount >= :atLeast", "atLeast", v));
      filter.atMost().ifPresent(v -> where.and("v.amount <= :atMost", "atMost", v));
      return where;
    }

    private void and(String condition, String name, Object value) {
      conditions.add(condition);
      values.put(name, value);
    }

    String sql() {
      String base = "where v.guild_id = :guild and v.valid_to = 'infinity' and not v.deleted";
      return conditions.isEmpty() ? base : base + " and " + String.join(" and ", conditions);
    }

    Query bind(Query query, Session session) {
      return query.bind("guild", session.guild()).bindMap(values);
    }
  }
}
