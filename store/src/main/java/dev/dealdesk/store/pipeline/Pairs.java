package dev.dealdesk.store.pipeline;

import dev.dealdesk.store.Session;
import java.time.Instant;
import org.jdbi.v3.core.statement.Query;

/**
 * The two states of each opportunity that a movement is about, side by side: how it was, and was
 * known, at the first instant ({@code 0}) and at the second ({@code 1}), and by which lines it came
 * into the scope's open pipeline and left it.
 */
record Pairs(Session session, Scope scope, Instant from, Instant to) {

  /**
   * {@code pair} has one row for each opportunity that was in the open pipeline of the scope at
   * either instant, or was closed in the scope in between.
   *
   * <p>It was won or lost in between if it is so now, and was not so all the time: not at the first
   * instant, or no longer at some instant after it.
   */
  private static final String PAIRS =
      """
      with rate as (
        select f.currency, f.rate as rate0, t.rate as rate1
        from (select distinct on (currency) currency, rate from exchange_rate
              where guild_id = :guild and base = :base and currency <> :base and valid_from <= :from
              order by currency, valid_from desc) f
        join (select distinct on (currency) currency, rate from exchange_rate
              where guild_id = :guild and base = :base and currency <> :base and valid_from <= :to
              order by currency, valid_from desc) t on t.currency = f.currency
        union all select :base, 1, 1),
      a as (
        select v.number, v.status, v.deleted, v.stage_id, v.owner_id, v.account_id, v.close_date,
          v.forecast, v.currency, coalesce(v.amount, 0) as amount,
          not v.deleted and v.status = 'open' and SCOPE as inside
        from opportunity_version v
        where v.guild_id = :guild and v.valid_from <= :from and v.valid_to > :from
          and v.known_from <= :from),
      b as (
        select v.number, v.status, v.deleted, v.stage_id, v.owner_id, v.account_id, v.close_date,
          v.forecast, v.currency, coalesce(v.amount, 0) as amount, v.valid_from,
          not v.deleted and v.status = 'open' and SCOPE as inside,
          not v.deleted and v.status <> 'open' and v.valid_from > :from and SCOPE as may_be_closed
        from opportunity_version v
        where v.guild_id = :guild and v.valid_from <= :to and v.valid_to > :to
          and v.known_from <= :to),
      both_states as materialized (
        select b.number, coalesce(a.inside, false) as inside0, b.inside as inside1,
          b.may_be_closed and (
            exists (select from opportunity_version w
              where w.guild_id = :guild and w.number = b.number and w.valid_to > :from
                and w.valid_from < b.valid_from and w.status <> b.status)
            or not exists (select from opportunity_version w
              where w.guild_id = :guild and w.number = b.number and w.valid_from <= :from)) as closed,
          a.number is not null as known0, a.status as status0, a.deleted as deleted0,
          a.currency as currency0, a.amount as amount0,
          b.status as status1, b.deleted as deleted1,
          b.currency as currency1, b.amount as amount1,
          a.number is not null and (a.stage_id, a.status, a.forecast) is distinct from
              (b.stage_id, b.status, b.forecast)
            or a.owner_id is distinct from b.owner_id or a.account_id is distinct from b.account_id
            or a.close_date is distinct from b.close_date as changed
        from b left join a on a.number = b.number),
      pair as materialized (
        select s.*, p.*, amount0 > 0 as some0, amount1 > 0 as some1,
          opening0 is not null as rated0, closing1 is not null as rated1,
          opening1 <> opening0 as effect,
          sign(case when currency0 = currency1 then amount1 - amount0 end) as way,
          sign(case when currency0 = currency1 then amount1 - amount0
            else closing1 - opening1 end) as rated_way
        from both_states s
        left join rate r0 on r0.currency = s.currency0
        left join rate r1 on r1.currency = s.currency1
        cross join lateral (select
          case when inside0 or not (inside1 or closed) then null
            when not known0 then
              case when (select o.loaded_at > :from from opportunity o
                  where o.guild_id = :guild and o.number = s.number) then 'imported' else 'new' end
            when deleted0 then 'restored'
            when status0 <> 'open' then 'reopened'
            else 'moved_in' end as entry,
          case when inside1 then null
            when closed then status1
            when not inside0 then null
            when deleted1 then 'deleted'
            else 'moved_out' end as exit,
          case when amount0 = 0 then 0
            else round_half_even(amount0 * r0.rate0, minor_units(:base)) end as opening0,
          case when amount0 = 0 then 0
            else round_half_even(amount0 * r0.rate1, minor_units(:base)) end as opening1,
          case when amount1 = 0 then 0
            else round_half_even(amount1 * r1.rate1, minor_units(:base)) end as closing1
          offset 0) p
        where inside0 or inside1 or closed)
      """;

  /** What a row of {@code pair} adds to which line of its currencies' own bridges. */
  static final String OWN =
      """
      (values
        ('opening', currency0, amount0, inside0),
        (entry, currency1, amount1, entry is not null),
        (case when way > 0 then 'increased' else 'decreased' end,
          currency1, amount1 - amount0, inside0 and way <> 0),
        ('decreased', currency0, -amount0, inside0 and currency0 <> currency1 and some0),
        ('increased', currency1, amount1, inside0 and currency0 <> currency1 and some1),
        (exit, currency1, -amount1, exit is not null),
        ('closing', currency1, amount1, inside1)
      ) own (line, currency, amount, applies)
      """;

  /**
   * What it adds to which line in the workspace's currency: a change of currency is what the amount
   * became, where there are rates for both.
   */
  static final String CONVERTED =
      """
      (values
        ('opening', opening0, inside0 and rated0),
        (entry, closing1, entry is not null and rated1),
        (case when rated_way > 0 then 'increased' else 'decreased' end,
          closing1 - opening1, inside0 and rated0 and rated1 and rated_way <> 0),
        ('decreased', -opening1,
          inside0 and rated0 and not rated1 and currency0 <> currency1 and some0),
        ('increased', closing1,
          inside0 and not rated0 and rated1 and currency0 <> currency1 and some1),
        (exit, -closing1, exit is not null and rated1),
        ('rate_effect', opening1 - opening0, inside0 and effect),
        ('closing', closing1, inside1 and rated1)
      ) converted (line, amount, applies)
      """;

  Query query(String rest) {
    AsOf.plan(session);
    Where where = new Where(scope);
    return where
        .bind(session.handle().createQuery(PAIRS.replace("SCOPE", where.sql()) + rest), session)
        .bind("base", session.workspace().currency().getCurrencyCode())
        .bind("from", Where.kept(from))
        .bind("to", Where.kept(to));
  }
}
