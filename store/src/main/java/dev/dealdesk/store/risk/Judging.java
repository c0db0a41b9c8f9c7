package dev.dealdesk.store.risk;

import dev.dealdesk.store.Session;
import dev.dealdesk.store.pipeline.AsOf;
import dev.dealdesk.store.pipeline.Scope;
import dev.dealdesk.store.workspace.RiskFlag;
import dev.dealdesk.store.workspace.RiskRule;
import dev.dealdesk.store.workspace.RiskRules;
import dev.dealdesk.store.workspace.Role;
import dev.dealdesk.store.workspace.SalesProcess;
import dev.dealdesk.store.workspace.Stage;
import dev.dealdesk.store.workspace.Workspace;
import dev.dealdesk.store.workspace.Workspaces;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.statement.Query;

/**
 * Judges all open opportunities of a scope at once, as they are now, by the days of an instant: the
 * table {@code judged} of each query here has a row for every one of them, with its flags.
 */
public final class Judging {

  /**
   * A day's beginning is reckoned outside: the zones are Java's. A push that was undone is none;
   * nor is what closing, reopening or undoing makes of a close date.
   */
  private static final String JUDGED =
      """
      with rate as (
        select distinct on (currency) currency, rate from exchange_rate
        where guild_id = :guild and base = :base and currency <> :base and valid_from <= :at
        order by currency, valid_from desc),
      known as (
        select v.number, v.owner_id, v.currency, v.amount, v.expected, v.probability, v.close_date,
          v.next_step, v.next_step_due, s.position, v.stage_since < s.stalled as over,
          v.currency = :base or r.rate is not null as rated,
          case when v.currency = :base then v.amount
            else round_half_even(v.amount * r.rate, minor_units(:base)) end as converted,
          case when v.currency = :base then v.expected
            else round_half_even(v.amount * v.probability * r.rate / 100, minor_units(:base)) end
            as converted_expected
        from opportunity_version v
        left join unnest(:stages::integer[], :positions::integer[], :stalled::text[]::timestamptz[])
          s (stage_id, position, stalled) on s.stage_id = v.stage_id
        left join rate r on r.currency = v.currency
        where v.guild_id = :guild and v.valid_to = 'infinity' and not v.deleted
          and v.status = 'open' and SCOPE),
      activities as (
        select a.number, max(a.at) as last from activity a join known k on k.number = a.number
        where a.guild_id = :guild and a.deleted_at is null and a.at <= :at
        group by a.number),
      pushes as (
        select c.number, count(*) as times,
          sum((c.fields -> 'close_date' ->> 'new')::date - (c.fields -> 'close_date' ->> 'old')::date)
            as slip
        from change c join known k on k.number = c.number
        where c.guild_id = :guild
          and (c.fields -> 'close_date' ->> 'old') < (c.fields -> 'close_date' ->> 'new')
          and c.kind not in ('closed', 'reopened', 'undone')
          and not exists (select from change u where u.guild_id = :guild and u.undoes = c.change_id)
        group by c.number),
      tagged as (
        select t.number, min(t.contact_id) as contact, max(t.contact_id) as another,
          bool_or(t.is_primary) as has_primary, bool_or(t.role_id = any(:buying)) as has_buyer
        from contact_role t join known k on k.number = t.number
        where t.guild_id = :guild and t.valid_to = 'infinity'
        group by t.number),
      amounts as (
        select v.number, max(v.valid_to) filter (where v.amount is distinct from k.amount) as changed_at,
          min(array[extract(epoch from v.valid_from), v.amount, (v.currency = k.currency)::integer])
            filter (where v.amount is not null) as first
        from opportunity_version v join known k on k.number = v.number
        where v.guild_id = :guild and v.valid_to > :amounts_since and v.valid_to < 'infinity'
        group by v.number),
      facts as (
        select k.*, o.created_at, a.last as last_activity, coalesce(p.times, 0) as pushes, p.slip,
          t.contact, t.contact = t.another as is_single,
          coalesce(t.has_primary, false) as has_primary, coalesce(t.has_buyer, false) as has_buyer,
          m.first[2] as amount_before, m.changed_at as amount_changed_at,
          coalesce(k.over and k.next_step_due >= :today, false) as paused,
          m.first[3] = 1 and k.amount <> m.first[2]
            and abs(k.amount - m.first[2]) * 100 >= m.first[2] * :least_amount_changed as leapt
        from known k
        join opportunity o on o.guild_id = :guild and o.number = k.number
        left join activities a on a.number = k.number
        left join pushes p on p.number = k.number
        left join tagged t on t.number = k.number
        left join amounts m on m.number = k.number),
      judged as (
        select f.*, array_remove(array[
          case when :raise_close_date_passed and f.close_date <= :today - :least_close_date_passed
            then 'close_date_passed' end,
          case when :raise_stalled and f.over and not f.paused then 'stalled' end,
          case when :raise_next_step_overdue and f.next_step_due <= :today - :least_next_step_overdue
            then 'next_step_overdue' end,
          case when :raise_pushed and f.pushes >= :least_pushed then 'pushed' end,
          case when :raise_no_activity and f.position >= :from_no_activity
            and coalesce(f.last_activity, f.created_at) < :idle_since then 'no_activity' end,
          case when :raise_no_next_step and f.position >= :from_no_next_step
            and f.next_step is null then 'no_next_step' end,
          case when :raise_no_primary_contact and f.position >= :from_no_primary_contact
            and not f.has_primary then 'no_primary_contact' end,
          case when :raise_no_buyer and f.position >= :from_no_buyer
            and not f.has_buyer then 'no_buyer' end,
          case when :raise_single_contact and f.position >= :from_single_contact
            and f.is_single then 'single_contact' end,
          case when :raise_no_amount and f.position >= :from_no_amount
            and f.amount is null then 'no_amount' end,
          case when :raise_amount_changed and f.leapt then 'amount_changed' end
        ], null) as flags,
        :raise_stalled and f.paused as stall_paused
        from facts f)
      """;

