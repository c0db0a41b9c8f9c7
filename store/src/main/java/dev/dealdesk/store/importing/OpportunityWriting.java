package dev.dealdesk.store.importing;

import dev.dealdesk.store.Bulk;
import dev.dealdesk.store.FileId;
import dev.dealdesk.store.ProcessId;
import dev.dealdesk.store.Rows;
import dev.dealdesk.store.Session;
import dev.dealdesk.store.opportunity.Change;
import dev.dealdesk.store.opportunity.Field;
import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.opportunity.VersionRows;
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
    new VersionRows(session, process)
        .insert(lived.stream().flatMap(one -> spans(one.states()).stream()).toList());
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
        new OwnIds(session, FileId.Kind.OPPORTUNITY).foreign(identity).orElse(null),
        identity.key());
  }

  private List<VersionRows.Span> spans(List<Opportunity> states) {
    List<VersionRows.Span> spans = new ArrayList<>();
    for (int i = 0; i < states.size(); i++) {
      Optional<Instant> until =
          i + 1 < states.size() ? Optional.of(states.get(i + 1).since()) : Optional.empty();
      spans.add(new VersionRows.Span(states.get(i), until, session.at()));
    }
    return spans;
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
