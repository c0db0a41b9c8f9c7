package dev.dealdesk.store.alert;

import dev.dealdesk.store.Money;
import dev.dealdesk.store.Rows;
import dev.dealdesk.store.Session;
import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.opportunity.StepRows;
import dev.dealdesk.store.opportunity.Total;
import dev.dealdesk.store.person.People;
import dev.dealdesk.store.person.Person;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The messages to channels. One is written down before it is posted and confirmed afterwards; a
 * channel has one at a time, and one process at a time has it.
 */
final class AlertPosts {

  /** How long posting may take before somebody else tries, with the same number. */
  private static final Duration CLAIM = Duration.ofMinutes(1);

  /** What comes within an hour of a message waits, and makes one message. */
  private static final Duration REST = Duration.ofHours(1);

  /** Of a kind that one message shows. */
  private static final int SHOWN = 5;

  private final Session session;

  AlertPosts(Session session) {
    this.session = session;
  }

  List<Long> due(Instant now) {
    return session
        .handle()
        .createQuery(
            """
            select r.channel_id from alert_route r
            where r.guild_id = :guild and r.barred_at is null
              and (exists (select from alert_post p where p.guild_id = :guild
                  and p.channel_id = r.channel_id and p.outcome is null and p.claimed_until <= :now)
                or r.rests_until <= :now
                  and exists (select from alert a where a.guild_id = :guild
                    and a.channel_id = r.channel_id and a.post_id is null)
                  and not exists (select from alert_post p where p.guild_id = :guild
                    and p.channel_id = r.channel_id and p.outcome is null))
            order by r.channel_id
            """)
        .bind("guild", session.guild())
        .bind("now", now)
        .mapTo(Long.class)
        .list();
  }

  Optional<AlertPost> next(long channel, Instant now) {
    lock(channel);
    if (!due(now).contains(channel)) {
      return Optional.empty();
    }
    long post = again(channel, now).orElseGet(() -> begin(channel, now));
    dropUntrue(post);
    List<AlertPost.Part> parts = parts(post);
    if (parts.isEmpty()) {
      session
          .handle()
          .execute(
              "delete from alert_post where guild_id = ? and post_id = ?", session.guild(), post);
      return Optional.empty();
    }
    return Optional.of(new AlertPost(post, channel, parts));
  }

  private void lock(long channel) {
    session
        .handle()
        .createQuery(
            "select 1 from alert_route where guild_id = :guild and channel_id = :channel for update")
        .bind("guild", session.guild())
        .bind("channel", channel)
        .mapTo(Integer.class)
        .findOne();
  }

  private Optional<Long> again(long channel, Instant now) {
    return session
        .handle()
        .createQuery(
            """
            update alert_post set claimed_until = :until
            where guild_id = :guild and channel_id = :channel and outcome is null
            returning post_id
            """)
        .bind("guild", session.guild())
        .bind("channel", channel)
        .bind("until", now.plus(CLAIM))
        .mapTo(Long.class)
        .findOne();
  }

  /** Begins a message with all that waits. */
  private long begin(long channel, Instant now) {
    return session
        .handle()
        .createQuery(
            """
            with post as (
              insert into alert_post (guild_id, channel_id, written_at, claimed_until)
              values (:guild, :channel, :now, :until) returning post_id),
            told as (
              update alert set post_id = post.post_id from post
              where guild_id = :guild and channel_id = :channel and alert.post_id is null)
            select post_id from post
            """)
        .bind("guild", session.guild())
        .bind("channel", channel)
        .bind("now", now)
        .bind("until", now.plus(CLAIM))
        .mapTo(Long.class)
        .one();
  }

  /** What was taken back, deleted or is no longer so before it was told. */
  private void dropUntrue(long post) {
    session
        .handle()
        .createUpdate(
            """
            delete from alert a using opportunity_version v
            where a.guild_id = :guild and a.post_id = :post
              and v.guild_id = :guild and v.number = a.number and v.valid_to = 'infinity'
              and (v.deleted or a.kind in ('won', 'lost') and v.status <> a.kind
                or exists (select from change u
                  where u.guild_id = :guild and u.undoes = a.change_id))
            """)
        .bind("guild", session.guild())
        .bind("post", post)
        .execute();
  }

