package dev.dealdesk.store.importing;

import dev.dealdesk.store.Session;
import dev.dealdesk.store.record.RecordChange;
import dev.dealdesk.store.record.RecordDelta;
import dev.dealdesk.store.record.RecordField;
import dev.dealdesk.store.record.RecordHistory;
import dev.dealdesk.store.record.RecordId;
import dev.dealdesk.store.record.RecordKind;
import dev.dealdesk.store.record.RecordRows;
import dev.dealdesk.store.record.RecordState;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Takes back what an import did to accounts and contacts. */
final class RecordRecall {

  private static final String END_CONTACTS =
      """
      update contact c set deleted_at = :at, external_id = null, row_key = null
      where c.guild_id = :guild and c.contact_id = any (:ids) and c.deleted_at is null
        and not exists (select from contact_role r
          join opportunity_version v on v.guild_id = r.guild_id and v.number = r.number
            and v.valid_to = 'infinity' and not v.deleted
          where r.guild_id = c.guild_id and r.contact_id = c.contact_id
            and r.valid_to = 'infinity')
      returning contact_id as id
      """;

  private static final String END_ACCOUNTS =
      """
      update account a set deleted_at = :at, external_id = null, row_key = null
      where a.guild_id = :guild and a.account_id = any (:ids) and a.deleted_at is null
        and not exists (select from contact c
          where c.guild_id = a.guild_id and c.account_id = a.account_id and c.deleted_at is null)
        and not exists (select from opportunity_version v
          where v.guild_id = a.guild_id and v.account_id = a.account_id
            and v.valid_to = 'infinity' and not v.deleted)
      returning account_id as id
      """;

  private final Session session;
  private final long interaction;
  private final RecordRows rows;
  private final RecordHistory history;
  private final List<RecordHistory.Entry> entries = new ArrayList<>();
  private final List<RecordState> kept = new ArrayList<>();
  private int accounts;
  private int contacts;
  private int restored;

  RecordRecall(Session session, long interaction) {
    this.session = session;
    this.interaction = interaction;
    rows = new RecordRows(session);
    history = new RecordHistory(session);
  }

  int accounts() {
    return accounts;
  }

  int contacts() {
    return contacts;
  }

  int restored() {
    return restored;
  }

  /** What is in use, or was changed since. */
  List<RecordState> kept() {
    return kept;
  }

  /** Contacts go before the accounts that they are at. */
  void recall() {
    List<RecordChange> done = history.ofInteraction(interaction);
    Set<RecordId> touched = touched();
    for (RecordKind kind : List.of(RecordKind.CONTACT, RecordKind.ACCOUNT)) {
      List<RecordChange> ofKind =
          done.stream().filter(change -> change.record().kind() == kind).toList();
      Map<Long, RecordState> now =
          rows.lockAll(kind, ofKind.stream().map(change -> change.record().value()).toList());
      restore(kind, ofKind, now);
      unmake(kind, ofKind, now, touched);
    }
    history.addAll(entries);
  }

  /** What somebody has changed outside of the import. */
  private Set<RecordId> touched() {
    return new HashSet<>(
        session
            .handle()
            .createQuery(
                """
                select distinct c.kind, c.record_id from record_change c
                where c.guild_id = :guild and c.interaction_id is distinct from :interaction
                  and (c.kind, c.record_id) in (select kind, record_id from record_change
                    where guild_id = :guild and interaction_id = :interaction and what = 'imported')
                """)
            .bind("guild", session.guild())
            .bind("interaction", interaction)
            .map((row, _) ->
                new RecordId(
                    row.getString("kind").equals("account")
                        ? RecordKind.ACCOUNT
                        : RecordKind.CONTACT,
                    row.getLong("record_id")))
            .list());
  }

  private void unmake(
      RecordKind kind, List<RecordChange> done, Map<Long, RecordState> now, Set<RecordId> touched) {
    List<RecordChange> made =
        done.stream().filter(change -> change.what() == RecordChange.What.IMPORTED).toList();
    Set<Long> ended =
        end(
            kind,
            made.stream()
                .map(RecordChange::record)
                .filter(record -> !touched.contains(record))
                .map(RecordId::value)
                .toList());
    for (RecordChange change : made) {
      RecordState state = Objects.requireNonNull(now.get(change.record().value()));
      if (ended.contains(change.record().value())) {
        entries.add(entry(change, Map.of()));
      } else if (!state.deleted()) {
        kept.add(state);
      }
    }
    switch (kind) {
      case ACCOUNT -> accounts = ended.size();
      case CONTACT -> contacts = ended.size();
    }
  }

  private Set<Long> end(RecordKind kind, List<Long> ids) {
    return new HashSet<>(
        session
            .handle()
            .createQuery(
                switch (kind) {
                  case ACCOUNT -> END_ACCOUNTS;
                  case CONTACT -> END_CONTACTS;
                })
            .bind("at", session.at())
            .bind("guild", session.guild())
            .bindArray("ids", Long.class, ids.toArray())
            .mapTo(Long.class)
            .list());
  }

  /** A field goes back where it is still as the import left it. */
  private void restore(RecordKind kind, List<RecordChange> done, Map<Long, RecordState> now) {
    List<RecordState> back = new ArrayList<>();
    for (RecordChange change : done) {
      if (change.what() == RecordChange.What.EDITED) {
        RecordState state = Objects.requireNonNull(now.get(change.record().value()));
        Map<RecordField, RecordDelta> deltas = new EnumMap<>(RecordField.class);
        Map<RecordField, Optional<String>> values = new EnumMap<>(RecordField.class);
        change
            .fields()
            .forEach((field, delta) -> {
              if (state.value(field).equals(delta.after())) {
                deltas.put(field, delta.reversed());
                values.put(field, delta.before());
              }
            });
        if (!deltas.isEmpty() && !state.deleted()) {
          back.add(state.with(values));
          entries.add(entry(change, deltas));
        }
        if (deltas.size() < change.fields().size() && !state.deleted()) {
          kept.add(state);
        }
      }
    }
    rows.writeAll(kind, back);
    forget(kind, back.stream().map(state -> state.id().value()).toList());
    restored += back.size();
  }

  /** The row that a record was known by was the import's. */
  private void forget(RecordKind kind, List<Long> ids) {
    session
        .handle()
        .createUpdate(
            switch (kind) {
              case ACCOUNT ->
                  "update account set row_key = null where guild_id = :guild and account_id = any (:ids)";
              case CONTACT ->
                  "update contact set row_key = null where guild_id = :guild and contact_id = any (:ids)";
            })
        .bind("guild", session.guild())
        .bindArray("ids", Long.class, ids.toArray())
        .execute();
  }

  private static RecordHistory.Entry entry(
      RecordChange undone, Map<RecordField, RecordDelta> fields) {
    return new RecordHistory.Entry(
        undone.record(),
        RecordChange.What.UNDONE,
        fields,
        Optional.empty(),
        OptionalLong.of(undone.id()));
  }
}
