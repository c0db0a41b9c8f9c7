package dev.dealdesk.store.score;

import dev.dealdesk.store.Rows;
import dev.dealdesk.store.Session;
import dev.dealdesk.store.score.Model.Conversion;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** What had closed by an instant. */
final class Closings {

  /** What a cycle is held to, as if ten opportunities had taken so many days. */
  private static final double USUAL_CYCLE = 90;

  private final Session session;

  Closings(Session session) {
    this.session = session;
  }

  /**
   * @param cycle days from making to closing: the geometric mean, held to 90 as if ten had taken
   *     these
   * @param first when the first one closed
   */
  record Counts(long won, long lost, double cycle, Instant first) {
    long all() {
      return won + lost;
    }

    double plainShare() {
      return (double) won / all();
    }
  }

  Counts counts(Instant until) {
    return session
        .handle()
        .createQuery(
            """
            select count(*) filter (where v.status = 'won') as won,
              count(*) filter (where v.status = 'lost') as lost,
              (coalesce(sum(ln(1 + greatest(0,
                  extract(epoch from v.stage_since - o.created_at) / 86400))), 0)
                + 10 * ln(1 + :usual)) / (count(*) + 10) as cycle,
              coalesce(min(v.stage_since), :until) as first
            from opportunity_version v
            join opportunity o on o.guild_id = :guild and o.number = v.number
            where v.guild_id = :guild and v.valid_from <= :until and v.valid_to > :until
              and v.status <> 'open' and not v.deleted
            """)
        .bind("guild", session.guild())
        .bind("until", until)
        .bind("usual", USUAL_CYCLE)
        .map((row, _) ->
            new Counts(
                row.getLong("won"),
                row.getLong("lost"),
                Math.expm1(row.getDouble("cycle")),
                Rows.knownInstant(row, "first")))
        .one();
  }

  /**
   * The share that was won of what closed in a period, each counted by the days that it was open:
   * so much of what is open at any instant is won. Of few it is held to the plain share, as if ten
   * more had closed.
   */
  double share(Instant since, Instant until) {
    return session
        .handle()
        .createQuery(
            """
            with closed as (
              select v.status = 'won' as won, least(365, greatest(0.01,
                extract(epoch from v.stage_since - o.created_at) / 86400)) as days
              from opportunity_version v
              join opportunity o on o.guild_id = :guild and o.number = v.number
              where v.guild_id = :guild and v.valid_from <= :until and v.valid_to > :until
                and v.status <> 'open' and not v.deleted and v.stage_since >= :since),
            usual as (
              select avg(days) * 10 as days, (count(*) filter (where won) + 1.0) / (count(*) + 2) as won
              from closed)
            select coalesce(((select coalesce(sum(days), 0) from closed where won) + u.days * u.won)
              / ((select sum(days) from closed) + u.days), u.won) as share from usual u
            """)
        .bind("guild", session.guild())
        .bind("since", since)
        .bind("until", until)
        .mapTo(Double.class)
        .one();
  }

  /** From each stage, of those of which it is known that they were in it. */
  Map<Long, Conversion> conversions(Instant until) {
    Map<Long, Conversion> conversions = new HashMap<>();
    session
        .handle()
        .createQuery(
            """
            select v.stage_id, count(distinct v.number) as closed,
              count(distinct v.number) filter (where e.status = 'won') as won
            from opportunity_version e
            join opportunity_version v on v.guild_id = :guild and v.number = e.number
              and v.status = 'open' and v.known_from = v.valid_from
            where e.guild_id = :guild and e.valid_from <= :until and e.valid_to > :until
              and e.status <> 'open' and not e.deleted
            group by v.stage_id
            """)
        .bind("guild", session.guild())
        .bind("until", until)
        .map((row, _) ->
            Map.entry(
                row.getLong("stage_id"), new Conversion(row.getLong("closed"), row.getLong("won"))))
        .forEach(entry -> conversions.put(entry.getKey(), entry.getValue()));
    return conversions;
  }
}