  private final Session session;
  private final Workspace workspace;
  private final RiskRules rules;
  private final SalesProcess process;
  private final List<Integer> buying;
  private final boolean someRoleBuys;

  public Judging(Session session) {
    Workspaces settings = new Workspaces(session.handle(), session.workspace().guild());
    this.session = session;
    this.workspace = session.workspace();
    this.rules = settings.riskRules();
    this.process = settings.process();
    List<Role> roles = settings.allRoles().stream().filter(Role::buys).toList();
    this.buying = roles.stream().map(role -> role.id().value()).toList();
    this.someRoleBuys = roles.stream().anyMatch(role -> !role.retired());
  }

  /**
   * A query over {@code judged}.
   *
   * @param rest what follows the definition of that table
   */
  public Query query(Scope scope, Instant at, String rest) {
    Scoping scoping = new Scoping(scope);
    return query(scoping.sql(), at, rest).bindMap(scoping.values());
  }

  Query query(String condition, Instant at, String rest) {
    AsOf.plan(session);
    LocalDate today = workspace.day(at);
    List<Stage> stages = process.stages();
    Query query =
        session
            .handle()
            .createQuery(JUDGED.replace("SCOPE", condition) + rest)
            .bind("guild", session.guild())
            .bind("base", workspace.currency().getCurrencyCode())
            .bind("at", at)
            .bind("today", today)
            .bindArray(
                "stages", Integer.class, stages.stream().map(each -> each.id().value()).toList())
            .bindArray("positions", Integer.class, stages.stream().map(Stage::position).toList())
            .bindArray(
                "stalled", String.class, stages.stream().map(each -> stalled(each, today)).toList())
            .bindArray("buying", Integer.class, buying)
            .bind("idle_since", start(today.minusDays(least(RiskFlag.NO_ACTIVITY) - 1L)))
            .bind(
                "amounts_since",
                start(today.minusDays(rule(RiskFlag.AMOUNT_CHANGED).withinDays().orElseThrow())));
    return bindRules(query);
  }

  private Query bindRules(Query query) {
    for (RiskFlag flag : RiskFlag.values()) {
      boolean possible = flag != RiskFlag.NO_BUYER || someRoleBuys;
      query.bind("raise_" + flag.code(), rule(flag).raised() && possible);
      // Of inactivity, as of stages, the instant is bound from which on it would be none.
      if (flag.unit() != RiskFlag.Unit.NONE && flag != RiskFlag.NO_ACTIVITY) {
        query.bind("least_" + flag.code(), least(flag));
      }
      if (flag.stages() != RiskFlag.Stages.ALL) {
        query.bind("from_" + flag.code(), rules.position(flag, process).orElse(Integer.MAX_VALUE));
      }
    }
    return query;
  }

  /** Who came into a stage on an earlier day has been in it for more than its days. */
  private String stalled(Stage stage, LocalDate today) {
    return stage.stalledAfterDays().isPresent()
        ? start(today.minusDays(stage.stalledAfterDays().getAsInt())).toString()
        : "-infinity";
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(workspace.zone()).toInstant();
  }

  private RiskRule rule(RiskFlag flag) {
    return rules.of(flag);
  }

  private int least(RiskFlag flag) {
    return rule(flag).atLeast().orElseThrow();
  }
}
