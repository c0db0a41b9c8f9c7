package dev.dealdesk.store.pipeline;

import dev.dealdesk.store.PersonId;
import dev.dealdesk.store.Rows;
import dev.dealdesk.store.Session;
import dev.dealdesk.store.person.People;
import dev.dealdesk.store.person.Person;
import dev.dealdesk.store.workspace.Workspaces;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;

/**
 * Key figures of selling: win rate, cycle, pushes, activity, velocity, and how stages lead to one
 * another. A period is days in the workspace's zone. Opportunities are their owner's of the instant
 * that is asked about; a push is the owner's of then.
 */
public final class Metrics {

  private static final String CLOSED =
      """
      select v.owner_id,
        count(*) filter (where v.status = 'won') as won,
        count(*) filter (where v.status = 'lost') as lost,
        count(*) filter (where v.status = 'won' and coalesce(CONVERTED, 0) = 0) as won_bare,
        count(*) filter (where v.status = 'lost' and coalesce(CONVERTED, 0) = 0) as lost_bare,
        coalesce(sum(CONVERTED) filter (where v.status = 'won'), 0) as won_amount,
        coalesce(sum(CONVERTED) filter (where v.status = 'lost'), 0) as lost_amount,
        coalesce(sum(greatest(v.close_date - (
          select (o.created_at at time zone :zone)::date from opportunity o
          where o.guild_id = :guild and o.number = v.number), 0))
          filter (where v.status = 'won'), 0) as cycle
      from VERSIONS v.status in ('won', 'lost') and v.close_date between :first and :last
        and SCOPE
      group by v.owner_id
      """;

  private static final String OPEN =
      """
      select v.owner_id, count(*) as open, coalesce(sum(CONVERTED), 0) as open_amount,
        coalesce(sum(EXPECTED), 0) as open_expected
      from VERSIONS v.status = 'open' and SCOPE
      group by v.owner_id
      """;

  private static final String PUSHED =
      """
      select v.owner_id, count(*) as pushes, sum(v.close_date - was.close_date) as slip
      from opportunity_version was
      join opportunity_version v on v.guild_id = :guild and v.number = was.number
        and v.valid_from = was.valid_to
      where was.guild_id = :guild and was.valid_to >= :from and was.valid_to < :to
        and was.status = 'open' and v.status = 'open' and v.close_date > was.close_date
        and v.known_from <= :at and SCOPE
      group by v.owner_id
      """;

  private static final String WORKED =
      """
      with was_open as (
        select distinct w.number from opportunity_version w
        where w.guild_id = :guild and w.valid_from < :to and w.valid_to > :from
          and w.status = 'open' and not w.deleted and w.known_from <= :at),
      active as (
        select t.number, count(*) as activities from activity t
        where t.guild_id = :guild and t.deleted_at is null and t.at >= :from and t.at < :to
          and t.logged_at <= :at
        group by t.number)
      select v.owner_id, count(w.number) as worked, coalesce(sum(a.activities), 0) as activities
      from opportunity_version v
      left join was_open w on w.number = v.number
      left join active a on a.number = v.number
      where v.guild_id = :guild and v.valid_from <= :at and v.valid_to > :at
        and v.known_from <= :at and not v.deleted and SCOPE
        and (w.number is not null or a.number is not null)
      group by v.owner_id
      """;

  private static final String STAGES =
      """
      select s.stage_id, s.position, s.kind, s.name_en as stage_name_en,
        s.name_ko as stage_name_ko, s.probability as default_probability,
        s.forecast as default_forecast, s.stalled_after_days, s.required, s.retired_at, stay.*
      from stage s join (
        select was.stage_id,
          count(*) filter (where v.status = 'open' and n.position > o.position) as forward,
          count(*) filter (where v.status = 'won') as won,
          count(*) filter (where v.status = 'lost') as lost,
          count(*) filter (where v.status = 'open' and n.position <= o.position) as back,
          sum(extract(epoch from was.valid_to - was.stage_since)) / 86400 as days
        from opportunity_version was
        join opportunity_version v on v.guild_id = :guild and v.number = was.number
          and v.valid_from = was.valid_to
        join stage o on o.guild_id = :guild and o.stage_id = was.stage_id
        join stage n on n.guild_id = :guild and n.stage_id = v.stage_id
        where was.guild_id = :guild and was.valid_to >= :from and was.valid_to < :to
          and was.status = 'open' and not was.deleted and not v.deleted
          and v.stage_id <> was.stage_id and v.known_from <= :at and SCOPE
        group by was.stage_id) stay
      on s.guild_id = :guild and s.stage_id = stay.stage_id
      order by s.position, s.stage_id
      """;