  private record Sum(AlertKind kind, long count, Total amount) {}

  private record Row(
      AlertKind kind,
      long number,
      Optional<String> before,
      Optional<String> after,
      Optional<Person> by) {

    AlertPost.Line line(Map<Long, Opportunity> opportunities) {
      return new AlertPost.Line(
          Objects.requireNonNull(opportunities.get(number)), before, after, by);
    }
  }

  private List<AlertPost.Part> parts(long post) {
    List<Row> rows = rows(post);
    Map<Long, Opportunity> opportunities =
        new StepRows(session).now(rows.stream().map(Row::number).distinct().toList());
    Map<AlertKind, List<AlertPost.Line>> lines = new EnumMap<>(AlertKind.class);
    rows.forEach(row ->
        lines.computeIfAbsent(row.kind(), _ -> new ArrayList<>()).add(row.line(opportunities)));
    return sums(post).stream()
        .map(sum ->
            new AlertPost.Part(
                sum.kind(), sum.count(), sum.amount(), lines.getOrDefault(sum.kind(), List.of())))
        .sorted((one, other) -> one.kind().compareTo(other.kind()))
        .toList();
  }

  private List<Sum> sums(long post) {
    return session
        .handle()
        .createQuery(
            """
            select kind, count(*) as count, coalesce(sum(amount), 0) as amount from alert
            where guild_id = :guild and post_id = :post group by kind
            """)
        .bind("guild", session.guild())
        .bind("post", post)
        .map((row, _) ->
            new Sum(
                AlertKind.of(row.getString("kind")),
                row.getLong("count"),
                total(row.getBigDecimal("amount"))))
        .list();
  }

  private Total total(BigDecimal amount) {
    var currency = session.workspace().currency();
    return new Total(amount.setScale(Money.minorUnits(currency), RoundingMode.HALF_EVEN), currency);
  }

  private List<Row> rows(long post) {
    return session
        .handle()
        .createQuery(
            """
            select a.kind, a.number, p.person_id, p.user_id, p.name,
              c.fields->f.field->>'old' as before, c.fields->f.field->>'new' as after
            from (select *, row_number() over (
                partition by kind order by amount desc nulls last, alert_id) as place
              from alert where guild_id = :guild and post_id = :post) a
            join change c on c.guild_id = :guild and c.change_id = a.change_id
            left join person p on p.guild_id = :guild and p.person_id = c.actor_id
            cross join lateral (
              select case a.kind when 'pushed' then 'close_date' else 'stage' end as field) f
            where a.place <= :shown order by a.kind, a.place
            """)
        .bind("guild", session.guild())
        .bind("post", post)
        .bind("shown", SHOWN)
        .map((row, _) -> row(row))
        .list();
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        AlertKind.of(row.getString("kind")),
        row.getLong("number"),
        Rows.text(row, "before"),
        Rows.text(row, "after"),
        row.getObject("person_id") == null ? Optional.empty() : Optional.of(People.person(row)));
  }

  void sent(AlertPost post, long message, Instant now) {
    session
        .handle()
        .createUpdate(
            """
            with confirmed as (
              update alert_post set outcome = 'sent', message_id = :message
              where guild_id = :guild and post_id = :post and outcome is null
              returning channel_id)
            update alert_route r set rests_until = :rest from confirmed
            where r.guild_id = :guild and r.channel_id = confirmed.channel_id
            """)
        .bind("guild", session.guild())
        .bind("post", post.id())
        .bind("message", message)
        .bind("rest", now.plus(REST))
        .execute();
  }

  void barred(AlertPost post, Instant now) {
    session
        .handle()
        .createUpdate(
            """
            with concluded as (
              update alert_post set outcome = 'barred'
              where guild_id = :guild and post_id = :post and outcome is null
              returning channel_id),
            dropped as (
              delete from alert a using concluded
              where a.guild_id = :guild and a.channel_id = concluded.channel_id
                and a.post_id is null)
            update alert_route r set barred_at = :now from concluded
            where r.guild_id = :guild and r.channel_id = concluded.channel_id
            """)
        .bind("guild", session.guild())
        .bind("post", post.id())
        .bind("now", now)
        .execute();
  }
}
