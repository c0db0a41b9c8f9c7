package dev.dealdesk.store.alert;

import dev.dealdesk.store.Money;
import dev.dealdesk.store.Session;
import dev.dealdesk.store.opportunity.Total;
import dev.dealdesk.store.workspace.NotAllowedException;
import dev.dealdesk.store.workspace.Right;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The alerts of a workspace: what is told where, and what is to be told now. */
public final class Alerts {

  private final Session session;

  public Alerts(Session session) {
    this.session = session;
  }

  public AlertSettings settings() {
    List<AlertSettings.Route> routes =
        session
            .handle()
            .createQuery(
                """
                select channel_id, at_least, barred_at is not null as barred from alert_route
                where guild_id = :guild order by at_least desc, channel_id
                """)
            .bind("guild", session.guild())
            .map((row, _) ->
                new AlertSettings.Route(
                    row.getLong("channel_id"),
                    total(row.getBigDecimal("at_least")),
                    row.getBoolean("barred")))
            .list();
    return session
        .handle()
        .createQuery("select off, large_from from alert_settings where guild_id = :guild")
        .bind("guild", session.guild())
        .map((row, _) ->
            new AlertSettings(
                kinds(row.getArray("off")),
                Optional.ofNullable(row.getBigDecimal("large_from")).map(this::total),
                routes))
        .findOne()
        .orElseGet(() -> new AlertSettings(Set.of(), Optional.empty(), routes));
  }

  private static Set<AlertKind> kinds(Array codes) throws SQLException {
    return Stream.of((String[]) codes.getArray()).map(AlertKind::of).collect(Collectors.toSet());
  }

  private Total total(BigDecimal amount) {
    var currency = session.workspace().currency();
    return new Total(amount.setScale(Money.minorUnits(currency), RoundingMode.HALF_EVEN), currency);
  }

  /**
   * Wants a kind of alert, or no longer.
   *
   * @throws NotAllowedException if the author does not manage
   */
  public void want(AlertKind kind, boolean wanted) {
    session.author(Right.MANAGE);
    Set<AlertKind> off = EnumSet.noneOf(AlertKind.class);
    off.addAll(settings().off());
    if (wanted) {
      off.remove(kind);
    } else {
      off.add(kind);
    }
    session
        .handle()
        .createUpdate(
            """
            insert into alert_settings (guild_id, off) values (:guild, :off)
            on conflict (guild_id) do update set off = excluded.off
            """)
        .bind("guild", session.guild())
        .bindArray("off", String.class, off.stream().map(AlertKind::code).toList())
        .execute();
  }

  /**
   * Says from what amount a new opportunity is large.
   *
   * @param amount in the workspace's currency, above 0; none: no opportunity is
   * @throws NotAllowedException if the author does not manage
   */
  public void largeFrom(Optional<BigDecimal> amount) {
    session.author(Right.MANAGE);
    session
        .handle()
        .createUpdate(
            """
            insert into alert_settings (guild_id, large_from) values (:guild, :amount::numeric)
            on conflict (guild_id) do update set large_from = excluded.large_from
            """)
        .bind("guild", session.guild())
        .bind("amount", amount)
        .execute();
  }

  /**
   * Has a channel hear of opportunities from an amount on; one that could not be posted to is tried
   * again.
   *
   * @param atLeast in the workspace's currency
   * @throws NotAllowedException if the author does not manage
   */
  public void route(long channel, BigDecimal atLeast) {
    session.author(Right.MANAGE);
    session
        .handle()
        .createUpdate(
            """
            insert into alert_route (guild_id, channel_id, at_least)
            values (:guild, :channel, :least)
            on conflict (guild_id, channel_id) do update
              set at_least = excluded.at_least, barred_at = null
            """)
        .bind("guild", session.guild())
        .bind("channel", channel)
        .bind("least", atLeast)
        .execute();
  }

  /**
   * A channel hears nothing more; what waits for it is dropped.
   *
   * @throws NotAllowedException if the author does not manage
   */
  public void unroute(long channel) {
    session.author(Right.MANAGE);
    session
        .handle()
        .execute(
            "delete from alert where guild_id = ? and channel_id = ? and post_id is null",
            session.guild(),
            channel);
    session
        .handle()
        .execute(
            "delete from alert_route where guild_id = ? and channel_id = ?",
            session.guild(),
            channel);
  }

  /** Looks at what has changed; to be called in nobody's name. */
  public void gather() {
    new AlertGathering(session).gather(settings());
  }

  /** Channels that something is to be posted to now. */
  public List<Long> due(Instant now) {
    return new AlertPosts(session).due(now);
  }

  /** What is to be posted to a channel now; it is the caller's to post. */
  public Optional<AlertPost> next(long channel, Instant now) {
    return new AlertPosts(session).next(channel, now);
  }

  /** It is there. */
  public void sent(AlertPost post, long message, Instant now) {
    new AlertPosts(session).sent(post, message, now);
  }

  /** Nothing can be posted to the channel until somebody names it again: what waits is dropped. */
  public void barred(AlertPost post, Instant now) {
    new AlertPosts(session).barred(post, now);
  }
}