  private final Session session;

  public Metrics(Session session) {
    this.session = session;
  }

  /**
   * How selling went in a period for each owner in a scope, as known at an instant.
   *
   * @param scope whose; it may leave out the closing period, which {@code period} says
   */
  public OwnerFigures owners(Scope scope, Period period, Instant at) {
    Map<Optional<PersonId>, Tally> tallies = new LinkedHashMap<>();
    take(tallies, closed(scope, period, at), Tally::closed);
    take(tallies, converted(OPEN, scope, at), Tally::open);
    take(tallies, within(PUSHED, scope, period, at), Tally::pushed);
    take(tallies, within(WORKED, scope, period, at), Tally::worked);
    Currency base = session.workspace().currency();
    Tally all = new Tally();
    tallies.values().forEach(all::add);
    Map<PersonId, Person> people =
        new People(session).all(tallies.keySet().stream().flatMap(Optional::stream).toList());
    return new OwnerFigures(
        tallies.entrySet().stream()
            .map(each ->
                new OwnerFigures.Of(each.getKey().map(people::get), each.getValue().figures(base)))
            .sorted(BEST)
            .toList(),
        all.figures(base));
  }

  /**
   * How opportunities left each open stage in a period. A stay counts in the period in which it
   * ends, and one that ends by a deletion does not count.
   */
  public List<StageFigures> stages(Scope scope, Period period, Instant at) {
    return within(STAGES, scope, period, at)
        .map((row, _) ->
            new StageFigures(
                Workspaces.stage(row),
                row.getLong("forward"),
                row.getLong("won"),
                row.getLong("lost"),
                row.getLong("back"),
                row.getDouble("days")))
        .list();
  }

  private static final Comparator<OwnerFigures.Of> BEST =
      Comparator.comparing((OwnerFigures.Of of) -> of.figures().wonAmount().amount())
          .thenComparingLong(of -> of.figures().won())
          .reversed()
          .thenComparing(of -> of.owner().map(Person::name).orElse(""));

  @FunctionalInterface
  private interface Taking {
    void take(Tally tally, ResultSet row) throws SQLException;
  }

  private static void take(Map<Optional<PersonId>, Tally> tallies, Query query, Taking taking) {
    query
        .map((row, _) -> {
          Optional<PersonId> owner =
              Rows.bigint(row, "owner_id").stream().mapToObj(PersonId::new).findFirst();
          taking.take(tallies.computeIfAbsent(owner, _ -> new Tally()), row);
          return owner;
        })
        .list();
  }

  private Query closed(Scope scope, Period period, Instant at) {
    return converted(CLOSED, scope, at)
        .bind("zone", session.workspace().zone().getId())
        .bind("first", period.from())
        .bind("last", period.to());
  }

  private Query converted(String query, Scope scope, Instant at) {
    return scoped(AsOf.RATES + AsOf.spelled(query), scope, at)
        .bind("base", session.workspace().currency().getCurrencyCode())
        .bind("known", Where.kept(at));
  }

  private Query within(String query, Scope scope, Period period, Instant at) {
    ZoneId zone = session.workspace().zone();
    return scoped(query, scope, at)
        .bind("from", period.from().atStartOfDay(zone).toInstant())
        .bind("to", period.to().plusDays(1).atStartOfDay(zone).toInstant());
  }

  private Query scoped(String query, Scope scope, Instant at) {
    AsOf.plan(session);
    Where where = new Where(scope);
    return where
        .bind(session.handle().createQuery(query.replace("SCOPE", where.sql())), session)
        .bind("at", Where.kept(at));
  }
}
