package dev.dealdesk.store.alert;

import dev.dealdesk.store.Session;
import dev.dealdesk.store.opportunity.Total;
import java.util.Arrays;

/** Turns what happened into what channels are to be told. */
final class AlertGathering {

  private static final int BATCH = 10_000;

  private final Session session;

  AlertGathering(Session session) {
    this.session = session;
  }

  void gather(AlertSettings settings) {
    int taken;
    do {
      // A large import in several steps, so that none of them takes long.
      taken = batch(settings);
    } while (taken == BATCH);
  }

  /**
   * An import tells of what is won or lost only where it changed an opportunity that was there,
   * since what it loads as closed was closed long ago.
   */
  private int batch(AlertSettings settings) {
    return session
        .handle()
        .createQuery(
            """
            with taken as (
              delete from alert_inbox where guild_id = :guild and change_id in (
                select change_id from alert_inbox where guild_id = :guild
                order by change_id limit :batch)
              returning change_id),
            done as (
              select c.change_id, c.number, c.kind = 'imported' as imported, v.status, stage.position, was.position as before,
                c.fields->'stage'->>'new' is not null as staged,
                c.fields->'stage'->>'old' is not null as moved,
                (c.fields->'close_date'->>'new')::date > (c.fields->'close_date'->>'old')::date
                  as later,
                case when v.currency = :base then v.amount
                  else round_half_even(v.amount * r.rate, minor_units(:base)) end as amount
              from taken
              join change c on c.guild_id = :guild and c.change_id = taken.change_id
              join opportunity_version v on v.guild_id = c.guild_id and v.number = c.number
                and case c.kind when 'imported' then v.valid_to = 'infinity'
                  else v.valid_from = c.at end
              join stage on stage.guild_id = v.guild_id and stage.stage_id = v.stage_id
              left join stage was on was.guild_id = :guild and was.kind = 'open'
                and was.stage_id = (c.fields->'stage'->>'old')::integer
              left join lateral (
                select x.rate from exchange_rate x
                where x.guild_id = :guild and x.base = :base and x.currency = v.currency
                  and x.valid_from <= coalesce(c.loaded_at, c.at)
                order by x.valid_from desc limit 1) r on true
              where not v.deleted),
            told as (
              select d.change_id, d.number, d.amount, k.kind from done d
              cross join lateral (values
                ('won', d.status = 'won' and d.staged and (d.moved or not d.imported)),
                ('lost', d.status = 'lost' and d.staged and (d.moved or not d.imported)),
                ('large', d.status = 'open' and d.staged and not d.moved
                  and d.amount >= :large::numeric),
                ('moved_back', d.status = 'open' and d.before > d.position),
                ('pushed', d.status = 'open' and d.later)) k (kind, applies)
              where k.applies and k.kind <> all(:off)),
            routed as (
              insert into alert (guild_id, kind, number, change_id, channel_id, amount)
              select :guild, t.kind, t.number, t.change_id, route.channel_id, t.amount
              from told t
              cross join lateral (
                select r.channel_id from alert_route r
                where r.guild_id = :guild and r.at_least <= coalesce(t.amount, 0)
                order by r.at_least desc, r.channel_id limit 1) route
              on conflict do nothing)
            select count(*) from taken
            """)
        .bind("guild", session.guild())
        .bind("base", session.workspace().currency().getCurrencyCode())
        .bind("batch", BATCH)
        .bind("large", settings.largeFrom().map(Total::amount))
        .bindArray(
            "off",
            String.class,
            Arrays.stream(AlertKind.values())
                .filter(kind -> !settings.wants(kind))
                .map(AlertKind::code)
                .toList())
        .mapTo(Integer.class)
        .one();
  }
}
