package dev.dealdesk.store.score;

import dev.dealdesk.store.OpportunityNumber;
import dev.dealdesk.store.Rows;
import dev.dealdesk.store.Session;
import dev.dealdesk.store.score.Sight.Care;
import dev.dealdesk.store.score.Sight.Ending;
import dev.dealdesk.store.score.Sight.Terms;
import dev.dealdesk.store.score.Sight.Track;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jdbi.v3.core.statement.Query;

/** Reads what could be seen of opportunities at instants, all of them in one statement. */
final class Sights {

  private static final String SEEN =
      """
      with moment as (select at::timestamptz from unnest(:moments) at),
      closed as materialized (
        select owner_id, account_id, status = 'won' as won, stage_since as at
        from opportunity_version
        where guild_id = :guild and valid_from <= :until and valid_to > :until
          and status <> 'open' and not deleted),
      team as materialized (
        select m.at, count(*) as closed, count(*) filter (where c.won) as won
        from moment m join closed c on c.at <= m.at group by m.at),
      owner as materialized (
        select m.at, c.owner_id, count(*) as closed, count(*) filter (where c.won) as won
        from moment m join closed c on c.at <= m.at
        where c.owner_id is not null group by m.at, c.owner_id),
      customer as materialized (
        select account_id, min(at) as since from closed
        where won and account_id is not null group by account_id),
      seen as materialized (
        select m.at, v.number, v.owner_id, v.account_id, v.stage_id, v.stage_probability,
          v.stage_since, v.currency, v.amount, v.close_date, v.next_step, o.created_at,
          o.loaded_at is null or v.known_from <= m.at or o.loaded_at::text = any(:told) as known,
          o.loaded_at is null or o.loaded_at <= m.at as lived,
          e.status as ending, e.stage_since as ended
        from moment m
        join opportunity_version v on v.guild_id = :guild
          and v.valid_from <= m.at and v.valid_to > m.at and v.status = 'open' and not v.deleted
        join opportunity o on o.guild_id = :guild and o.number = v.number
        join opportunity_version e on e.guild_id = :guild and e.number = v.number
          and e.valid_from <= :until and e.valid_to > :until and not e.deleted
        where (:only::bigint is null or v.number = :only::bigint) and (not :ended or (e.status <> 'open' and e.stage_since >= :since))
        order by e.stage_since desc, v.number, m.at limit :most)
      select s.*, t.closed as team_closed, t.won as team_won, w.closed as owner_closed,
        w.won as owner_won, coalesce(c.since <= s.at, false) as customer,
        s.close_date - (s.at at time zone :zone)::date as close_in,
        pushed.times as pushes, done.*, tagged.*
      from seen s
      left join team t on t.at = s.at
      left join owner w on w.at = s.at and w.owner_id = s.owner_id
      left join customer c on c.account_id = s.account_id
      cross join lateral (
        select count(*) filter (where close_date > before) as times from (
          select close_date, lag(close_date) over (order by valid_from) as before
          from opportunity_version p
          where p.guild_id = :guild and p.number = s.number and p.valid_from <= s.at
            and p.status = 'open') plan) pushed
      cross join lateral (
        select count(*) as activities,
          count(*) filter (where a.at > s.at - interval '30 days') as recent,
          max(a.at) as last_activity
        from activity a
        where s.lived and a.guild_id = :guild and a.number = s.number
          and a.at <= s.at and a.logged_at <= s.at
          and (a.deleted_at is null or a.deleted_at > s.at)) done
      cross join lateral (
        select count(distinct r.contact_id) as contacts,
          coalesce(bool_or(r.is_primary), false) as has_primary,
          coalesce(bool_or(k.name_en in
            ('Decision Maker', 'Economic Buyer', 'Economic Decision Maker')), false) as has_decider
        from contact_role r
        join role k on k.guild_id = :guild and k.role_id = r.role_id
        where s.lived and r.guild_id = :guild and r.number = s.number
          and r.valid_from <= s.at and r.valid_to > s.at) tagged
      order by s.ended, s.number, s.at
      """;

  private static final double SECONDS_A_DAY = 86_400;

  private final Session session;

  Sights(Session session) {
    this.session = session;
  }

  /** The opportunities that were open at an instant, or the one of this number among them. */
  List<Sight> open(Instant at, Optional<OpportunityNumber> only) {
    return query(List.of(at), at, List.of())
        .bind("only", only.map(OpportunityNumber::value))
        .bind("ended", false)
        .bind("since", at)
        .bind("most", Integer.MAX_VALUE)
        .map((row, _) -> sight(row))
        .list();
  }

