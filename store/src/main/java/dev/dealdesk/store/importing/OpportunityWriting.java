package dev.dealdesk.store.importing;

import dev.dealdesk.store.ProcessId;
import dev.dealdesk.store.Rows;
import dev.dealdesk.store.Session;
import dev.dealdesk.store.opportunity.Change;
import dev.dealdesk.store.opportunity.Field;
import dev.dealdesk.store.opportunity.NextStep;
import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.workspace.Author;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes opportunities with all their versions and the history between them. */
record OpportunityWriting(Session session, ProcessId process) {

  private record Root(
      long number, String created, String loaded, @Nullable String external, String key) {}

  private record Version(
      long number,
      String since,
      @Nullable String until,
      String loaded,
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
      Map<String, String> extra) {}

  private record Entry(
      long number, String at, String loaded, String kind, long interaction, String fields) {}

  void write(List<OpportunityLoad.Lived> lived) {
    Bulk bulk = new Bulk(session);
    bulk.execute(
        """
        insert into opportunity (guild_id, number, created_at, loaded_at, external_id, row_key)
        select :guild, r.number, r.created, r.loaded, r.external, r.key
        from json_to_recordset(:rows::json) as r(number bigint, created timestamptz,
          loaded timestamptz, external text, key text)
        """,
        lived.stream().map(this::root).toList());
    bulk.execute(
        """
        insert into opportunity_version (guild_id, number, valid_from, valid_to, known_from, name,
          account_id, owner_id, process_id, stage_id, status, stage_since, stage_probability,
          probability_override, stage_forecast, forecast_override, currency, amount, close_date,
          type, lead_source, description, next_step, next_step_due, lost_reason, extra)
        select :guild, r.number, r.since, coalesce(r.until, 'infinity'), r.loaded, r.name,
          r.account, r.owner, r.process, r.stage, r.status, r.entered, r.chance,
          r.estimate, r.forecast, r.category, r.currency, r.amount, r.closing,
          r.type, r.source, r.description, r.next, r.due, r.reason, r.extra
        from json_to_recordset(:rows::json) as r(number bigint, since timestamptz,
          until timestamptz, loaded timestamptz, name text, account bigint, owner bigint,
          process integer, stage integer, status text, entered timestamptz, chance smallint,
          estimate smallint, forecast text, category text, currency text, amount numeric,
          closing date, type text, source text, description text, next text, due date, reason text,
          extra jsonb)
        """,
        lived.stream().flatMap(one -> versions(one.states()).stream()).toList());
    bulk.execute(
        """
        insert into change (guild_id, number, at, loaded_at, kind, interaction_id, fields)
        select :guild, r.number, r.at, r.loaded, r.kind, r.interaction, r.fields::jsonb
        from json_to_recordset(:rows::json) as r(number bigint, at timestamptz,
          loaded timestamptz, kind text, interaction bigint, fields text)
        """,
        lived.stream().flatMap(one -> entries(one.states()).stream()).toList());
  }

  private Root root(OpportunityLoad.Lived lived) {
    Opportunity first = lived.states().getFirst();
    Identity identity = lived.told().identity();
    return new Root(
        first.number().value(),
        first.createdAt().toString(),
        session.at().toString(),
        identity.externalId().orElse(null),
        identity.key());
  }

  private List<Version> versions(List<Opportunity> states) {
    List<Version> versions = new ArrayList<>();
    for (int i = 0; i < states.size(); i++) {
      Optional<Instant> until =
          i + 1 < states.size() ? Optional.of(states.get(i + 1).since()) : Optional.empty();
      versions.add(version(states.get(i), until));
    }
    return versions;
  }

  private Version version(Opportunity state, Optional<Instant> until) {
    return new Version(
        state.number().value(),
        state.since().toString(),
        until.map(Instant::toString).orElse(null),
        session.at().toString(),
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
        state.extra());
  }

  private List<Entry> entries(List<Opportunity> states) {
    List<Entry> entries = new ArrayList<>();
    entries.add(
        entry(states.getFirst(), Change.Kind.IMPORTED, Field.json(Field.known(states.getFirst()))));
    for (int i = 1; i < states.size(); i++) {
      Opportunity before = states.get(i - 1);
      Opportunity after = states.get(i);
      entries.add(
          entry(
              after,
              Change.Kind.between(before, after),
              Field.json(Field.differences(before, after))));
    }
    return entries;
  }

  private Entry entry(Opportunity state, Change.Kind kind, Map<String, ?> fields) {
    return new Entry(
        state.number().value(),
        state.since().toString(),
        session.at().toString(),
        kind.code(),
        session.author().map(Author::interaction).orElseThrow(),
        Rows.json(fields));
  }
}
