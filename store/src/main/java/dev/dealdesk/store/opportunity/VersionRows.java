package dev.dealdesk.store.opportunity;

import dev.dealdesk.store.Bulk;
import dev.dealdesk.store.ProcessId;
import dev.dealdesk.store.Session;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the whole past of many opportunities at once. */
public final class VersionRows {

  private final Session session;
  private final ProcessId process;

  public VersionRows(Session session, ProcessId process) {
    this.session = session;
    this.process = process;
  }

  /**
   * A state and how long it held.
   *
   * @param until none: it holds still
   * @param known when Dealdesk learned of it
   */
  public record Span(Opportunity state, Optional<Instant> until, Instant known) {}

  private record Row(
      long number,
      String since,
      @Nullable String until,
      String known,
      String name,
      @Nullable Long account,
      @Nullable Long owner,
      int process,
      int stage,
      String status,
      String entered,
      int chance,
      @Nullable Integer estimate,
      String forecast,
      @Nullable String category,
      String currency,
      @Nullable String amount,
      @Nullable String closing,
      @Nullable String type,
      @Nullable String source,
      @Nullable String description,
      @Nullable String next,
      @Nullable String due,
      @Nullable String reason,
      Map<String, String> extra,
      boolean deleted) {}

  public void insert(List<Span> spans) {
    new Bulk(session)
        .execute(
            """
            insert into opportunity_version (guild_id, number, valid_from, valid_to, known_from, name,
              account_id, owner_id, process_id, stage_id, status, stage_since, stage_probability,
              probability_override, stage_forecast, forecast_override, currency, amount, close_date,
              type, lead_source, description, next_step, next_step_due, lost_reason, extra, deleted)
            select :guild, r.number, r.since, coalesce(r.until, 'infinity'), r.known, r.name,
              r.account, r.owner, r.process, r.stage, r.status, r.entered, r.chance,
              r.estimate, r.forecast, r.category, r.currency, r.amount, r.closing,
              r.type, r.source, r.description, r.next, r.due, r.reason, r.extra, r.deleted
            from json_to_recordset(:rows::json) as r(number bigint, since timestamptz,
              until timestamptz, known timestamptz, name text, account bigint, owner bigint,
              process integer, stage integer, status text, entered timestamptz, chance smallint,
              estimate smallint, forecast text, category text, currency text, amount numeric,
              closing date, type text, source text, description text, next text, due date,
              reason text, extra jsonb, deleted boolean)
            """,
            spans.stream().map(this::row).toList());
  }

  private Row row(Span span) {
    Opportunity state = span.state();
    return new Row(
        state.number().value(),
        state.since().toString(),
        span.until().map(Instant::toString).orElse(null),
        span.known().toString(),
        state.name(),
        state.account().map(account -> account.id().value()).orElse(null),
        state.owner().map(owner -> owner.id().value()).orElse(null),
        process.value(),
        state.stage().id().value(),
        state.stage().kind().code(),
        state.stageSince().toString(),
        state.chance().stage().percent(),
        state.chance().override().map(p -> p.percent()).orElse(null),
        state.forecast().stage().code(),
        state.forecast().override().map(category -> category.code()).orElse(null),
        state.currency().getCurrencyCode(),
        state.amount().map(money -> money.amount().toPlainString()).orElse(null),
        state.closeDate().map(Object::toString).orElse(null),
        state.type().orElse(null),
        state.leadSource().orElse(null),
        state.description().orElse(null),
        state.nextStep().map(NextStep::text).orElse(null),
        state.nextStep().flatMap(NextStep::due).map(Object::toString).orElse(null),
        state.lostReason().orElse(null),
        state.extra(),
        state.deleted());
  }
}