  /**
   * What was open at past instants and closed in a period, the first that closed first. Of what
   * closes in a period, quick and slow ones are there in their true proportion; of what was open
   * last month, only the quick ones have closed by now.
   *
   * @param most of the latest that closed
   */
  List<Sight> closed(List<Instant> moments, Instant since, Instant until, int most) {
    return query(moments, until, told())
        .bind("since", since)
        .bind("only", Optional.<Long>empty())
        .bind("ended", true)
        .bind("most", most)
        .map((row, _) -> sight(row))
        .list();
  }

  private Query query(List<Instant> moments, Instant until, List<String> told) {
    return session
        .handle()
        .createQuery(SEEN)
        .bind("guild", session.guild())
        .bindArray("moments", String.class, moments.stream().map(Instant::toString).toList())
        .bindArray("told", String.class, told)
        .bind("until", until)
        .bind("zone", session.workspace().zone().getId());
  }

  /**
   * The imports that told how their opportunities had come along. Of any other it is not known what
   * a closed opportunity was like while it was open: what it says of that is how it ended.
   */
  private List<String> told() {
    return session
        .handle()
        .createQuery(
            """
            select distinct o.loaded_at::text from opportunity o
            join opportunity_version v on v.guild_id = :guild and v.number = o.number
            where o.guild_id = :guild and o.loaded_at is not null
              and v.status = 'open' and v.valid_from > o.created_at and v.known_from = o.loaded_at
            """)
        .bind("guild", session.guild())
        .mapTo(String.class)
        .list();
  }

  /** How many opportunities were open at each instant, whatever became of them. */
  Map<Instant, Long> counts(List<Instant> moments) {
    Map<Instant, Long> counts = new HashMap<>();
    session
        .handle()
        .createQuery(
            """
            select m.at, count(*) as open
            from (select at::timestamptz from unnest(:moments) at) m
            join opportunity_version v on v.guild_id = :guild
              and v.valid_from <= m.at and v.valid_to > m.at and v.status = 'open' and not v.deleted
            group by m.at
            """)
        .bind("guild", session.guild())
        .bindArray("moments", String.class, moments.stream().map(Instant::toString).toList())
        .map((row, _) -> Map.entry(Rows.knownInstant(row, "at"), row.getLong("open")))
        .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
    return counts;
  }

  private static Sight sight(ResultSet row) throws SQLException {
    Instant at = Rows.knownInstant(row, "at");
    double age = days(Rows.knownInstant(row, "created_at"), at);
    return new Sight(
        new OpportunityNumber(row.getLong("number")),
        at,
        age,
        row.getBoolean("known") ? Optional.of(terms(row, at)) : Optional.empty(),
        row.getBoolean("lived") ? Optional.of(care(row, at, age)) : Optional.empty(),
        Rows.bigint(row, "owner_id").isPresent() ? Optional.of(track(row)) : Optional.empty(),
        Rows.bigint(row, "account_id").isPresent()
            ? Optional.of(row.getBoolean("customer"))
            : Optional.empty(),
        ending(row, at));
  }

  private static Terms terms(ResultSet row, Instant at) throws SQLException {
    return new Terms(
        row.getLong("stage_id"),
        row.getInt("stage_probability"),
        days(Rows.knownInstant(row, "stage_since"), at),
        number(row, "close_in"),
        number(row, "amount"),
        row.getString("currency"),
        row.getInt("pushes"));
  }

  private static Care care(ResultSet row, Instant at, double age) throws SQLException {
    return new Care(
        row.getInt("activities"),
        row.getInt("recent"),
        Rows.instant(row, "last_activity").map(last -> days(last, at)).orElse(age),
        row.getInt("contacts"),
        row.getBoolean("has_primary"),
        row.getBoolean("has_decider"),
        Rows.text(row, "next_step").isPresent());
  }

  private static Track track(ResultSet row) throws SQLException {
    return new Track(
        row.getLong("owner_closed"),
        row.getLong("owner_won"),
        row.getLong("team_closed"),
        row.getLong("team_won"));
  }

  private static Optional<Ending> ending(ResultSet row, Instant at) throws SQLException {
    String status = row.getString("ending");
    return status.equals("open")
        ? Optional.empty()
        : Optional.of(new Ending(status.equals("won"), days(at, Rows.knownInstant(row, "ended"))));
  }

  private static OptionalDouble number(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  private static double days(Instant from, Instant to) {
    return Math.max(0, (to.toEpochMilli() - from.toEpochMilli()) / 1000.0 / SECONDS_A_DAY);
  }
}
